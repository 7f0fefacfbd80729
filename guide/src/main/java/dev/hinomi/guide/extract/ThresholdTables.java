package dev.hinomi.guide.extract;

import dev.hinomi.guide.dictionary.MetricDictionary;
import dev.hinomi.guide.item.MetricThreshold;
import dev.hinomi.guide.measure.Condition;
import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Section;
import dev.hinomi.guide.reader.Text;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Tables with a column for the metric and others for its thresholds, one for all of them or one a level.
record ThresholdTables(Vocabulary vocabulary, MetricDictionary dictionary) implements Extractor {
    @Override
    public void extract(Section section, Found found) {
        Columns.in(section.allBlocks(), vocabulary)
                .filter(columns -> columns.of(Concept.METRIC) >= 0)
                .forEach(columns -> {
                    Map<Integer, MetricThreshold.Level> limits = limits(columns);
                    if (limits.values().stream().anyMatch(level -> level != MetricThreshold.Level.NORMAL)) {
                        columns.table().rows().forEach(row -> row(section, columns, limits, row, found));
                    }
                });
    }

    /// The level of each column that holds a limit; a column of thresholds may name its level in brackets.
    private Map<Integer, MetricThreshold.Level> limits(Columns columns) {
        Map<Integer, MetricThreshold.Level> limits = new TreeMap<>();
        List<String> titles = columns.titles();
        for (int i = 0; i < titles.size(); i++) {
            if (i == columns.of(Concept.METRIC)) {
                continue;
            }
            if (vocabulary.names(Concept.THRESHOLD, titles.get(i))) {
                limits.put(i, ranked(titles.get(i)));
            } else if (vocabulary.names(Concept.NORMAL, titles.get(i))) {
                limits.put(i, MetricThreshold.Level.NORMAL);
            } else if (vocabulary.names(Concept.WARNING, titles.get(i))) {
                limits.put(i, MetricThreshold.Level.WARNING);
            } else if (vocabulary.names(Concept.CRITICAL, titles.get(i))) {
                limits.put(i, MetricThreshold.Level.CRITICAL);
            }
        }
        return limits;
    }

    private MetricThreshold.Level ranked(String title) {
        String[] parts = title.split("[(（]", 2);
        String rank = parts.length == 2 ? parts[1].replaceAll("[)）]\\s*$", "") : "";
        if (vocabulary.names(Concept.WARNING, rank)) {
            return MetricThreshold.Level.WARNING;
        }
        return vocabulary.names(Concept.CRITICAL, rank) ? MetricThreshold.Level.CRITICAL : MetricThreshold.Level.LIMIT;
    }

    private void row(
            Section section, Columns columns, Map<Integer, MetricThreshold.Level> limits, Block.Row row, Found found) {
        boolean limited = false;
        for (Map.Entry<Integer, MetricThreshold.Level> limit : limits.entrySet()) {
            String text = row.cell(limit.getKey());
            if (Condition.parse(text).isPresent()) {
                found.add(threshold(section, columns, row, limit.getValue(), text));
                limited = true;
            }
        }
        if (!limited) {
            String text = limits.keySet().stream().findFirst().map(row::cell).orElse("");
            found.add(threshold(section, columns, row, MetricThreshold.Level.WATCH, text));
        }
    }

    private MetricThreshold threshold(
            Section section, Columns columns, Block.Row row, MetricThreshold.Level level, String text) {
        Text metric = row.cells().get(columns.of(Concept.METRIC));
        boolean named = !metric.codes().isEmpty();
        String name = named ? metric.codes().getFirst() : metric.plain();
        return new MetricThreshold(
                Found.at(section, row.line()), name, named, dictionary.namespaceOf(section.path(), name), level, text);
    }
}
