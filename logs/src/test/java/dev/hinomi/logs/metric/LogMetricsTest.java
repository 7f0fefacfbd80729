package dev.hinomi.logs.metric;

import static dev.hinomi.logs.LogsFixture.NOW;
import static dev.hinomi.logs.LogsFixture.SCOPE;
import static dev.hinomi.logs.LogsFixture.fault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.kernel.Fault;
import dev.hinomi.logs.LogsFixture;
import dev.hinomi.logs.event.NewEvent;
import dev.hinomi.logs.event.PutBatch;
import dev.hinomi.logs.group.LogCatalog;
import dev.hinomi.logs.group.LogGroupClass;
import dev.hinomi.logs.page.Page;
import dev.hinomi.metrics.data.PeriodRange;
import dev.hinomi.metrics.model.Dimension;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.statistics.Distribution;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the scripts do not tell: listing, quotas, and metrics that events embed.
final class LogMetricsTest {
    private static final String EMBEDDED = "{\"_aws\": {\"Timestamp\": 1768478400000, \"CloudWatchMetrics\":"
            + " [{\"Namespace\": \"Shop\", \"Dimensions\": [[]], \"Metrics\": [{\"Name\": \"Orders\"}]}]}, \"Orders\":"
            + " %s}";

    @TempDir
    private Path directory;

    private LogsFixture fixture;
    private MetricFilters filters;

    @BeforeEach
    void open() {
        fixture = new LogsFixture(directory);
        fixture.createGroup("a");
        fixture.createGroup("b");
        fixture.createStream("a", "s");
        filters = fixture.logs.metrics().filters();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void describesFiltersByName() {
        put("b", "errors", "Errors");
        put("a", "warnings", "Warnings");
        put("a", "errors", "Errors");
        put("a", "Errors", "Errors");
        assertThat(names(query(Optional.empty(), "")))
                .containsExactly("a Errors", "a errors", "b errors", "a warnings");
        assertThat(names(query(Optional.of("a"), "err"))).containsExactly("a errors");
        assertThat(names(query(Optional.empty(), "err")))
                .as("a prefix counts only with a group")
                .hasSize(4);
        MetricFilterQuery ofMetric =
                new MetricFilterQuery(Optional.of("a"), "", Optional.of(new MetricFilterQuery.Metric("App", "Errors")));
        assertThat(names(ofMetric)).containsExactly("a Errors", "a errors");
        assertThat(filters.describe(SCOPE, ofMetric, Optional.empty(), 50)
                        .items()
                        .getFirst())
                .satisfies(filter -> {
                    assertThat(filter.pattern()).isEqualTo("ERROR");
                    assertThat(filter.created()).isEqualTo(NOW);
                });
        assertThat(fault(() -> names(query(Optional.of("x"), ""))).message())
                .isEqualTo("The specified log group does not exist.");
    }

    @Test
    void pagesNeitherSkipNorRepeatWhileFiltersComeAndGo() {
        IntStream.range(0, 5).forEach(i -> put("a", "f" + i, "M"));
        Page<MetricFilter> first = filters.describe(SCOPE, query(Optional.empty(), ""), Optional.empty(), 2);
        filters.delete(SCOPE, "a", "f1");
        put("a", "f0a", "M");
        Page<MetricFilter> second = filters.describe(SCOPE, query(Optional.empty(), ""), first.nextToken(), 2);
        assertThat(first.items()).extracting(MetricFilter::name).containsExactly("f0", "f1");
        assertThat(second.items()).extracting(MetricFilter::name).containsExactly("f2", "f3");
        assertThat(fault(() -> filters.describe(SCOPE, query(Optional.of("a"), ""), first.nextToken(), 2)))
                .isInstanceOf(Fault.InvalidToken.class);
    }

    @Test
    void aGroupHasAtMostAHundred() {
        IntStream.range(0, 100).forEach(i -> put("a", "f" + i, "M"));
        put("a", "f7", "Other");
        assertThat(fault(() -> put("a", "f100", "M"))).isEqualTo(new Fault.LimitExceeded("Resource limit exceeded."));
        assertThat(names(query(Optional.of("a"), ""))).hasSize(50);
    }

    @Test
    void deletesFiltersAndThoseOfADeletedGroup() {
        put("a", "errors", "Errors");
        assertThat(fault(() -> filters.delete(SCOPE, "a", "x")).message())
                .isEqualTo("The specified metric filter does not exist.");
        fixture.logs.groups().delete(SCOPE, "a");
        fixture.createGroup("a");
        fixture.createStream("a", "s");
        fixture.put("a", "s", NOW, "ERROR");
        assertThat(names(query(Optional.of("a"), ""))).isEmpty();
        assertThat(values("App", "Errors")).isEmpty();
        fixture.restart();
        assertThat(fixture.logs
                        .metrics()
                        .filters()
                        .describe(SCOPE, query(Optional.empty(), ""), Optional.empty(), 50)
                        .items())
                .isEmpty();
    }

    @Test
    void infrequentAccessGroupsHaveNoFiltersAndNoEmbeddedMetrics() {
        fixture.createGroup("c", LogGroupClass.INFREQUENT_ACCESS);
        fixture.createStream("c", "s");
        assertThat(fault(() -> put("c", "errors", "Errors"))).isInstanceOf(Fault.InvalidState.class);
        fixture.put("c", "s", NOW, EMBEDDED.formatted(1));
        assertThat(values("Shop", "Orders")).isEmpty();
    }

    @Test
    void extractionMayBeSwitchedOff() {
        LogCatalog.Place place = new LogCatalog(fixture.records).place(SCOPE, "a", "s");
        List<NewEvent> events = List.of(new NewEvent(NOW, EMBEDDED.formatted(1)));
        PutBatch batch = new PutBatch(SCOPE, place.group(), place.stream(), events, NOW);
        assertThat(fixture.logs.metrics().points().points(batch)).hasSize(1);
        try (LogMetrics without = new LogMetrics(
                fixture.records,
                fixture.store,
                fixture.metrics,
                (scope, group) -> !group.name().equals("a"),
                fixture.logs.egress(),
                fixture.logs.transformers(),
                fixture.timers)) {
            assertThat(without.points().points(batch)).isEmpty();
        }
    }

    @Test
    void embeddedMetricsAreStoredWithTheirEvents() {
        fixture.put("a", "s", NOW, EMBEDDED.formatted("[1, 2, 2]"), EMBEDDED.formatted(3), "INFO");
        assertThat(values("Shop", "Orders"))
                .containsExactlyInAnyOrder(
                        new Distribution.Weighted(1, 1),
                        new Distribution.Weighted(2, 2),
                        new Distribution.Weighted(3, 1));
        assertThat(fixture.messages("a", "s")).hasSize(3);
    }

    @Test
    void whatCannotBeReadIsAnEventAndCounted() {
        String cut = EMBEDDED.formatted(1).substring(0, 100);
        fixture.put("a", "s", NOW, cut, EMBEDDED.formatted("\"x\""), EMBEDDED.formatted("null"), EMBEDDED.formatted(1));
        assertThat(fixture.messages("a", "s")).hasSize(4);
        assertThat(values("AWS/Logs", "EMFParsingErrors", new Dimension("LogGroupName", "a")))
                .containsExactly(new Distribution.Weighted(1, 1));
        assertThat(values("AWS/Logs", "EMFValidationErrors", new Dimension("LogGroupName", "a")))
                .containsExactly(new Distribution.Weighted(1, 2));
        assertThat(values("Shop", "Orders")).containsExactly(new Distribution.Weighted(1, 1));
    }

    @Test
    void whatComesIsCountedByTheMinute() {
        fixture.put("a", "s", NOW, "12345", "日本");
        fixture.put("a", "s", NOW.minusSeconds(3_600), "1");
        assertThat(sums("IncomingLogEvents", "a")).isEmpty();
        fixture.timers.advance(Duration.ofSeconds(61));
        fixture.put("a", "s", NOW, "1");
        assertThat(sums("IncomingLogEvents", "a")).containsExactly(Map.entry(NOW, 3.0));
        assertThat(sums("IncomingBytes", "a")).containsExactly(Map.entry(NOW, 5.0 + 6 + 1 + 3 * 26));
        fixture.restart();
        assertThat(sums("IncomingLogEvents", "a"))
                .as("the end of the program does not wait for the end of the minute")
                .containsExactly(Map.entry(NOW, 3.0), Map.entry(NOW.plusSeconds(60), 1.0));
    }

    private Map<Instant, Double> sums(String metric, String group) {
        Map<Instant, Double> sums = new TreeMap<>();
        fixture.metrics
                .read(
                        SCOPE,
                        new MetricId("AWS/Logs", metric, new Dimension("LogGroupName", group)),
                        null,
                        new PeriodRange(NOW, Duration.ofMinutes(1), 5),
                        false)
                .forEach((start, minute) -> sums.put(start, minute.sum()));
        return sums;
    }

    private void put(String group, String name, String metric) {
        filters.put(
                SCOPE,
                group,
                NewMetricFilter.of(
                        name,
                        "ERROR",
                        new MetricTransformation("App", metric, "1", Optional.empty(), Map.of(), Optional.empty())));
    }

    private static MetricFilterQuery query(Optional<String> group, String prefix) {
        return new MetricFilterQuery(group, prefix, Optional.empty());
    }

    private List<String> names(MetricFilterQuery query) {
        return filters.describe(SCOPE, query, Optional.empty(), 50).items().stream()
                .map(filter -> filter.group() + " " + filter.name())
                .toList();
    }

    private List<Distribution.Weighted> values(String namespace, String name, Dimension... dimensions) {
        PeriodRange minute = new PeriodRange(NOW, Duration.ofMinutes(1), 1);
        List<Distribution.Weighted> values = new ArrayList<>();
        fixture.metrics
                .read(SCOPE, new MetricId(namespace, name, dimensions), null, minute, true)
                .forEach((start, observed) -> values.addAll(observed.values()));
        return values;
    }
}
