package dev.hinomi.dashboards.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.data.DataSources;
import dev.hinomi.metrics.data.Observations;
import dev.hinomi.metrics.data.SeriesReader;
import dev.hinomi.metrics.query.MetricData;
import dev.hinomi.metrics.statistics.Distribution;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pictures of a metric `Load`, which is 40 in every minute but for an hour in the middle of the last three, of
/// `Orders`, which is 10, and of others, which have no data.
final class WidgetImagesTest {
    private static final Scope SCOPE = new Scope("123456789012", "ap-northeast-1");
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:40Z");
    private static final int BLUE = 0x1f77b4;
    private static final int ORANGE = 0xff7f0e;
    private static final int RED = 0xd62728;
    private static final int GRID = 0xeaeded;
    private static final int AXIS = 0xaab7b8;

    private final WidgetImages images = new WidgetImages(
            new MetricData(DataSources.of(reader()), InstantSource.fixed(NOW)), InstantSource.fixed(NOW));

    @Test
    void aThresholdIsAtItsHeightOnTheAxis() throws IOException {
        Picture picture = draw("""
                {"metrics": [["Shop", "Load"]], "yAxis": {"left": {"min": 0, "max": 100}},
                 "annotations": {"horizontal": [{"value": 75, "label": "しきい値"}]}}""");

        int top = picture.lines(GRID)[0];
        int bottom = picture.lines(AXIS)[0];
        double height = (bottom - picture.lines(RED)[0]) / (double) (bottom - top);
        assertThat(height).isBetween(0.74, 0.76);
    }

    @Test
    void aMinuteWithoutDataIsAGap() throws IOException {
        Picture picture = draw("""
                {"metrics": [["Shop", "Load"]], "period": 60, "legend": {"position": "hidden"}}""");

        int[] columns = picture.columns(BLUE);
        int widest = 0;
        for (int i = 1; i < columns.length; i++) {
            widest = Math.max(widest, columns[i] - columns[i - 1]);
        }
        assertThat(widest).isBetween(600 / 4, 600 / 2);
    }

    @Test
    void aMetricWithoutDataIsNoFailure() throws IOException {
        Picture picture = draw("{\"metrics\": [[\"Shop\", \"None\"]], \"legend\": {\"position\": \"hidden\"}}");

        assertThat(picture.pixels().getWidth()).isEqualTo(600);
        assertThat(picture.pixels().getHeight()).isEqualTo(400);
        assertThat(picture.has(BLUE)).isFalse();
    }

    @Test
    void aRowThatIsNotVisibleIsNotDrawn() throws IOException {
        Picture picture = draw("""
                {"metrics": [["Shop", "Load", {"visible": false}], [".", "Orders", {"color": "#0f0"}]]}""");

        assertThat(picture.has(0x00ff00)).isTrue();
        assertThat(picture.has(BLUE)).isFalse();
    }

    @Test
    void anExpressionIsDrawnOfRowsThatAreHidden() throws IOException {
        Picture picture = draw("""
                {"metrics": [["Shop", "Load", {"id": "m1", "visible": false}],
                             [{"expression": "m1 * 2 + 20", "label": "both", "color": "#00ff00"}]],
                 "yAxis": {"left": {"min": 0, "max": 100}}, "legend": {"position": "hidden"}}""");

        assertThat(picture.has(0x00ff00)).isTrue();
        assertThat(picture.has(BLUE)).isFalse();
        assertThatThrownBy(() -> draw("{\"metrics\": [[{\"expression\": \"m1 +\"}]]}"))
                .isInstanceOf(FaultException.class);
    }

    @Test
    void moreDataPointsThanAreAnsweredAtATimeAreToldWithATriangle() throws IOException {
        String row = "[\"Shop\", \"Orders\", {\"color\": \"#000000\"}]";
        String definition = "{\"metrics\": [" + String.join(",", Collections.nCopies(5, row))
                + "], \"period\": 60, \"start\": \"-P%dD\"}";

        assertThat(draw(definition.formatted(13)).has(0xff9900)).isFalse();
        assertThat(draw(definition.formatted(15)).has(0xff9900)).isTrue();
    }

    @Test
    void theSizeAndTheThemeAreAsWanted() throws IOException {
        Picture picture = draw("""
                {"metrics": [["Shop", "Load"]], "width": 321, "height": 123, "theme": "dark"}""");

        assertThat(picture.pixels().getWidth()).isEqualTo(321);
        assertThat(picture.pixels().getHeight()).isEqualTo(123);
        assertThat(picture.background()).isEqualTo(0x0f1b2a);
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeSeries", "bar", "pie", "singleValue", "gauge"})
    void everyViewShowsEveryMetricInItsColour(String view) throws IOException {
        Picture picture = draw("""
                {"metrics": [["Shop", "Load"], ["Shop", "Orders"]], "view": "%s", "title": "注文件数",
                 "yAxis": {"left": {"min": 0, "max": 100}}}""".formatted(view));

        assertThat(picture.has(BLUE)).isTrue();
        assertThat(picture.has(ORANGE)).isTrue();
    }

    @Test
    void theSmallestPictureCanBeDrawn() throws IOException {
        Picture picture = draw("""
                {"metrics": [["Shop", "Load"]], "width": 1, "height": 1, "title": "t", "stacked": true,
                 "annotations": {"vertical": [{"value": "2026-03-04T11:00:00Z", "fill": "after"}]}}""");

        assertThat(picture.pixels().getWidth()).isEqualTo(1);
    }

    @Test
    void whatIsWrongIsSaidWithPaths() {
        FaultException refused = catchThrowableOfType(FaultException.class, () -> draw("""
                {"metrics": [["Shop"]], "width": 2001, "view": "table", "theme": "blue"}"""));

        assertThat(refused.getMessage()).startsWith("The metric widget is invalid, there are 4 validation errors:\n[");
        assertThat(((Fault.InvalidDocument) refused.fault()).problems())
                .containsExactly(
                        new Fault.Problem("/metrics/0", "Should NOT have more than 0 items"),
                        new Fault.Problem("/width", "Should be <= 2000"),
                        new Fault.Problem("/view", "Should be equal to one of the allowed values"),
                        new Fault.Problem("/theme", "Should be equal to one of the allowed values"));
    }

    @Test
    void anotherRegionAndARangeWithoutTimeAreRefused() {
        assertThatThrownBy(() -> draw("""
                        {"metrics": [["Shop", "Load"]], "region": "eu-west-1", "start": "-PT1H", "end": "-PT2H"}"""))
                .hasMessageContainingAll(
                        "Should be the region of the request, ap-northeast-1",
                        "Should be before the end, 2026-03-04T10:00:40Z");
        assertThatThrownBy(() -> draw("[]")).hasMessage("The field MetricWidget must be a valid JSON object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+2500", "-1830", "+0060", "+0900\\n"})
    void atAZoneThatThereIsNotThePictureIsRefused(String zone) {
        FaultException refused = catchThrowableOfType(FaultException.class, () -> draw("""
                {"metrics": [["Shop", "Load"]], "timezone": "%s"}""".formatted(zone)));

        assertThat(((Fault.InvalidDocument) refused.fault()).problems())
                .extracting(Fault.Problem::path)
                .containsExactly("/timezone");
    }

    @Test
    void aColourHasNoLineEnd() {
        assertThatThrownBy(() -> draw("{\"metrics\": [[\"Shop\", \"Load\", {\"color\": \"#ffffff\\n\"}]]}"))
                .isInstanceOf(FaultException.class);
    }

    @Test
    void barsOfSmallValuesFillTheirRoom() throws IOException {
        Picture picture = draw("""
                {"metrics": [["Shop", "Orders", {"visible": false, "id": "m1"}],
                             [{"expression": "m1 * 0", "label": "none", "color": "#000000"}],
                             [{"expression": "m1 / 20", "label": "half", "color": "#00ff00"}]],
                 "view": "bar", "legend": {"position": "hidden"}}""");

        assertThat(picture.columns(0x00ff00)).hasSizeGreaterThan(400);
    }

    private Picture draw(String definition) throws IOException {
        return Picture.of(images.png(SCOPE, definition));
    }

    private static SeriesReader reader() {
        return (scope, metric, unit, range, values) -> {
            Observations observations = new Observations(range);
            for (int i = 0; i < range.count(); i++) {
                Duration age = Duration.between(range.startOf(i), NOW);
                boolean gap = age.toMinutes() >= 60 && age.toMinutes() < 120;
                switch (metric.name()) {
                    case "Orders" -> observations.set(i, one(10));
                    case "Load" -> {
                        if (!gap) {
                            observations.set(i, one(40));
                        }
                    }
                    default -> {}
                }
            }
            return observations;
        };
    }

    private static Distribution one(double value) {
        return new Distribution(1, value, value, value, List.of(new Distribution.Weighted(value, 1)));
    }
}
