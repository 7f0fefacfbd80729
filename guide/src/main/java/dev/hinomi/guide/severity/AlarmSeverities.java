package dev.hinomi.guide.severity;

import dev.hinomi.guide.Review;
import dev.hinomi.guide.extract.Concept;
import dev.hinomi.guide.extract.Vocabulary;
import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Section;
import dev.hinomi.guide.reader.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// How bad it is when an alarm of a guide goes off: what the guide says beside the alarm's name in a table with a
/// column for it (`severity`, `優先度`), else in the nearest heading above its definition that names one
/// (`Severity: critical`), else the last word of its name (`-Critical`).
public final class AlarmSeverities {
    private final Vocabulary vocabulary;
    private final SeverityWords words;
    private final Map<String, AlarmSeverity> named = new HashMap<>();
    private final TreeMap<Integer, Section> sections = new TreeMap<>();
    private final String suffix;

    public AlarmSeverities(Review review) {
        vocabulary = Vocabulary.standard().with(review.settings().vocabulary());
        suffix = review.settings().nameSuffix().orElse("");
        review.document().sections().forEach(section -> sections.put(section.line(), section));
        List<Rated> rated = sections.values().stream().flatMap(this::rated).toList();
        boolean highIsBelow = Stream.concat(
                        rated.stream().map(Rated::severity),
                        sections.values().stream().map(Section::title).filter(this::ranks))
                .anyMatch(SeverityWords::isWorst);
        words = new SeverityWords(vocabulary, highIsBelow);
        rated.forEach(row -> row.names().forEach(name -> named.putIfAbsent(name, words.of(row.severity()))));
    }

    /// What a row says of those that it names.
    private record Rated(List<String> names, String severity) {}

    /// The severity of an alarm.
    ///
    /// @param alarm its name on the server
    /// @param line of the guide that defines it
    public AlarmSeverity of(String alarm, int line) {
        String name = !suffix.isEmpty() && alarm.endsWith(suffix)
                ? alarm.substring(0, alarm.length() - suffix.length())
                : alarm;
        return Stream.of(named.getOrDefault(name, AlarmSeverity.UNRATED), byHeading(line), byName(name))
                .filter(severity -> severity != AlarmSeverity.UNRATED)
                .findFirst()
                .orElse(AlarmSeverity.UNRATED);
    }

    private AlarmSeverity byHeading(int line) {
        Map.Entry<Integer, Section> section = sections.floorEntry(line);
        return section == null
                ? AlarmSeverity.UNRATED
                : section.getValue().path().reversed().stream()
                        .filter(this::ranks)
                        .map(words::of)
                        .filter(severity -> severity != AlarmSeverity.UNRATED)
                        .findFirst()
                        .orElse(AlarmSeverity.UNRATED);
    }

    /// Only words that mean nothing else there: `-High` is said of what is measured, and `-Errors` too.
    private AlarmSeverity byName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('-'), name.lastIndexOf('_')) + 1);
        return List.of("critical", "warning", "warn", "info").stream().anyMatch(last::equalsIgnoreCase)
                ? words.of(last)
                : AlarmSeverity.UNRATED;
    }

    private boolean ranks(String heading) {
        return vocabulary.mentions(Concept.SEVERITY, heading) || vocabulary.mentions(Concept.LEVEL, heading);
    }

    private Stream<Rated> rated(Section section) {
        return section.allBlocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .flatMap(this::rated);
    }

    private Stream<Rated> rated(Block.Table table) {
        int column = column(table);
        return column < 0 ? Stream.empty() : table.rows().stream().map(row -> rated(row, column));
    }

    private static Rated rated(Block.Row row, int column) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            if (i != column) {
                Text cell = row.cells().get(i);
                names.addAll(cell.codes().isEmpty() ? List.of(cell.plain().strip()) : cell.codes());
            }
        }
        return new Rated(names, row.cell(column));
    }

    private int column(Block.Table table) {
        for (int i = 0; i < table.header().size(); i++) {
            String title = table.header().get(i).plain();
            if (vocabulary.names(Concept.SEVERITY, title) || vocabulary.names(Concept.LEVEL, title)) {
                return i;
            }
        }
        return -1;
    }
}
