package dev.hinomi.metrics.math;

/// What an expression is.
public enum MathType {
    SCALAR("S", "Scalar"),
    SERIES("TS", "TimeSeries"),
    ARRAY("TS[]", "Array[TimeSeries]"),
    TEXT("String", "String"),
    /// A word that a function knows.
    WORD("Word", "String");

    private final String symbol;
    private final String text;

    MathType(String symbol, String text) {
        this.symbol = symbol;
        this.text = text;
    }

    /// As the signatures of the documentation write it.
    public String symbol() {
        return symbol;
    }

    /// As AWS's messages write it.
    public String text() {
        return text;
    }
}
