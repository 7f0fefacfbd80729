package dev.hinomi.logs.metric;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.pattern.FieldReference;
import dev.hinomi.logs.pattern.FilterPattern;
import dev.hinomi.logs.pattern.Message;
import dev.hinomi.logs.selection.FieldSelection;
import dev.hinomi.logs.selection.SystemField;
import dev.hinomi.metrics.Datum;
import dev.hinomi.metrics.model.Dimension;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.model.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// A metric filter, ready to be matched.
///
/// @param scope of its group
/// @param selected whether the criteria over system fields select events of its group
/// @param fixed the dimensions that every event has
/// @param dimensions by name, the fields that the others come from
record CompiledFilter(
        Scope scope,
        MetricFilter filter,
        FilterPattern pattern,
        MetricValue value,
        Unit unit,
        boolean selected,
        List<Dimension> fixed,
        Map<String, FieldReference> dimensions) {
    private static final String INVALID = "Invalid metric transformation: ";
    private static final int MAX_DIMENSIONS = 3;

    CompiledFilter {
        fixed = List.copyOf(fixed);
        dimensions = Map.copyOf(dimensions);
    }

    /// What an event that matches gives.
    record Observation(MetricId metric, Unit unit, double value) {}

    /// Compiles a filter, or throws a [Fault.InvalidParameter] for what AWS refuses.
    static CompiledFilter of(Scope scope, MetricFilter filter) {
        FilterPattern pattern = FilterPattern.parse(filter.pattern());
        MetricTransformation transformation = filter.transformation();
        checkDimensions(filter, transformation);
        MetricValue value = MetricValue.parse(transformation.value(), pattern)
                .orElseThrow(() -> invalid("metricValue: " + transformation.value()
                        + " (expected: a number, or a field of the pattern such as $.latency or $bytes)"));
        Map<String, FieldReference> fields = transformation.dimensions().entrySet().stream()
                .collect(
                        Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> dimension(entry.getValue(), pattern)));
        boolean selected = filter.fieldSelection()
                .map(criteria -> FieldSelection.parse(criteria).selects(scope))
                .orElse(true);
        return new CompiledFilter(
                scope, filter, pattern, value, unit(transformation), selected, fixed(scope, filter), fields);
    }

    private static void checkDimensions(MetricFilter filter, MetricTransformation transformation) {
        int count = transformation.dimensions().size() + filter.systemFields().size();
        if (count > 0 && transformation.defaultValue().isPresent()) {
            throw invalid("dimensions and default value are mutually exclusive properties");
        }
        if (count > MAX_DIMENSIONS) {
            throw invalid(count + " dimensions (expected: at most " + MAX_DIMENSIONS + ")");
        }
    }

    private static FieldReference dimension(String source, FilterPattern pattern) {
        FieldReference field =
                FieldReference.parse(source).orElseThrow(() -> invalid("dimension value must be valid selector"));
        if (!pattern.defines(field)) {
            throw new FaultException(new Fault.InvalidParameter(
                    "dimensions", "The specified filter pattern does not support dimensions"));
        }
        return field;
    }

    private static Unit unit(MetricTransformation transformation) {
        return transformation
                .unit()
                .map(label -> Unit.parse(label).orElseThrow(() -> invalid("unit: " + label)))
                .orElse(Unit.NONE);
    }

    private static List<Dimension> fixed(Scope scope, MetricFilter filter) {
        return filter.systemFields().stream()
                .map((SystemField field) -> new Dimension(field.text(), field.value(scope)))
                .toList();
    }

    private static FaultException invalid(String what) {
        return new FaultException(new Fault.InvalidParameter("metricTransformations", INVALID + what));
    }

    /// The metric of events without dimensions of their own.
    MetricId metric() {
        return metric(fixed);
    }

    private MetricId metric(List<Dimension> all) {
        MetricTransformation transformation = filter.transformation();
        return new MetricId(transformation.namespace(), transformation.name(), all);
    }

    /// The data point of a minute in which no event gave a value, without its time.
    Optional<Datum> defaultValue() {
        MetricTransformation transformation = filter.transformation();
        return transformation
                .defaultValue()
                .map(number -> Datum.of(transformation.name(), number).in(unit));
    }

    boolean onTransformedLogs() {
        return filter.onTransformedLogs();
    }

    /// What an event gives; empty when it does not match, or lacks the value or a dimension.
    Optional<Observation> observe(Message message) {
        if (!selected || !pattern.matches(message)) {
            return Optional.empty();
        }
        OptionalDouble number = value.of(pattern, message);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        if (dimensions.isEmpty()) {
            return Optional.of(new Observation(metric(), unit, number.getAsDouble()));
        }
        List<Dimension> all = new ArrayList<>(fixed);
        for (Map.Entry<String, FieldReference> entry : dimensions.entrySet()) {
            Optional<String> text = pattern.value(entry.getValue(), message);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            all.add(new Dimension(entry.getKey(), text.get()));
        }
        return Optional.of(new Observation(metric(all), unit, number.getAsDouble()));
    }
}
