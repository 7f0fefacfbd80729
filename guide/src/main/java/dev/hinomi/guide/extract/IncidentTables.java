package dev.hinomi.guide.extract;

import dev.hinomi.guide.item.Entry;
import dev.hinomi.guide.item.Escalation;
import dev.hinomi.guide.item.Origin;
import dev.hinomi.guide.item.Runbook;
import dev.hinomi.guide.item.SeverityLevel;
import dev.hinomi.guide.measure.Deadline;
import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Section;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Tables about incidents: how fast to act at which level, whom to call next, what to do about which symptom.
record IncidentTables(Vocabulary vocabulary) implements Extractor {
    @Override
    public void extract(Section section, Found found) {
        Columns.in(section.allBlocks(), vocabulary).forEach(columns -> {
            List<Block.Row> rows = columns.table().rows();
            if (rows.isEmpty()) {
                return;
            }
            if (columns.have(Concept.LEVEL, Concept.DEADLINE)) {
                rows.forEach(row -> severity(section, columns, row, found));
            } else if (columns.of(Concept.ESCALATED_TO) > 0) {
                escalation(section, columns, rows, found);
            } else if (columns.have(Concept.SYMPTOM, Concept.STEPS)) {
                rows.forEach(row -> runbook(section, columns, row, found));
            }
        });
    }

    private static void severity(Section section, Columns columns, Block.Row row, Found found) {
        int level = columns.of(Concept.LEVEL);
        int meaning = columns.of(Concept.DEFINITION) >= 0 ? columns.of(Concept.DEFINITION) : level + 1;
        found.add(new SeverityLevel(
                Found.at(section, row.line()),
                row.cell(level),
                row.cell(meaning),
                Optional.of(row.cell(columns.of(Concept.DEADLINE)))
                        .filter(by -> !by.isEmpty())
                        .map(Deadline::parse),
                List.of()));
    }

    private static void escalation(Section section, Columns columns, List<Block.Row> rows, Found found) {
        int to = columns.of(Concept.ESCALATED_TO);
        List<Escalation.Level> levels = rows.stream()
                .map(row -> {
                    String when = to > 1 ? row.cell(to - 1) : "";
                    return new Escalation.Level(
                            row.line(), row.cell(0), (when + " " + row.cell(to)).strip(), Deadline.parse(when));
                })
                .toList();
        found.add(new Escalation(
                new Origin(levels.getFirst().line(), levels.getLast().line(), section.path()), levels));
    }

    /// A row without anything to do is no runbook.
    private static void runbook(Section section, Columns columns, Block.Row row, Found found) {
        String cause = row.cell(columns.of(Concept.CAUSES));
        List<Entry> steps = Arrays.stream(row.cell(columns.of(Concept.STEPS)).split("(?:^|\\s+)\\d{1,2}\\.\\s"))
                .map(String::strip)
                .filter(step -> !step.isEmpty())
                .map(step -> new Entry(row.line(), step))
                .toList();
        if (!steps.isEmpty()) {
            String symptom = row.cell(columns.of(Concept.SYMPTOM));
            List<Entry> causes = cause.isEmpty() ? List.of() : List.of(new Entry(row.line(), cause));
            found.add(new Runbook(Found.at(section, row.line()), symptom, symptom, causes, steps));
        }
    }
}
