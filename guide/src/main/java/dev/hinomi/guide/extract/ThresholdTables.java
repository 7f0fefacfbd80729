package dev.hinomi.guide.extract;

import dev.hinomi.guide.dictionary.MetricDictionary;
import dev.hinomi.guide.item.MetricThreshold;
import dev.hinomi.guide.measure.Condition;
import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Section;
import dev.hinomi.guide.reader.Text;

/// Tables with a column for the metric and one for its threshold.
record ThresholdTables(Vocabulary vocabulary, MetricDictionary dictionary) implements Extractor {
    @Override
    public void extract(Section section, Found found) {
        Columns.in(section.allBlocks(), vocabulary)
                .filter(columns -> columns.have(Concept.METRIC, Concept.THRESHOLD))
                .forEach(columns -> columns.table().rows().forEach(row -> found.add(row(section, columns, row))));
    }

    private MetricThreshold row(Section section, Columns columns, Block.Row row) {
        Text metric = row.cells().get(columns.of(Concept.METRIC));
        String threshold = row.cell(columns.of(Concept.THRESHOLD));
        boolean named = !metric.codes().isEmpty();
        String name = named ? metric.codes().getFirst() : metric.plain();
        return new MetricThreshold(
                Found.at(section, row.line()),
                name,
                named,
                dictionary.namespaceOf(section.path(), name),
                Condition.parse(threshold).isPresent() ? MetricThreshold.Level.LIMIT : MetricThreshold.Level.WATCH,
                threshold);
    }
}
