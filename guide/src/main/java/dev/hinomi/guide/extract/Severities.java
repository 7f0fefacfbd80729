package dev.hinomi.guide.extract;

import dev.hinomi.guide.item.Entry;
import dev.hinomi.guide.item.Origin;
import dev.hinomi.guide.item.SeverityLevel;
import dev.hinomi.guide.measure.Deadline;
import dev.hinomi.guide.reader.Section;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Headings that name a level of severity: those with a definition or a deadline below, and those that sort alarms
/// (`Severity: Critical`, `優先度: 高`).
record Severities(Vocabulary vocabulary) implements Extractor {
    private static final Pattern ANSWER = Pattern.compile("(?i)\\b(?:within|at once)\\b|以内|直ち");
    private static final Pattern LEVEL = Pattern.compile("(?i)^(?:level|レベル|sev|severity|p)\\s*-?\\d{1,2}\\b.*");
    private static final Pattern RANK =
            Pattern.compile("(?i).*(?:[:：]\\s*\\S|[高中低]優先度|(?:high|medium|low) priority).*");

    @Override
    public void extract(Section section, Found found) {
        String title = section.title();
        if (vocabulary.mentions(Concept.SEVERITY, title)) {
            Labelled.of(section).forEach(term -> term(section, term, found));
        }
        Optional<Labelled> deadline = Labelled.first(section, vocabulary, Concept.DEADLINE);
        Optional<Labelled> definition = Labelled.first(section, vocabulary, Concept.DEFINITION);
        boolean level = LEVEL.matcher(title).matches() && (deadline.isPresent() || definition.isPresent());
        boolean rank = vocabulary.mentions(Concept.SEVERITY, title)
                && RANK.matcher(title).matches();
        if (!level && !rank) {
            return;
        }
        List<Entry> examples = Labelled.first(section, vocabulary, Concept.EXAMPLES)
                .map(Labelled::entries)
                .orElse(List.of());
        examples.forEach(example -> found.claim(example.line()));
        deadline.ifPresent(by -> found.claim(by.line()));
        definition.ifPresent(what -> found.claim(what.line()));
        found.add(new SeverityLevel(
                Origin.at(section.line(), section.path()),
                title,
                definition.map(Labelled::value).orElse(""),
                deadline.map(by -> Deadline.parse(by.value())),
                examples));
    }

    /// A term whose definition says how fast to act.
    private static void term(Section section, Labelled term, Found found) {
        if (!term.value().isEmpty() || term.blocks().size() != 1) {
            return;
        }
        term.entries().stream()
                .filter(entry -> ANSWER.matcher(entry.text()).find())
                .limit(1)
                .forEach(entry -> {
                    found.add(new SeverityLevel(
                            Found.at(section, entry.line()),
                            term.label(),
                            entry.text(),
                            Optional.of(Deadline.parse(entry.text())),
                            List.of()));
                    found.claim(entry.line());
                });
    }
}
