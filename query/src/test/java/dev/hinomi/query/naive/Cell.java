package dev.hinomi.query.naive;

import dev.hinomi.store.table.FieldNumber;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalDouble;

/// A value of a row. What is missing is no cell.
sealed interface Cell {
    /// Its number, if it is one.
    OptionalDouble number();

    /// Its text, which only maps and lists have not.
    Optional<String> text();

    /// What is shown of it.
    default String shown() {
        return text().orElseThrow();
    }

    /// Whether it compares with numbers only.
    default boolean isNumeric() {
        return true;
    }

    /// A computed number, which is finite.
    record Num(double value) implements Cell {
        /// The number; nothing when it is infinite or none.
        static Optional<Cell> of(double value) {
            return Double.isFinite(value) ? Optional.of(new Num(value + 0.0)) : Optional.empty();
        }

        @Override
        public OptionalDouble number() {
            return OptionalDouble.of(value);
        }

        @Override
        public Optional<String> text() {
            return Optional.of(FieldNumber.text(value));
        }
    }

    /// A field, or a computed text.
    record Str(String value) implements Cell {
        @Override
        public OptionalDouble number() {
            return FieldNumber.parse(value);
        }

        @Override
        public Optional<String> text() {
            return Optional.of(value);
        }

        @Override
        public boolean isNumeric() {
            return false;
        }
    }

    record Truth(boolean value) implements Cell {
        @Override
        public OptionalDouble number() {
            return OptionalDouble.of(value ? 1 : 0);
        }

        @Override
        public Optional<String> text() {
            return Optional.of(value ? "1" : "0");
        }
    }

    /// A time.
    ///
    /// @param millis since the epoch
    record Time(long millis) implements Cell {
        private static final DateTimeFormatter FORM =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

        @Override
        public OptionalDouble number() {
            return OptionalDouble.of((double) millis);
        }

        @Override
        public Optional<String> text() {
            return Optional.of(FORM.format(Instant.ofEpochMilli(millis)));
        }
    }

    /// A time among other values of `coalesce`, `if` or `case`, which is as a field is.
    record Chosen(Time time) implements Cell {
        @Override
        public OptionalDouble number() {
            return time.number();
        }

        @Override
        public Optional<String> text() {
            return time.text();
        }

        @Override
        public boolean isNumeric() {
            return false;
        }
    }

    /// A map, a list, or what lies in one.
    record Structure(Json value) implements Cell {
        @Override
        public OptionalDouble number() {
            return text().map(FieldNumber::parse).orElse(OptionalDouble.empty());
        }

        @Override
        public Optional<String> text() {
            return value instanceof Json.Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
        }

        @Override
        public String shown() {
            return value.shown();
        }

        @Override
        public boolean isNumeric() {
            return false;
        }
    }
}
