package dev.hinomi.store.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.store.TextCondition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SummaryFileTest {
    private static final String ALPHABET = "abcdef0123456789 \"\\{}:,ERROR目標の作成に失敗しました😀👍";

    @TempDir
    private Path directory;

    private record Row(long group, long time, String message) {}

    /// Each of the rows must be in an extent of which every part of its message may be asked.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noFilterDeniesWhatIsThere(long seed) throws IOException {
        Random random = new Random(seed);
        List<Row> first = rows(random, 3_000);
        List<Row> second = rows(random, 500);
        EventsSummary a = write("a", first);
        EventsSummary b = write("b", second);
        check(random, "a", a, first);
        List<Row> all = new ArrayList<>(first);
        all.addAll(second);
        check(random, "c", together(Map.of("a", a, "b", b)), all);
    }

    private static List<Row> rows(Random random, int count) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int[] text = random.ints(random.nextInt(40), 0, ALPHABET.codePointCount(0, ALPHABET.length()))
                    .map(at -> ALPHABET.codePointAt(ALPHABET.offsetByCodePoints(0, at)))
                    .toArray();
            rows.add(new Row(random.nextInt(3), random.nextInt(1_000), new String(text, 0, text.length)));
        }
        rows.add(new Row(
                1, 5, "x" + "random ".repeat(9) + random.ints(200_000).boxed().toList()));
        rows.sort(Comparator.comparingLong(Row::group).thenComparingLong(Row::time));
        return rows;
    }

    private EventsSummary write(String name, List<Row> rows) throws IOException {
        try (EventsSummaryWriter writer = new EventsSummaryWriter(directory.resolve(name))) {
            for (Row row : rows) {
                writer.add(row.group(), 7, row.time(), 9, row.message().getBytes(UTF_8));
            }
            return writer.finish();
        }
    }

    private EventsSummary together(Map<String, EventsSummary> sources) throws IOException {
        record Part(String source, Extent extent) {}
        List<Part> parts = new ArrayList<>();
        sources.forEach((source, summary) -> summary.extents().forEach(extent -> parts.add(new Part(source, extent))));
        parts.sort(Comparator.<Part>comparingLong(part -> part.extent().group())
                .thenComparingLong(part -> part.extent().first()));
        try (EventsSummaryWriter writer = new EventsSummaryWriter(directory.resolve("c"))) {
            sources.values().forEach(source -> source.streams().forEach(writer::add));
            for (Part part : parts) {
                SummaryFile.readFilters(directory.resolve(part.source()), List.of(part.extent()), writer::add);
            }
            return writer.finish();
        }
    }

    private void check(Random random, String name, EventsSummary written, List<Row> rows) throws IOException {
        assertThat(SummaryFile.readEvents(directory.resolve(name))).isEqualTo(written);
        assertThat(written.extents().stream().mapToLong(Extent::rows).sum()).isEqualTo(rows.size());
        assertThat(written.streams().stream().mapToLong(StreamRows::rows).sum()).isEqualTo(rows.size());
        long bytes = rows.stream()
                .mapToLong(row -> row.message().getBytes(UTF_8).length)
                .sum();
        assertThat(written.extents().stream().mapToLong(Extent::bytes).sum()).isEqualTo(bytes);
        for (int i = 0; i < 300; i++) {
            Row row = rows.get(random.nextInt(rows.size()));
            int start = random.nextInt(row.message().length() + 1);
            String part =
                    row.message().substring(start, Math.min(row.message().length(), start + 1 + random.nextInt(9)));
            if (part.isEmpty() || !part.equals(new String(part.getBytes(UTF_8), UTF_8))) {
                continue;
            }
            assertThat(may(name, written, row, part)).as("%s has %s", row, part).isTrue();
        }
    }

    private boolean may(String name, EventsSummary summary, Row row, String part) throws IOException {
        TextProbe probe = TextProbe.of(new TextCondition.Contains(part));
        List<Extent> found = new ArrayList<>();
        SummaryFile.readFilters(
                directory.resolve(name),
                summary.extents().stream()
                        .filter(extent -> extent.group() == row.group())
                        .toList(),
                (extent, filter) -> {
                    if (probe.mayHold(filter)) {
                        found.add(extent);
                    }
                });
        return found.stream().anyMatch(extent -> extent.first() <= row.time() && row.time() <= extent.last());
    }

    @Test
    void aFilterTellsRareTextsApart() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            rows.add(new Row(1, i, "{\"level\":\"INFO\",\"n\":" + i + (i == 9_000 ? ",\"text\":\"支払い失敗\"}" : "}")));
        }
        EventsSummary summary = write("a", rows);
        for (String part : List.of("支払", "失敗\"}")) {
            List<Extent> found = new ArrayList<>();
            TextProbe probe = TextProbe.of(new TextCondition.Contains(part));
            SummaryFile.readFilters(directory.resolve("a"), summary.extents(), (extent, filter) -> {
                if (probe.mayHold(filter)) {
                    found.add(extent);
                }
            });
            assertThat(found)
                    .singleElement()
                    .satisfies(extent -> assertThat(extent.first()).isLessThanOrEqualTo(9_000));
        }
    }

    @Test
    void aProbeThatNoFilterCanAnswerSaysSo() {
        TextCondition rare = new TextCondition.Contains("rare");
        TextCondition brief = new TextCondition.Contains("目");
        assertThat(TextProbe.of(rare).narrows()).isTrue();
        assertThat(TextProbe.of(brief).narrows()).isFalse();
        assertThat(TextProbe.of(TextCondition.ALWAYS).narrows()).isFalse();
        assertThat(TextProbe.of(TextCondition.all(List.of(rare, brief))).narrows())
                .isTrue();
        assertThat(TextProbe.of(TextCondition.any(List.of(rare, brief))).narrows())
                .isFalse();
    }

    @Test
    void whateverIsDamagedIsNoticed() throws IOException {
        EventsSummary summary = write("a", rows(new Random(4), 300));
        SummaryFile.writePoints(directory.resolve("p"), Map.of(1L, 5L, 2L, -7L));
        assertThat(SummaryFile.readPoints(directory.resolve("p"))).isEqualTo(Map.of(1L, 5L, 2L, -7L));
        byte[] whole = Files.readAllBytes(directory.resolve("a"));
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = whole.clone();
            int at = random.nextInt(whole.length);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            byte[] left = i % 4 == 0 ? Arrays.copyOf(whole, at) : damaged;
            Files.write(directory.resolve("d"), left);
            assertThatThrownBy(() -> {
                        SummaryFile.readEvents(directory.resolve("d"));
                        SummaryFile.readFilters(directory.resolve("d"), summary.extents(), (extent, filter) -> {});
                    })
                    .as("byte %d", at)
                    .isInstanceOf(IOException.class);
        }
    }
}
