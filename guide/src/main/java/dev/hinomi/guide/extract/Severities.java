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
    private static final Pattern LEVEL = Pattern.compile("(?i)^(?:level|レベル|sev|severity|p)\\s*-?\\d{1,2}\\b.*");
    private static final Pattern RANK =
            Pattern.compile("(?i).*(?:[:：]\\s*\\S|[高中低]優先度|(?:high|medium|low) priority).*");

    @Override
    public void extract(Section section, Found found) {
        String title = section.title();
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
}
