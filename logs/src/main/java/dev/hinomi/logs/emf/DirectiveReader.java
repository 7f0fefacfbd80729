package dev.hinomi.logs.emf;

import dev.hinomi.metrics.model.Dimension;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.model.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads MetricDirective objects: every metric once for every set of dimensions, with values from the root node.
final class DirectiveReader {
    private static final int MAX_METRICS = 100;
    private static final int MAX_VALUES = 100;
    private static final int MAX_DIMENSIONS = 30;

    /// Of the name of a dimension; PutMetricData takes 255.
    private static final int MAX_KEY_LENGTH = 250;

    private static final int STANDARD_RESOLUTION = 60;

    private final JsonNode root;
    private final Instant time;

    DirectiveReader(JsonNode root, Instant time) {
        this.root = root;
        this.time = time;
    }

    List<EmbeddedMetric> read(JsonNode directive) {
        String namespace = text(directive, "Namespace");
        List<List<Dimension>> sets = sets(directive);
        JsonNode definitions = array(directive, "Metrics");
        if (definitions.size() > MAX_METRICS) {
            throw new InvalidDirectiveException(
                    "Metrics: " + definitions.size() + " (expected: at most " + MAX_METRICS + ")");
        }
        List<EmbeddedMetric> metrics = new ArrayList<>();
        for (JsonNode definition : definitions) {
            String name = text(definition, "Name");
            Unit unit = unit(definition.get("Unit"));
            int resolution = resolution(definition.get("StorageResolution"));
            List<Double> values = values(name);
            for (List<Dimension> set : sets) {
                metrics.add(new EmbeddedMetric(new MetricId(namespace, name, set), unit, time, resolution, values));
            }
        }
        return metrics;
    }

    /// The sets of dimensions; one without any when the directive has none, as in the example with an entity in the
    /// specification.
    private List<List<Dimension>> sets(JsonNode directive) {
        List<List<Dimension>> sets = new ArrayList<>();
        if (directive.has("Dimensions")) {
            for (JsonNode set : array(directive, "Dimensions")) {
                sets.add(dimensions(set));
            }
        }
        return sets.isEmpty() ? List.of(List.of()) : sets;
    }

    private List<Dimension> dimensions(JsonNode set) {
        if (!set.isArray() || set.size() > MAX_DIMENSIONS) {
            throw new InvalidDirectiveException(
                    "Dimensions: " + set + " (expected: sets of at most " + MAX_DIMENSIONS + " names)");
        }
        List<Dimension> dimensions = new ArrayList<>(set.size());
        for (JsonNode key : set) {
            if (key.isString() && key.stringValue().length() > MAX_KEY_LENGTH) {
                throw new InvalidDirectiveException("Dimensions: a name of "
                        + key.stringValue().length() + " characters (expected: at most " + MAX_KEY_LENGTH + ")");
            }
            JsonNode target = key.isString() ? root.get(key.stringValue()) : null;
            if (target == null || !target.isString()) {
                throw new InvalidDirectiveException("Dimensions: " + key + " (expected: a member with a string value)");
            }
            dimensions.add(new Dimension(key.stringValue(), target.stringValue()));
        }
        return dimensions;
    }

    /// A number, or an array of up to 100.
    private List<Double> values(String name) {
        JsonNode target = root.get(name);
        if (target != null && target.isNumber()) {
            return List.of(number(target));
        }
        boolean numbers = target != null
                && target.isArray()
                && !target.isEmpty()
                && target.size() <= MAX_VALUES
                && target.valueStream().allMatch(JsonNode::isNumber);
        if (!numbers) {
            throw new InvalidDirectiveException(
                    name + ": " + target + " (expected: a number, or an array of 1 to " + MAX_VALUES + " numbers)");
        }
        return target.valueStream().map(DirectiveReader::number).toList();
    }

    /// A number that no double holds is refused like all that is too great.
    private static double number(JsonNode number) {
        return number.isIntegralNumber() ? number.bigIntegerValue().doubleValue() : number.doubleValue();
    }

    private static Unit unit(@Nullable JsonNode unit) {
        if (unit == null) {
            return Unit.NONE;
        }
        return (unit.isString() ? Unit.parse(unit.stringValue()) : Optional.<Unit>empty())
                .orElseThrow(
                        () -> new InvalidDirectiveException("Unit: " + unit + " (expected: a unit of CloudWatch)"));
    }

    private static int resolution(@Nullable JsonNode resolution) {
        if (resolution == null) {
            return STANDARD_RESOLUTION;
        }
        if (!resolution.isIntegralNumber() || !resolution.canConvertToInt()) {
            throw new InvalidDirectiveException("StorageResolution: " + resolution + " (expected: 1 or 60)");
        }
        return resolution.intValue();
    }

    private static String text(JsonNode object, String member) {
        JsonNode text = object.get(member);
        if (text == null || !text.isString()) {
            throw new InvalidDirectiveException(member + ": " + text + " (expected: a string)");
        }
        return text.stringValue();
    }

    private static JsonNode array(JsonNode object, String member) {
        JsonNode array = object.get(member);
        if (array == null || !array.isArray()) {
            throw new InvalidDirectiveException(member + ": " + array + " (expected: an array)");
        }
        return array;
    }
}
