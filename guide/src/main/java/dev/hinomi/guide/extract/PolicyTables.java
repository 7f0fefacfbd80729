package dev.hinomi.guide.extract;

import dev.hinomi.guide.item.FilterPattern;
import dev.hinomi.guide.item.Policy;
import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Section;
import dev.hinomi.guide.reader.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// Tables that say how each thing is backed up and how long it is kept, and tables of search patterns.
record PolicyTables(Vocabulary vocabulary) implements Extractor {
    @Override
    public void extract(Section section, Found found) {
        Columns.in(section.allBlocks(), vocabulary).forEach(columns -> {
            if (columns.have(Concept.BACKUP_METHOD, Concept.RETENTION)
                    || columns.have(Concept.FREQUENCY, Concept.RETENTION)) {
                columns.table().rows().forEach(row -> backup(section, columns, row, found));
            } else if (columns.have(Concept.BACKUP, Concept.RETENTION)) {
                columns.table().rows().forEach(row -> {
                    fact(section, row, "backup", row.cell(columns.of(Concept.BACKUP)), found);
                    fact(section, row, "retention", row.cell(columns.of(Concept.RETENTION)), found);
                });
            }
            boolean kept = columns.of(Concept.RETENTION) > 0 && columns.titles().size() == 2;
            if (kept && columns.of(Concept.BACKUP) < 0) {
                columns.table()
                        .rows()
                        .forEach(
                                row -> fact(section, row, "retention", row.cell(columns.of(Concept.RETENTION)), found));
            }
            int pattern = columns.of(Concept.PATTERN);
            if (pattern >= 0) {
                columns.table().rows().forEach(row -> pattern(section, row, pattern, found));
            }
        });
    }

    private static void backup(Section section, Columns columns, Block.Row row, Found found) {
        Map<String, String> facts = new LinkedHashMap<>();
        IntStream.range(1, columns.titles().size())
                .filter(column -> !row.cell(column).isEmpty())
                .forEach(column -> facts.put(columns.titles().get(column), row.cell(column)));
        found.add(new Policy(Found.at(section, row.line()), row.cell(0), facts));
    }

    private static void fact(Section section, Block.Row row, String fact, String text, Found found) {
        if (!text.isEmpty() && !text.matches("(?i)[-–—－]|(?:none|なし)\\b.*")) {
            found.add(new Policy(Found.at(section, row.line()), row.cell(0), Map.of(fact, text)));
        }
    }

    private static void pattern(Section section, Block.Row row, int column, Found found) {
        row.cells().stream()
                .skip(column)
                .limit(1)
                .map(Text::codes)
                .filter(codes -> codes.size() == 1)
                .forEach(codes -> found.add(new FilterPattern(
                        Found.at(section, row.line()), FilterPattern.Kind.LOGS, codes.getFirst(), "")));
    }
}
