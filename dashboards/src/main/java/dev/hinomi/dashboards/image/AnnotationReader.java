package dev.hinomi.dashboards.image;

import dev.hinomi.dashboards.chart.Plot;
import dev.hinomi.dashboards.chart.Theme;
import java.awt.Color;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Reads the annotations of a graph that are visible. Of a band, all but value and label is said by its first edge.
final class AnnotationReader {
    private AnnotationReader() {}

    static List<Plot.Level> levels(JsonNode annotations) {
        return visible(annotations).stream()
                .map(edges -> new Plot.Level(
                        marks(edges, JsonNode::doubleValue),
                        color(edges),
                        fill(edges, "above", "below"),
                        side(edges.getFirst().path("yAxis"))))
                .toList();
    }

    static List<Plot.Moment> moments(JsonNode annotations) {
        return visible(annotations).stream()
                .map(edges -> new Plot.Moment(
                        marks(edges, AnnotationReader::time), color(edges), fill(edges, "after", "before")))
                .toList();
    }

    static Plot.Side side(JsonNode name) {
        return name.asString("left").equals("right") ? Plot.Side.RIGHT : Plot.Side.LEFT;
    }

    /// The edges of each annotation: one, or two.
    private static List<List<JsonNode>> visible(JsonNode annotations) {
        return annotations
                .valueStream()
                .map(each -> each.isArray() ? each.valueStream().toList() : List.of(each))
                .filter(edges -> edges.getFirst().path("visible").asBoolean(true))
                .toList();
    }

    private static <T> List<Plot.Mark<T>> marks(List<JsonNode> edges, Function<JsonNode, T> value) {
        return edges.stream()
                .map(edge -> new Plot.Mark<>(
                        value.apply(edge.path("value")),
                        Optional.ofNullable(edge.path("label").asString(null))))
                .toList();
    }

    private static Instant time(JsonNode text) {
        return OffsetDateTime.parse(text.stringValue()).toInstant();
    }

    private static Color color(List<JsonNode> edges) {
        return Colors.read(edges.getFirst().path("color")).orElse(Theme.ANNOTATION);
    }

    private static Plot.Fill fill(List<JsonNode> edges, String beyond, String before) {
        String name = edges.getFirst().path("fill").asString("none");
        return name.equals(beyond) ? Plot.Fill.BEYOND : name.equals(before) ? Plot.Fill.SHORT : Plot.Fill.NONE;
    }
}
