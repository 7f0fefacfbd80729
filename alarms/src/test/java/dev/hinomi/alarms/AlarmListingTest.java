package dev.hinomi.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.alarms.history.HistoryItem;
import dev.hinomi.alarms.history.HistoryKind;
import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.AlarmActions;
import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.Datum;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.records.JournalEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages of alarms and of their history.
final class AlarmListingTest {
    private static final Scope TOKYO = Bench.TOKYO;
    private static final String TOPIC = "arn:aws:sns:ap-northeast-1:123456789012:ops";
    private static final String PAGER = "arn:aws:sns:ap-northeast-1:123456789012:pager";
    private static final AlarmActions ACTIONS =
            new AlarmActions(true, List.of(TOPIC), List.of(TOPIC, PAGER), List.of());

    @TempDir
    private Path directory;

    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(directory);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void describesByNamePrefixStateAndAction() {
        put(new Requests().name("api-errors").actions(ACTIONS));
        put(new Requests().name("api-latency").metric("Shop", "Latency"));
        put(new Requests().name("db-errors"));
        breach();
        assertThat(names(new AlarmQuery(
                        Set.of("db-errors", "api-latency", "none"), null, Set.of(), null, null, null, null)))
                .containsExactly("api-latency", "db-errors");
        assertThat(names(new AlarmQuery(Set.of(), "api-", Set.of(), null, null, null, null)))
                .containsExactly("api-errors", "api-latency");
        assertThat(names(new AlarmQuery(Set.of(), null, Set.of(), AlarmState.ALARM, null, null, null)))
                .containsExactly("api-errors", "db-errors");
        assertThat(names(new AlarmQuery(
                        Set.of(), null, Set.of(), null, "arn:aws:sns:ap-northeast-1:123456789012:p", null, null)))
                .containsExactly("api-errors");
        assertThat(bench.alarms()
                        .describe(new Scope("123456789012", "us-west-2"), Bench.METRIC_ALARMS)
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> names(new AlarmQuery(Set.of("a"), "b", Set.of(), null, null, null, null)))
                .hasMessage("AlarmNamePrefix and AlarmNames.member are mutually exclusive");
    }

    @Test
    void describesPages() {
        for (int i = 0; i < 5; i++) {
            put(new Requests().name("alarm-" + i));
        }
        Page<Alarm> first = page(null);
        assertThat(first.items()).extracting(Alarm::name).containsExactly("alarm-0", "alarm-1");
        Page<Alarm> second = page(first.next().orElseThrow());
        Page<Alarm> third = page(second.next().orElseThrow());
        assertThat(third.items()).extracting(Alarm::name).containsExactly("alarm-4");
        assertThat(third.next()).isEmpty();
        assertThatThrownBy(() -> page("bm90aGluZw")).isInstanceOf(FaultException.class);
    }

    @Test
    void findsTheAlarmsOnAMetric() {
        put(new Requests().name("a"));
        put(new Requests().name("b").window(300, 1, null));
        put(new Requests().name("c").metric("Shop", "Latency"));
        MetricId errors = new MetricId("Shop", "Errors");
        assertThat(bench.alarms().forMetric(TOKYO, new MetricAlarmFilter(errors, null, null, null)))
                .extracting(Alarm::name)
                .containsExactly("a", "b");
        assertThat(bench.alarms().forMetric(TOKYO, new MetricAlarmFilter(errors, "Sum", 300, null)))
                .extracting(Alarm::name)
                .containsExactly("b");
        assertThat(bench.alarms().forMetric(TOKYO, new MetricAlarmFilter(errors, "Average", null, null)))
                .isEmpty();
    }

    @Test
    void readsHistoryByTypeRangeAndPage() {
        put(new Requests());
        breach();
        advance(Duration.ofMinutes(10));
        assertThat(bench.history(new HistoryQuery(
                        "errors", null, Set.of(), Set.of(HistoryKind.Item.STATE_UPDATE), null, null, true, null, null)))
                .containsExactly(
                        "Alarm updated from ALARM to INSUFFICIENT_DATA",
                        "Alarm updated from INSUFFICIENT_DATA to ALARM");
        assertThat(bench.history(
                        new HistoryQuery("errors", null, Set.of(), Set.of(), null, Bench.START, true, null, null)))
                .containsExactly("Alarm \"errors\" created");
        assertThat(bench.history(new HistoryQuery(
                        null, null, Set.of(), Set.of(), Bench.START.plusSeconds(1), null, false, null, null)))
                .containsExactly(
                        "Alarm updated from INSUFFICIENT_DATA to ALARM",
                        "Alarm updated from ALARM to INSUFFICIENT_DATA");
        Page<JournalEntry<HistoryItem>> first = bench.alarms()
                .history(TOKYO, new HistoryQuery("errors", null, Set.of(), Set.of(), null, null, true, 2, null));
        assertThat(first.items()).hasSize(2);
        Page<JournalEntry<HistoryItem>> second = bench.alarms()
                .history(
                        TOKYO,
                        new HistoryQuery(
                                "errors",
                                null,
                                Set.of(),
                                Set.of(),
                                null,
                                null,
                                true,
                                2,
                                first.next().orElseThrow()));
        assertThat(second.items())
                .extracting(entry -> entry.value().summary())
                .containsExactly("Alarm \"errors\" created");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void historyIsKeptForThirtyDays() {
        // Evaluated every hour, so that a month passes quickly.
        put(new Requests().window(3600, 25, null).missing("ignore"));
        advance(Duration.ofDays(1));
        bench.alarms().setState(TOKYO, "errors", AlarmState.OK, "later", null);
        advance(Duration.ofDays(29).plusHours(6));
        assertThat(bench.history("errors")).containsExactly("Alarm updated from INSUFFICIENT_DATA to OK");
    }

    private void put(Requests request) {
        bench.alarms().put(TOKYO, request.build());
        advance(Duration.ZERO);
    }

    /// Data that breaches the threshold, and the evaluation that sees it.
    private void breach() {
        bench.metrics().put(TOKYO, "Shop", List.of(Datum.of("Errors", 11)));
        advance(Duration.ofSeconds(62));
    }

    private void advance(Duration by) {
        bench.advanceTo(bench.timers.instant().plus(by));
    }

    private List<String> names(AlarmQuery query) {
        return bench.alarms().describe(TOKYO, query).items().stream()
                .map(Alarm::name)
                .toList();
    }

    private Page<Alarm> page(@Nullable String token) {
        return bench.alarms().describe(TOKYO, new AlarmQuery(Set.of(), null, Set.of(), null, null, 2, token));
    }
}
