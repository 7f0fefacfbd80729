package dev.hinomi.logs.field;

/// The value of a field of a log event.
public sealed interface FieldValue {
    /// As GetLogRecord and the results of queries show it.
    String text();

    /// A text.
    record Text(String text) implements FieldValue {}

    /// A number.
    ///
    /// @param text as the message writes it, or as Java writes a double where CloudWatch Logs computed it: `1.28E8`
    record Numeric(String text) implements FieldValue {
        static Numeric of(double value) {
            return new Numeric(Double.toString(value));
        }

        /// The nearest double; infinite for a number that is greater than all of them.
        public double value() {
            return Double.parseDouble(text);
        }
    }

    /// A boolean of JSON, which CloudWatch Logs keeps as a number: 1 for true, 0 for false.
    record Flag(boolean value) implements FieldValue {
        @Override
        public String text() {
            return value ? "1" : "0";
        }
    }
}
