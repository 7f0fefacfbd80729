package dev.hinomi.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.store.EventScan;
import dev.hinomi.store.HeapStore;
import dev.hinomi.store.NewEventRow;
import dev.hinomi.store.PointRow;
import dev.hinomi.store.TelemetryStore;
import dev.hinomi.store.TextCondition;
import dev.hinomi.store.manifest.FileManifest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever happens in whatever order, the store answers as one does that keeps everything in the heap. A failure names
/// the seed and the step; the same seed gives the same history.
final class RandomHistoryTest {
    private static final Instant START = Instant.parse("2026-02-27T21:00:00Z");

    private static final List<String> WORDS =
            List.of("ERROR", "error", "目標の作成", "失敗", "😀👍", "a", "\\u30a8", "7f3a9c");

    @TempDir
    private Path directory;

    private final HeapStore expected = new HeapStore();
    private final Set<Long> deletedGroups = new TreeSet<>();
    private final Set<List<Long>> deletedStreams = new HashSet<>();
    private long clock;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theStoreAnswersLikeOneInTheHeap(long seed) {
        Random random = new Random(seed);
        DuckDbStore store = open();
        try {
            for (int step = 0; step < 90; step++) {
                store = act(random, store);
                compare(random, store, "seed " + seed + " step " + step);
            }
        } finally {
            store.close();
        }
    }

    private DuckDbStore open() {
        return DuckDbStore.open(
                directory,
                FileManifest.open(directory.resolve("manifest")),
                StoreSettings.DEFAULT.withHotRows(150).withAttachedFiles(5),
                new StillTimers());
    }

    private DuckDbStore act(Random random, DuckDbStore store) {
        switch (random.nextInt(20)) {
            case 0 -> {
                long group = group(random);
                deletedGroups.add(group);
                both(store, each -> each.deleteGroup(group));
            }
            case 1 -> {
                long group = group(random);
                long stream = random.nextInt(3);
                deletedStreams.add(List.of(group, stream));
                both(store, each -> each.deleteStream(group, stream));
            }
            case 2, 3 -> {
                long group = group(random);
                Instant before = time(random);
                assertThat(store.expireEvents(group, before)).isEqualTo(expected.expireEvents(group, before));
            }
            case 4 -> {
                Instant before = time(random);
                both(store, each -> each.expirePoints(before));
            }
            case 5 -> store.settle();
            case 6 -> {
                store.close();
                return open();
            }
            case 7, 8, 9, 10, 11 -> {
                List<PointRow> rows = LongStream.range(0, 1 + random.nextInt(40))
                        .mapToObj(i -> point(random))
                        .toList();
                both(store, each -> each.appendPoints(rows));
            }
            default -> {
                List<NewEventRow> rows = new ArrayList<>();
                for (int i = random.nextInt(60); i >= 0; i--) {
                    event(random, rows);
                }
                assertThat(store.appendEvents(rows)).isEqualTo(expected.appendEvents(rows));
            }
        }
        clock += random.nextInt(10_000_000);
        return store;
    }

    private void both(TelemetryStore store, Consumer<TelemetryStore> action) {
        action.accept(store);
        action.accept(expected);
    }

    private void compare(Random random, DuckDbStore store, String where) {
        assertThat(store.maxEventId()).as(where).isEqualTo(expected.maxEventId());
        assertThat(store.newestPoints()).as(where).isEqualTo(expected.newestPoints());
        Instant a = time(random);
        Instant b = time(random);
        Instant start = random.nextInt(3) == 0 ? Instant.MIN : a.isBefore(b) ? a : b;
        Instant end = random.nextInt(3) == 0 ? Instant.MAX : a.isBefore(b) ? b : a;
        Comparator<PointRow> order = Comparator.comparingLong(PointRow::series)
                .thenComparing(PointRow::time)
                .thenComparingDouble(PointRow::sum);
        List<Long> series = List.of(0L, 1L, 2L);
        assertThat(store.points(series, start, end).stream().sorted(order))
                .as(where)
                .containsExactlyElementsOf(expected.points(series, start, end).stream()
                        .sorted(order)
                        .toList());
        long group = group(random);
        assertThat(store.streamSpans(group)).as(where).isEqualTo(expected.streamSpans(group));
        assertThat(store.storedBytes(group)).as(where).isEqualTo(expected.storedBytes(group));
        EventScan scan = new EventScan(
                group,
                random.nextBoolean() ? Set.of() : Set.of(1L, 2L),
                start,
                end,
                random.nextBoolean(),
                place(random),
                texts(random),
                1 + random.nextInt(200));
        assertThat(store.events(scan)).as(where + " " + scan).isEqualTo(expected.events(scan));
        long afterId = random.nextLong(expected.maxEventId() + 1);
        Set<Long> groups = random.nextBoolean() ? Set.of() : group == 1 ? Set.of(1L) : Set.of(group, 1L);
        int limit = 1 + random.nextInt(200);
        assertThat(store.eventsAfter(afterId, groups, limit))
                .as("%s after %d of %s", where, afterId, groups)
                .isEqualTo(expected.eventsAfter(afterId, groups, limit));
    }

    private EventScan.@Nullable Place place(Random random) {
        return random.nextBoolean()
                ? null
                : new EventScan.Place(time(random), random.nextLong(expected.maxEventId() + 1));
    }

    private void event(Random random, List<NewEventRow> rows) {
        long group = group(random);
        long stream = random.nextInt(3);
        if (!deletedGroups.contains(group) && !deletedStreams.contains(List.of(group, stream))) {
            long n = expected.maxEventId() + rows.size();
            rows.add(new NewEventRow(group, stream, time(random), START.plusMillis(clock), message(random, n)));
        }
    }

    private static String message(Random random, long n) {
        StringBuilder message = new StringBuilder("{\"n\": " + n + ", \"text\": \"");
        for (int words = random.nextInt(4); words > 0; words--) {
            message.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        return message.append("\"}").toString();
    }

    /// Words, parts of words, numbers, and what is in no message.
    private static TextCondition texts(Random random) {
        List<TextCondition> parts = LongStream.range(0, 1 + random.nextInt(2))
                .<TextCondition>mapToObj(i -> {
                    String word = WORDS.get(random.nextInt(WORDS.size()));
                    int cut = word.offsetByCodePoints(0, random.nextInt(word.codePointCount(0, word.length())));
                    return new TextCondition.Contains(
                            switch (random.nextInt(5)) {
                                case 0 -> word.substring(cut);
                                case 1 -> word + " " + WORDS.get(random.nextInt(WORDS.size()));
                                case 2 -> "\": " + random.nextInt(1000);
                                case 3 -> word + "z";
                                default -> word;
                            });
                })
                .toList();
        return switch (random.nextInt(4)) {
            case 0 -> TextCondition.all(parts);
            case 1 -> TextCondition.any(parts);
            case 2 -> parts.getFirst();
            default -> TextCondition.ALWAYS;
        };
    }

    private PointRow point(Random random) {
        double value = random.nextInt(1000);
        return new PointRow(random.nextInt(4), time(random), 1, value, value, value, true);
    }

    /// Mostly about now, sometimes days late.
    private Instant time(Random random) {
        long lateness =
                random.nextInt(4) == 0 ? random.nextLong(Duration.ofDays(3).toMillis()) : random.nextInt(3_600_000);
        return START.plusMillis(clock - lateness);
    }

    private static long group(Random random) {
        return random.nextInt(6);
    }
}
