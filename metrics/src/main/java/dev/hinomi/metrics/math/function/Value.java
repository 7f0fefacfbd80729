package dev.hinomi.metrics.math.function;

import dev.hinomi.metrics.data.TimeSeries;
import java.util.List;
import java.util.function.UnaryOperator;

/// What an expression, or a part of one, evaluates to.
public sealed interface Value {
    /// A number; not finite where it came from no data or from a division by zero.
    record Scalar(double number) implements Value {}

    /// One series.
    record Single(TimeSeries series) implements Value {}

    /// Any number of series, in their order.
    record Array(List<TimeSeries> series) implements Value {
        public Array {
            series = List.copyOf(series);
        }
    }

    /// A text in quotes.
    record Text(String text) implements Value {}

    /// A word that a function knows.
    record Word(String name) implements Value {}

    /// The series that this is; none for what is no series.
    default List<TimeSeries> all() {
        return switch (this) {
            case Single single -> List.of(single.series());
            case Array array -> array.series();
            case Scalar _, Text _, Word _ -> List.of();
        };
    }

    /// One series or several, each changed.
    default Value each(UnaryOperator<TimeSeries> change) {
        return switch (this) {
            case Single single -> new Single(change.apply(single.series()));
            case Array array -> new Array(array.series().stream().map(change).toList());
            case Scalar _, Text _, Word _ -> throw unexpected(this);
        };
    }

    /// Whoever checks types keeps this from happening.
    static IllegalStateException unexpected(Value value) {
        return new IllegalStateException("value: " + value + " (expected: what the types allow)");
    }
}
