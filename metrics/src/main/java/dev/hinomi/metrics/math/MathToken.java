package dev.hinomi.metrics.math;

/// A part of an expression's text.
///
/// @param text of a text in quotes, what it stands for; of everything else, as it is written
record MathToken(Kind kind, String text) {
    enum Kind {
        NUMBER,
        TEXT,
        /// An id, the name of a function, a word, or an operator that is a word.
        NAME,
        SYMBOL,
        END
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }
}
