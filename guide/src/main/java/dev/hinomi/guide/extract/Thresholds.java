package dev.hinomi.guide.extract;

import dev.hinomi.guide.dictionary.MetricDictionary;
import dev.hinomi.guide.item.Entry;
import dev.hinomi.guide.item.MetricThreshold;
import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Section;
import dev.hinomi.guide.reader.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Metrics and thresholds in labelled lines (`**Metric**: Latency`, `**Threshold**: p95 > 60 s`, `**Normal**:` and a
/// list) and in bullets that name a namespace and its metrics.
record Thresholds(Vocabulary vocabulary, MetricDictionary dictionary) implements Extractor {
    private static final Pattern TERM = Pattern.compile("[A-Z]\\w*[a-z0-9][A-Z]\\w*");

    @Override
    public void extract(Section section, Found found) {
        namespaceBullets(section, found);
        Labelled.of(section).forEach(labelled -> defined(section, labelled, found));
        Labelled.of(section).stream()
                .filter(labelled -> vocabulary.names(Concept.MONITORING, labelled.label()))
                .forEach(labelled -> monitored(section, labelled, found));
        // An alarm told in prose has a label for its conditions; Alarms reads those.
        if (Labelled.first(section, vocabulary, Concept.ALARM_NAME).isPresent()) {
            return;
        }
        List<Labelled> labels = Labelled.of(section);
        Optional<Labelled> metric = labels.stream()
                .filter(labelled -> vocabulary.names(Concept.METRIC, labelled.label()))
                .findFirst();
        Subject subject = new Subject(section, metric, dictionary);
        int before = found.items().size();
        for (Labelled labelled : labels) {
            if (vocabulary.names(Concept.THRESHOLD, labelled.label())) {
                limits(labelled, subject, found);
            } else if (vocabulary.names(Concept.NORMAL, labelled.label()) && metric.isPresent()) {
                labelled.entries().forEach(entry -> found.add(subject.with(MetricThreshold.Level.NORMAL, entry)));
            } else if (vocabulary.names(Concept.ABNORMAL, labelled.label()) && metric.isPresent()) {
                labelled.entries().forEach(entry -> found.add(subject.with(MetricThreshold.Level.LIMIT, entry)));
            }
        }
        if (metric.isPresent()) {
            settings(section, subject, found);
            found.claim(metric.get().line());
            if (found.items().size() == before) {
                found.add(subject.with(
                        MetricThreshold.Level.WATCH, new Entry(metric.get().line(), "")));
            }
        }
    }

    /// A term such as `CpuUser` whose definition begins with what is normal.
    private void defined(Section section, Labelled term, Found found) {
        if (!TERM.matcher(term.label()).matches()) {
            return;
        }
        for (Entry entry : term.entries()) {
            String[] parts = entry.text().split("[:：]", 2);
            if (parts.length == 2 && vocabulary.names(Concept.NORMAL, parts[0])) {
                found.add(new MetricThreshold(
                        Found.at(section, entry.line()),
                        term.label(),
                        true,
                        dictionary.namespaceOf(section.path(), term.label()),
                        MetricThreshold.Level.LIMIT,
                        entry.text()));
                found.claim(entry.line());
            }
        }
    }

    private void limits(Labelled labelled, Subject subject, Found found) {
        if (!labelled.value().isEmpty()) {
            found.add(subject.with(MetricThreshold.Level.LIMIT, new Entry(labelled.line(), labelled.value())));
        }
        labelled.items().forEach(item -> {
            String[] parts = item.text().plain().split("[:：]", 2);
            found.add(subject.with(level(parts[0]), new Entry(item.line(), parts[parts.length - 1].strip())));
        });
        found.claim(labelled.line());
    }

    private MetricThreshold.Level level(String label) {
        if (vocabulary.names(Concept.WARNING, label)) {
            return MetricThreshold.Level.WARNING;
        }
        return vocabulary.names(Concept.CRITICAL, label) ? MetricThreshold.Level.CRITICAL : MetricThreshold.Level.LIMIT;
    }

    /// Bullets such as `- アラーム設定: P95 > 2秒` below a metric.
    private void settings(Section section, Subject subject, Found found) {
        for (Block block : section.allBlocks()) {
            if (block instanceof Block.ItemList list) {
                for (Block.Item item : list.items()) {
                    String[] parts = item.text().plain().split("[:：]", 2);
                    if (parts.length == 2 && vocabulary.names(Concept.ALARM_SETTING, parts[0])) {
                        found.add(subject.with(MetricThreshold.Level.LIMIT, new Entry(item.line(), parts[1].strip())));
                    }
                }
            }
        }
    }

    private void namespaceBullets(Section section, Found found) {
        for (Block block : section.allBlocks()) {
            if (block instanceof Block.ItemList list) {
                list.items().stream().map(Block.Item::text).forEach(text -> namespaceBullet(section, text, found));
            }
        }
    }

    /// A label such as "watch" with the metrics that one looks at.
    private void monitored(Section section, Labelled labelled, Found found) {
        for (String metric : labelled.text().codes()) {
            dictionary
                    .namespaceOf(section.path(), metric)
                    .ifPresent(namespace -> found.add(new MetricThreshold(
                            Found.at(section, labelled.line()),
                            metric,
                            true,
                            Optional.of(namespace),
                            MetricThreshold.Level.WATCH,
                            "")));
        }
    }

    private static void namespaceBullet(Section section, Text text, Found found) {
        List<String> codes = text.codes();
        if (codes.size() < 2 || !codes.getFirst().matches("AWS/[\\w/]{1,40}")) {
            return;
        }
        codes.subList(1, codes.size())
                .forEach(metric -> found.add(new MetricThreshold(
                        Found.at(section, text.line()),
                        metric,
                        true,
                        Optional.of(codes.getFirst()),
                        MetricThreshold.Level.WATCH,
                        "")));
    }

    /// What the thresholds of a section are about.
    private record Subject(Section section, Optional<Labelled> metric, MetricDictionary dictionary) {
        MetricThreshold with(MetricThreshold.Level level, Entry entry) {
            List<String> names = metric.map(labelled -> labelled.text().codes()).orElse(List.of());
            String name =
                    names.isEmpty() ? metric.map(Labelled::value).orElse(section.title()) : String.join(", ", names);
            Optional<String> namespace = metric.isEmpty()
                    ? Optional.empty()
                    : dictionary.namespaceOf(section.path(), names.isEmpty() ? name : names.getFirst());
            return new MetricThreshold(
                    Found.at(section, entry.line()), name, metric.isPresent(), namespace, level, entry.text());
        }
    }
}
