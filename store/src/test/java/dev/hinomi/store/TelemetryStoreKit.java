package dev.hinomi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every telemetry store does. Subclasses say how to open one, and how to do what a store does by itself between
/// two calls of a user.
public abstract class TelemetryStoreKit {
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    private TelemetryStore store;

    /// Opens a store with nothing in it.
    protected abstract TelemetryStore open();

    /// Moves rows to where they stay, removes what was deleted, closes and opens again: whatever must not be noticed.
    protected abstract TelemetryStore settle(TelemetryStore store);

    @BeforeEach
    void openStore() {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    /// Runs the checks before and after the store settles.
    private void always(Runnable checks) {
        checks.run();
        store = settle(store);
        checks.run();
    }

    @Test
    void anEmptyStoreHasNothing() {
        always(() -> {
            assertThat(store.events(all(1))).isEmpty();
            assertThat(store.points(List.of(1L), Instant.MIN, Instant.MAX)).isEmpty();
            assertThat(store.newestPoints()).isEmpty();
            assertThat(store.streamSpans(1)).isEmpty();
            assertThat(store.storedBytes(1)).isZero();
            assertThat(store.maxEventId()).isZero();
        });
    }

    @Test
    void aWatchStandsAroundAppendsOfPoints() {
        List<String> seen = new ArrayList<>();
        store.watch((points, append) -> {
            seen.add("before " + stored(points));
            long id = append.getAsLong();
            seen.add("after " + stored(points));
            return id;
        });
        store.appendPoints(List.of(new PointRow(7, NOON, 1, 2, 2, 2, true)));
        store.appendEvents(List.of(new NewEventRow(1, 1, NOON, NOON, "an event")));
        assertThat(seen).containsExactly("before 0", "after 1");
    }

    private int stored(List<PointRow> points) {
        return store.points(List.of(points.getFirst().series()), Instant.EPOCH, NOON.plusSeconds(60))
                .size();
    }

    @Test
    void eventsComeBackByTimeAndThenIdWithTheirExactText() {
        EventRow first = append(event(1, 10, NOON, "日本語 😀 'quoted' \u0000 \t\r\n"));
        EventRow second = append(event(1, 11, NOON, "{\"level\":\"ERROR\", \"a\" : [1,2]}"));
        EventRow late = append(event(1, 10, NOON.minus(Duration.ofDays(3)), "late"));
        append(event(2, 20, NOON, "of another group"));
        always(() -> {
            assertThat(store.events(all(1))).containsExactly(late, first, second);
            assertThat(store.events(scan(1, Set.of(), Instant.MIN, Instant.MAX, true, null, List.of(), 100)))
                    .containsExactly(second, first, late);
        });
    }

    @Test
    void aScanTakesItsStartAndLeavesItsEnd() {
        List<EventRow> rows = append(IntStream.range(0, 5)
                .mapToObj(i -> event(1, 1, NOON.plusMillis(i), "m" + i))
                .toList());
        always(() -> assertThat(store.events(
                        scan(1, Set.of(), NOON.plusMillis(1), NOON.plusMillis(3), false, null, List.of(), 100)))
                .containsExactly(rows.get(1), rows.get(2)));
    }

    @Test
    void pagesFollowEachOtherInBothDirectionsAcrossDays() {
        List<EventRow> rows = append(LongStream.range(0, 60)
                .mapToObj(i -> event(1, i % 3, NOON.plus(Duration.ofHours(i / 2 * 9)), "m" + i))
                .toList());
        always(() -> {
            assertThat(pages(false)).containsExactlyElementsOf(rows);
            assertThat(pages(true)).containsExactlyElementsOf(rows.reversed());
        });
    }

    private List<EventRow> pages(boolean newestFirst) {
        List<EventRow> rows = new ArrayList<>();
        EventScan.Place place = null;
        while (true) {
            List<EventRow> page =
                    store.events(scan(1, Set.of(), Instant.MIN, Instant.MAX, newestFirst, place, List.of(), 7));
            if (page.isEmpty()) {
                return rows;
            }
            rows.addAll(page);
            place = new EventScan.Place(page.getLast().time(), page.getLast().id());
        }
    }

    @Test
    void aScanIsNarrowedByStreamsAndByTexts() {
        EventRow a = append(event(1, 1, NOON, "alpha 100% 'x'"));
        EventRow b = append(event(1, 2, NOON, "alpha beta"));
        EventRow c = append(event(1, 3, NOON, "Alpha beta"));
        always(() -> {
            assertThat(events(Set.of(1L, 3L), List.of())).containsExactly(a, c);
            assertThat(events(Set.of(), List.of("alpha"))).containsExactly(a, b);
            assertThat(events(Set.of(), List.of("beta", "alpha"))).containsExactly(b);
            assertThat(events(Set.of(), List.of("% 'x'"))).containsExactly(a);
            assertThat(events(Set.of(2L), List.of("%"))).isEmpty();
        });
    }

    @Test
    void pointsComeBackBySeriesAndTime() {
        PointRow old = point(1, NOON.minus(Duration.ofDays(10)), 1);
        PointRow one = point(1, NOON, 2);
        PointRow set = new PointRow(2, NOON.minusSeconds(60), 5, 10.5, -1, 7.25, false);
        PointRow other = point(3, NOON, 4);
        store.appendPoints(List.of(other, one, set));
        store.appendPoints(List.of(old));
        always(() -> {
            assertThat(store.points(List.of(2L, 1L), Instant.MIN, Instant.MAX)).containsExactly(old, one, set);
            assertThat(store.points(List.of(1L, 2L, 3L), NOON.minusSeconds(60), NOON))
                    .containsExactly(set);
            assertThat(store.newestPoints()).isEqualTo(Map.of(1L, NOON, 2L, NOON.minusSeconds(60), 3L, NOON));
        });
    }

    @Test
    void pointsAreSummedUpByGroupAndPeriod() {
        store.appendPoints(List.of(
                point(1, NOON, 1),
                point(2, NOON.plusSeconds(299), 4),
                point(3, NOON, 8),
                new PointRow(1, NOON.plusSeconds(300), 5, 10.5, -1, 7.25, false),
                point(1, NOON.plusSeconds(899), 9),
                point(1, NOON.minusMillis(1), 100),
                point(1, NOON.plusSeconds(900), 100)));
        PointScan scan = scan(List.of(List.of(3L), List.of(1L, 2L), List.of(2L), List.of(7L)), 900);
        always(() -> {
            assertThat(store.sums(scan))
                    .containsExactly(
                            new PointSums(0, 0, 1, 8, 8, 8, true),
                            new PointSums(1, 0, 2, 5, 1, 4, true),
                            new PointSums(1, 1, 5, 10.5, -1, 7.25, false),
                            new PointSums(1, 2, 1, 9, 9, 9, true),
                            new PointSums(2, 0, 1, 4, 4, 4, true));
            assertThat(store.sums(scan(List.of(), 900))).isEmpty();
            assertThat(store.sums(scan(List.of(List.of()), 900))).isEmpty();
            assertThat(store.sums(scan(List.of(List.of(1L)), 0))).isEmpty();
        });
    }

    @Test
    void valuesOfAGroupAreMergedUnlessAStatisticSetIsAmongThem() {
        store.appendPoints(List.of(
                new PointRow(1, NOON, 2, 6, 3, 3, true),
                point(2, NOON.plusSeconds(1), 3),
                point(2, NOON.plusSeconds(2), -1),
                point(1, NOON.plusSeconds(300), 1),
                new PointRow(2, NOON.plusSeconds(301), 2, 6, 1, 5, false)));
        always(() -> {
            List<String> values = new ArrayList<>();
            store.values(
                    scan(List.of(List.of(1L, 2L), List.of(1L)), 900),
                    (group, period, value, count) -> values.add(group + "/" + period + ": " + value + " x " + count));
            assertThat(values)
                    .containsExactlyInAnyOrder("0/0: -1.0 x 1.0", "0/0: 3.0 x 3.0", "1/0: 3.0 x 2.0", "1/1: 1.0 x 1.0");
        });
    }

    @Test
    void aPeriodOfManyDaysIsPutTogetherFromAllOfThem() {
        store.appendPoints(IntStream.range(0, 60)
                .mapToObj(i -> point(1, NOON.plus(Duration.ofDays(i)), i))
                .toList());
        PointScan scan = PointScan.of(List.of(1L), NOON, Duration.ofHours(84), NOON.plus(Duration.ofDays(60)));
        always(() -> {
            assertThat(store.sums(scan)).hasSize(17).contains(new PointSums(0, 1, 3, 4 + 5 + 6, 4, 6, true));
            List<Integer> periods = new ArrayList<>();
            store.values(scan, (_, period, _, _) -> periods.add(period));
            assertThat(periods).hasSize(60).contains(0, 16);
        });
    }

    private static PointScan scan(List<List<Long>> groups, long seconds) {
        return new PointScan(groups, NOON, Duration.ofMinutes(5), NOON.plusSeconds(seconds));
    }

    @Test
    void twoPointsOfOneInstantBothCount() {
        store.appendPoints(List.of(point(1, NOON, 5), point(1, NOON, 5)));
        always(() -> assertThat(store.points(List.of(1L), NOON, NOON.plusMillis(1)))
                .containsExactly(point(1, NOON, 5), point(1, NOON, 5)));
    }

    @Test
    void timesAreKeptInWholeMilliseconds() {
        store.appendEvents(List.of(event(1, 1, NOON.plusNanos(1_999_999), "m")));
        store.appendPoints(List.of(point(1, NOON.plusNanos(1_999_999), 1)));
        always(() -> {
            assertThat(store.events(all(1))).extracting(EventRow::time).containsExactly(NOON.plusMillis(1));
            assertThat(store.newestPoints()).isEqualTo(Map.of(1L, NOON.plusMillis(1)));
        });
    }

    @Test
    void spansTellFirstAndLastTimesOfEachStream() {
        store.appendEvents(List.of(
                new NewEventRow(1, 10, NOON, NOON.plusSeconds(9), "a"),
                new NewEventRow(1, 10, NOON.minus(Duration.ofDays(2)), NOON.plusSeconds(5), "b"),
                new NewEventRow(1, 11, NOON.plusSeconds(1), NOON.plusSeconds(1), "c")));
        always(() -> assertThat(store.streamSpans(1))
                .isEqualTo(Map.of(
                        10L,
                        new StreamSpan(NOON.minus(Duration.ofDays(2)), NOON, NOON.plusSeconds(9)),
                        11L,
                        new StreamSpan(NOON.plusSeconds(1), NOON.plusSeconds(1), NOON.plusSeconds(1)))));
    }

    @Test
    void aDeletedGroupIsGoneAndTheGreatestIdStays() {
        store.appendEvents(List.of(event(2, 10, NOON, "a"), event(1, 10, NOON, "b")));
        store = settle(store);
        store.deleteGroup(1);
        always(() -> {
            assertThat(store.events(all(1))).isEmpty();
            assertThat(store.streamSpans(1)).isEmpty();
            assertThat(store.events(all(2))).hasSize(1);
            assertThat(store.maxEventId()).isEqualTo(2);
        });
    }

    @Test
    void aDeletedStreamLeavesTheOthers() {
        append(event(1, 10, NOON, "a"));
        EventRow kept = append(event(1, 11, NOON, "b"));
        append(event(2, 10, NOON, "c"));
        store.deleteStream(1, 10);
        always(() -> {
            assertThat(store.events(all(1))).containsExactly(kept);
            assertThat(store.streamSpans(1)).containsOnlyKeys(11L);
            assertThat(store.events(all(2))).hasSize(1);
        });
    }

    @Test
    void expiredEventsAreCountedOnceAndNarrowTheSpans() {
        store.appendEvents(List.of(
                event(1, 10, NOON.minusMillis(1), "just too old"),
                event(1, 11, NOON.minus(Duration.ofDays(20)), "old"),
                event(2, 10, NOON.minus(Duration.ofDays(20)), "of another group")));
        EventRow kept = append(event(1, 10, NOON, "kept"));
        assertThat(store.expireEvents(1, NOON)).isEqualTo(2);
        assertThat(store.expireEvents(1, NOON)).isZero();
        always(() -> {
            assertThat(store.events(all(1))).containsExactly(kept);
            assertThat(store.events(all(2))).hasSize(1);
            assertThat(store.streamSpans(1)).isEqualTo(Map.of(10L, new StreamSpan(NOON, NOON, NOON)));
            assertThat(store.expireEvents(1, NOON)).isZero();
        });
    }

    @Test
    void anEventThatArrivesAfterAnExpiryIsKeptHoweverOld() {
        append(event(1, 10, NOON.minusSeconds(1), "expired"));
        store.expireEvents(1, NOON);
        EventRow late = append(event(1, 10, NOON.minusSeconds(2), "late"));
        always(() -> {
            assertThat(store.events(all(1))).containsExactly(late);
            assertThat(store.streamSpans(1)).containsOnlyKeys(10L);
        });
    }

    @Test
    void expiredPointsAreGoneAndLaterOnesStay() {
        PointRow kept = point(1, NOON, 2);
        store.appendPoints(List.of(point(1, NOON.minusMillis(1), 1), kept, point(2, NOON.minusSeconds(9), 3)));
        store.expirePoints(NOON);
        PointRow late = point(3, NOON.minusSeconds(5), 4);
        store.appendPoints(List.of(late));
        always(() -> {
            assertThat(store.points(List.of(1L, 2L, 3L), Instant.MIN, Instant.MAX))
                    .containsExactly(kept, late);
            assertThat(store.newestPoints()).containsOnlyKeys(1L, 3L);
        });
    }

    @Test
    void eventsAndPointsOfOneAppendAreStoredTogether() {
        NewEventRow event = event(1, 10, NOON, "took 5 ms");
        long first = store.append(List.of(event, event), List.of(point(1, NOON, 5)));
        always(() -> {
            assertThat(store.events(all(1))).containsExactly(event.withId(first), event.withId(first + 1));
            assertThat(store.points(List.of(1L), NOON, NOON.plusMillis(1))).containsExactly(point(1, NOON, 5));
        });
    }

    @Test
    void idsGrowAndAreNotUsedAgain() {
        long previous = 0;
        for (int i = 0; i < 3; i++) {
            EventRow row = append(event(1 + i, 10, NOON, "m"));
            assertThat(row.id()).isGreaterThan(previous);
            previous = row.id();
            store.deleteGroup(1 + i);
            store = settle(store);
        }
        assertThat(store.append(List.of(), List.of(point(1, NOON, 1)))).isZero();
        assertThat(store.maxEventId()).isEqualTo(previous);
    }

    @Test
    void eventsCanBeReadInTheOrderOfTheirIds() {
        List<EventRow> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            rows.add(append(event(1 + i % 3, 10, NOON.minus(Duration.ofHours(i * 7 % 50)), "m" + i)));
            if (i % 15 == 14) {
                store = settle(store);
            }
        }
        List<EventRow> ofTwo = rows.stream().filter(row -> row.group() != 2).toList();
        always(() -> {
            assertThat(store.eventsAfter(0, Set.of(), 100)).containsExactlyElementsOf(rows);
            assertThat(store.eventsAfter(rows.get(9).id(), Set.of(), 20))
                    .containsExactlyElementsOf(rows.subList(10, 30));
            assertThat(store.eventsAfter(0, Set.of(1L, 3L), 10)).containsExactlyElementsOf(ofTwo.subList(0, 10));
            assertThat(store.eventsAfter(rows.getLast().id(), Set.of(), 10)).isEmpty();
        });
    }

    @Test
    void readingByIdLeavesOutWhatWasDeletedOrExpired() {
        append(event(1, 10, NOON, "of a deleted group"));
        append(event(2, 10, NOON, "of a deleted stream"));
        append(event(2, 11, NOON.minusSeconds(1), "expired"));
        EventRow kept = append(event(2, 11, NOON, "kept"));
        store.deleteGroup(1);
        store.deleteStream(2, 10);
        store.expireEvents(2, NOON);
        always(() -> assertThat(store.eventsAfter(0, Set.of(), 10)).containsExactly(kept));
    }

    @Test
    void aListenerHearsOfEventsBeforeTheirAppendReturns() {
        List<EventRow> heard = new ArrayList<>();
        store.listen(appends ->
                appends.forEach(append -> IntStream.range(0, append.events().size())
                        .forEach(i -> heard.add(append.events().get(i).withId(append.firstId() + i)))));
        store.appendPoints(List.of(point(1, NOON, 1)));
        assertThat(heard).isEmpty();
        List<EventRow> rows = append(List.of(event(1, 10, NOON, "a"), event(2, 10, NOON, "b")));
        assertThat(heard).isEqualTo(rows);
        EventRow last = append(event(1, 10, NOON, "c"));
        assertThat(heard.getLast()).isEqualTo(last);
    }

    private List<EventRow> events(Set<Long> streams, List<String> texts) {
        return store.events(scan(1, streams, Instant.MIN, Instant.MAX, false, null, texts, 100));
    }

    private static EventScan all(long group) {
        return scan(group, Set.of(), Instant.MIN, Instant.MAX, false, null, List.of(), 10_000);
    }

    private static EventScan scan(
            long group,
            Set<Long> streams,
            Instant start,
            Instant end,
            boolean newestFirst,
            EventScan.@org.jspecify.annotations.Nullable Place after,
            List<String> texts,
            int limit) {
        TextCondition condition = TextCondition.all(
                texts.stream().<TextCondition>map(TextCondition.Contains::new).toList());
        return new EventScan(group, streams, start, end, newestFirst, after, condition, limit);
    }

    private EventRow append(NewEventRow row) {
        return append(List.of(row)).getFirst();
    }

    /// The rows as they are stored.
    private List<EventRow> append(List<NewEventRow> rows) {
        long first = store.appendEvents(rows);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> rows.get(i).withId(first + i))
                .toList();
    }

    private static NewEventRow event(long group, long stream, Instant time, String message) {
        return new NewEventRow(group, stream, time, time, message);
    }

    private static PointRow point(long series, Instant time, double value) {
        return new PointRow(series, time, 1, value, value, value, true);
    }
}
