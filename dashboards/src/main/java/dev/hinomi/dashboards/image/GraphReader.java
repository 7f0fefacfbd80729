package dev.hinomi.dashboards.image;

import dev.hinomi.dashboards.chart.Chart;
import dev.hinomi.dashboards.chart.Plot;
import dev.hinomi.dashboards.chart.Theme;
import dev.hinomi.dashboards.schema.Findings;
import dev.hinomi.dashboards.schema.JsonDocument;
import dev.hinomi.dashboards.widget.ImageWidget;
import dev.hinomi.dashboards.widget.TimeBound;
import dev.hinomi.kernel.Scope;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/// Reads the definition of a graph.
final class GraphReader {
    private static final String WIDGET = "metric widget";

    private final Scope scope;
    private final Instant now;

    GraphReader(Scope scope, Instant now) {
        this.scope = scope;
        this.now = now;
    }

    /// @throws dev.hinomi.kernel.FaultException with all that is wrong
    Graph read(String definition) {
        JsonNode widget = JsonDocument.parse(definition, "MetricWidget");
        Findings findings = new Findings();
        ImageWidget.SCHEMA.check(widget, "", findings);
        findings.refuse(WIDGET);
        Graph graph = graph(widget, findings);
        findings.refuse(WIDGET);
        return graph;
    }

    private Graph graph(JsonNode widget, Findings findings) {
        checkRegion(widget, findings);
        Instant start = time(widget, "start", "-PT3H", findings);
        Instant end = time(widget, "end", "-PT0H", findings);
        if (!start.isBefore(end)) {
            findings.error("/start", "Should be before the end, " + end);
        }
        JsonNode annotations = widget.path("annotations");
        if (!annotations.path("alarms").isEmpty()) {
            findings.error("/annotations/alarms", "Alarm annotations are not supported in images");
        }
        return new Graph(
                widget.path("width").asInt(600),
                widget.path("height").asInt(400),
                widget.path("theme").asString("light").equals("dark") ? Theme.DARK : Theme.LIGHT,
                Optional.ofNullable(widget.path("title").asString(null)).filter(title -> !title.isBlank()),
                legend(widget.path("legend").path("position").asString("bottom")),
                view(widget.path("view").asString("timeSeries")),
                start,
                end,
                zone(widget, findings),
                widget.path("liveData").asBoolean(false),
                widget.path("stacked").asBoolean(false),
                axis(widget.path("yAxis").path("left")),
                axis(widget.path("yAxis").path("right")),
                new RowReader(widget).rows(),
                AnnotationReader.levels(annotations.path("horizontal")),
                AnnotationReader.moments(annotations.path("vertical")));
    }

    /// There is no other region to read from.
    private void checkRegion(JsonNode widget, Findings findings) {
        String region = widget.path("region").asString(scope.region());
        if (!region.equals(scope.region())) {
            findings.error("/region", "Should be the region of the request, " + scope.region());
        }
    }

    private Instant time(JsonNode widget, String name, String other, Findings findings) {
        String text = widget.path(name).asString(other);
        Optional<Instant> time = TimeBound.resolve(text, now);
        if (time.isEmpty()) {
            findings.error("/" + name, "Should match format \"date-time\"");
        }
        return time.orElse(now);
    }

    private static ZoneOffset zone(JsonNode widget, Findings findings) {
        String text = widget.path("timezone").asString("+0000");
        try {
            return ZoneOffset.of(text);
        } catch (DateTimeException e) {
            findings.error("/timezone", "Should be from -1800 to +1800, of hours and minutes");
            return ZoneOffset.UTC;
        }
    }

    private static Plot.Axis axis(JsonNode side) {
        return new Plot.Axis(
                number(side.path("min")),
                number(side.path("max")),
                Optional.ofNullable(side.path("label").asString(null)));
    }

    private static OptionalDouble number(JsonNode number) {
        return number.isNumber() ? OptionalDouble.of(number.doubleValue()) : OptionalDouble.empty();
    }

    private static Chart.LegendPlace legend(String position) {
        return switch (position) {
            case "right" -> Chart.LegendPlace.RIGHT;
            case "hidden" -> Chart.LegendPlace.HIDDEN;
            default -> Chart.LegendPlace.BOTTOM;
        };
    }

    private static Graph.View view(String name) {
        return switch (name) {
            case "bar" -> Graph.View.BAR;
            case "pie" -> Graph.View.PIE;
            case "singleValue" -> Graph.View.SINGLE_VALUE;
            case "gauge" -> Graph.View.GAUGE;
            default -> Graph.View.TIME_SERIES;
        };
    }
}
