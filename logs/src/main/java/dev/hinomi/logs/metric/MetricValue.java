package dev.hinomi.logs.metric;

import dev.hinomi.logs.pattern.FieldReference;
import dev.hinomi.logs.pattern.FilterPattern;
import dev.hinomi.logs.pattern.Message;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a metric filter publishes for an event that matches.
sealed interface MetricValue {
    /// The value for an event; empty when the event has none, or no number.
    OptionalDouble of(FilterPattern pattern, Message message);

    /// Reads `metricValue`; empty when it is neither a number nor a field that the pattern defines.
    static Optional<MetricValue> parse(String source, FilterPattern pattern) {
        OptionalDouble number = Numbers.parse(source);
        if (number.isPresent()) {
            return Optional.of(new Constant(number.getAsDouble()));
        }
        return FieldReference.parse(source).filter(pattern::defines).map(Field::new);
    }

    record Constant(double value) implements MetricValue {
        @Override
        public OptionalDouble of(FilterPattern pattern, Message message) {
            return OptionalDouble.of(value);
        }
    }

    /// The number that a field holds, also one that is written as a text.
    record Field(FieldReference reference) implements MetricValue {
        @Override
        public OptionalDouble of(FilterPattern pattern, Message message) {
            return pattern.value(reference, message).map(Numbers::parse).orElse(OptionalDouble.empty());
        }
    }
}
