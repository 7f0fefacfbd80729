package dev.hinomi.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// The hand-made answers to a guide: `NAME.answers.tsv` beside `NAME.md` (line, kind, text). A row may be
/// taken as another kind where `alternatives.tsv` says so.
///
/// @param rows in the order of the file
record GuideAnswers(String guide, List<Row> rows) {
    /// How far the reader's line may be from the answer's.
    private static final int NEAR = 2;

    GuideAnswers {
        rows = List.copyOf(rows);
    }

    /// One answer.
    record Row(int line, Set<String> kinds, String kind, String text) {}

    /// What the reader made of the guide.
    record Score(String guide, int rows, int found, int parts, int right, String table) {
        double recall() {
            return 100.0 * found / rows;
        }

        double precision() {
            return 100.0 * right / parts;
        }

        @Override
        public String toString() {
            return "%s: precision %.1f%% (%d of %d), recall %.1f%% (%d of %d)%n%s"
                    .formatted(guide, precision(), right, parts, recall(), found, rows, table);
        }
    }

    static GuideAnswers read(Path folder, String guide) {
        List<Row> rows = new ArrayList<>();
        List<String[]> alternatives = table(folder.resolve("alternatives.tsv"));
        for (String[] cells : table(folder.resolve(guide + ".answers.tsv"))) {
            Set<String> kinds = new HashSet<>(Set.of(cells[1]));
            alternatives.stream()
                    .filter(also -> also[0].equals(guide) && also[1].equals(cells[0]) && also[2].equals(cells[1]))
                    .forEach(also -> kinds.add(also[3]));
            rows.add(new Row(Integer.parseInt(cells[0]), Set.copyOf(kinds), cells[1], cells[2]));
        }
        return new GuideAnswers(guide, rows);
    }

    /// Pairs rows and parts one to one, the nearest first. A row is found when it has a part; a part is right
    /// when it has a row, or when it only divides one further: the warning and the critical limit of one
    /// metric.
    Score score(List<GuidePart> parts) {
        List<Row> open = new ArrayList<>(rows);
        List<GuidePart> extra = new ArrayList<>(parts);
        for (int distance = 0; distance <= NEAR; distance++) {
            int apart = distance;
            extra.removeIf(part -> {
                int at = indexOf(open, part, apart);
                if (at >= 0) {
                    open.remove(at);
                }
                return at >= 0;
            });
        }
        extra.removeIf(part -> rows.stream()
                .anyMatch(row -> row.line() == part.line() && row.kinds().contains(part.kind())));
        return new Score(
                guide,
                rows.size(),
                rows.size() - open.size(),
                parts.size(),
                parts.size() - extra.size(),
                differences(open, extra));
    }

    private static int indexOf(List<Row> rows, GuidePart part, int apart) {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (Math.abs(row.line() - part.line()) == apart && row.kinds().contains(part.kind())) {
                return i;
            }
        }
        return -1;
    }

    private String differences(List<Row> missed, List<GuidePart> extra) {
        TreeMap<String, int[]> kinds = new TreeMap<>();
        rows.forEach(row -> kinds.computeIfAbsent(row.kind(), kind -> new int[3])[0]++);
        missed.forEach(row -> kinds.computeIfAbsent(row.kind(), kind -> new int[3])[1]++);
        extra.forEach(part -> kinds.computeIfAbsent(part.kind(), kind -> new int[3])[2]++);
        StringBuilder out = new StringBuilder("    kind              found  missed  extra\n");
        kinds.forEach((kind, count) ->
                out.append("    %-16s %6d %7d %6d%n".formatted(kind, count[0] - count[1], count[1], count[2])));
        missed.forEach(row -> out.append("    missed %d %s: %s%n".formatted(row.line(), row.kind(), row.text())));
        extra.forEach(part -> out.append("    extra  %d %s: %s%n".formatted(part.line(), part.kind(), part.text())));
        return out.toString();
    }

    private static List<String[]> table(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
