package dev.hinomi.guide.extract;

import dev.hinomi.guide.dictionary.MetricDictionary;
import dev.hinomi.guide.item.Item;
import dev.hinomi.guide.reader.Document;
import dev.hinomi.guide.reader.Section;
import java.util.List;

/// Runs all extractors over a document. Their order matters: what stands above claims its lines first.
public final class Extraction {
    private final List<Extractor> extractors;

    public Extraction(Vocabulary vocabulary, MetricDictionary dictionary) {
        ShellItems shell = new ShellItems();
        this.extractors = List.of(
                new ThresholdTables(vocabulary, dictionary),
                new IncidentTables(vocabulary),
                new PolicyTables(vocabulary),
                new TableItems(vocabulary),
                new Checklists(vocabulary),
                new Escalations(),
                new Severities(vocabulary),
                new Policies(vocabulary),
                new Reports(vocabulary),
                new ProseAlarms(vocabulary),
                new CodeAlarms(),
                new TemplateAlarms(),
                new Thresholds(vocabulary, dictionary),
                new ScalingCriteria(vocabulary),
                new AlarmSentences(vocabulary, dictionary),
                new SeverityLists(),
                new EscalationSentences(vocabulary),
                new Contacts(vocabulary),
                new ContactLines(vocabulary),
                new MaintenanceTasks(vocabulary),
                new Chores(vocabulary),
                new Upkeep(vocabulary),
                new Diagrams(),
                new Queries(vocabulary),
                shell,
                new Runbooks(vocabulary),
                new InlineCommands(shell),
                new PolicySentences(vocabulary),
                new Mentions(vocabulary),
                new CodeSamples(),
                new Notes());
    }

    /// Everything that was found, in the order of the file.
    public List<Item> extract(Document document) {
        Found found = new Found();
        for (Section section : document.sections()) {
            extractors.forEach(extractor -> extractor.extract(section, found));
        }
        return found.items();
    }
}
