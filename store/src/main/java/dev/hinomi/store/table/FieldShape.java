package dev.hinomi.store.table;

/// How the values of a field are held. Every value is a text. One that is a number in the sense of [FieldNumber]
/// has that number in the column of numbers; one that is no number, or that the number alone would not give back
/// (`1.50`, `007`), has its text in the column of texts. So two values are equal exactly when both their columns
/// are, the number of a value is its column of numbers, and its text is `coalesce(text, FieldNumber.text(number))`.
public enum FieldShape {
    /// No event has it.
    ABSENT(false, false),
    NUMBERS(true, false),
    TEXTS(false, true),
    BOTH(true, true);

    private final boolean numbers;
    private final boolean texts;

    FieldShape(boolean numbers, boolean texts) {
        this.numbers = numbers;
        this.texts = texts;
    }

    /// The shape with these columns.
    public static FieldShape of(boolean numbers, boolean texts) {
        if (numbers) {
            return texts ? BOTH : NUMBERS;
        }
        return texts ? TEXTS : ABSENT;
    }

    public boolean hasNumbers() {
        return numbers;
    }

    public boolean hasTexts() {
        return texts;
    }

    /// The shape of the values of both.
    public FieldShape with(FieldShape other) {
        return of(numbers || other.numbers, texts || other.texts);
    }
}
