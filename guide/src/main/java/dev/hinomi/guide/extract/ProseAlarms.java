package dev.hinomi.guide.extract;

import dev.hinomi.guide.item.Alarm;
import dev.hinomi.guide.item.AlarmTerms;
import dev.hinomi.guide.measure.Comparison;
import dev.hinomi.guide.measure.Condition;
import dev.hinomi.guide.measure.Durations;
import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Section;
import dev.hinomi.guide.reader.Text;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Alarms told in sentences: a label for the name with conditions below, or a label for the condition alone. Only what
/// is stated becomes a term; a threshold in a unit that the metric may not have (`2秒`, `5%`) stays unstated.
record ProseAlarms(Vocabulary vocabulary) implements Extractor {
    private static final Pattern TIMES = Pattern.compile("(?<!\\d)(\\d{1,3})\\s*(?:回|times|datapoints|periods)");

    @Override
    public void extract(Section section, Found found) {
        Columns.in(section.allBlocks(), vocabulary)
                .filter(columns -> columns.have(Concept.ALARM_NAME, Concept.ALARM_TERMS))
                .forEach(columns -> columns.table().rows().forEach(row -> row(section, columns, row, found)));
        List<Labelled> labels = Labelled.of(section);
        for (Labelled labelled : labels) {
            if (vocabulary.names(Concept.ALARM_NAME, labelled.label())
                    && !labelled.text().codes().isEmpty()) {
                named(section, labelled, found);
            } else if (vocabulary.names(Concept.ALARM_CONDITION, labelled.label())) {
                Terms terms = new Terms();
                terms.threshold(labelled.value());
                found.add(alarm(section, labelled.line(), section.title(), terms, labelled.value()));
            }
        }
        if (Labelled.first(section, vocabulary, Concept.METRIC).isEmpty()) {
            settings(section, found);
        }
    }

    private static void row(Section section, Columns columns, Block.Row row, Found found) {
        Terms terms = new Terms();
        String condition = row.cell(columns.of(Concept.ALARM_TERMS));
        terms.threshold(condition);
        found.add(alarm(section, row.line(), row.cell(columns.of(Concept.ALARM_NAME)), terms, condition));
    }

    private void named(Section section, Labelled name, Found found) {
        Terms terms = new Terms();
        Optional<Labelled> conditions = Labelled.first(section, vocabulary, Concept.ALARM_TERMS);
        conditions.stream().flatMap(Labelled::items).map(Block.Item::text).forEach(text -> {
            String[] parts = text.plain().split("[:：]", 2);
            if (parts.length == 2) {
                term(parts[0], parts[1].strip(), text, terms);
                found.claim(text.line());
            }
        });
        conditions.ifPresent(labelled -> found.claim(labelled.line()));
        found.add(alarm(section, name.line(), name.text().codes().getFirst(), terms, section.title()));
    }

    private void term(String label, String value, Text text, Terms terms) {
        if (vocabulary.names(Concept.METRIC, label)) {
            terms.metricName = text.codes().isEmpty() ? value : text.codes().getFirst();
            terms.extendedStatistic = Condition.percentile(value).orElse(null);
        } else if (vocabulary.names(Concept.THRESHOLD, label)) {
            terms.threshold(value);
        } else if (vocabulary.names(Concept.EVALUATION, label)) {
            terms.evaluation(value);
        }
    }

    /// A bullet `- アラーム設定: ERRORログ > 10/5分` in a section that names no metric: an alarm on logs.
    private void settings(Section section, Found found) {
        for (Block block : section.allBlocks()) {
            if (block instanceof Block.ItemList list) {
                for (Block.Item item : list.items()) {
                    String[] parts = item.text().plain().split("[:：]", 2);
                    if (parts.length == 2 && vocabulary.names(Concept.ALARM_SETTING, parts[0])) {
                        Terms terms = new Terms();
                        terms.threshold(parts[1]);
                        found.add(alarm(section, item.line(), section.title(), terms, parts[1].strip()));
                    }
                }
            }
        }
    }

    private static Alarm alarm(Section section, int line, String name, Terms terms, String context) {
        return new Alarm(Found.at(section, line), name, Alarm.Source.PROSE, terms.build(), context);
    }

    /// The terms gathered so far.
    private static final class Terms {
        private @Nullable String metricName;
        private @Nullable String extendedStatistic;
        private @Nullable Integer period;
        private @Nullable Integer evaluationPeriods;
        private @Nullable Condition condition;

        void threshold(String text) {
            Condition.parse(text).ifPresent(parsed -> {
                condition = parsed;
                parsed.per().ifPresent(per -> period = (int) per.toSeconds());
            });
        }

        void evaluation(String text) {
            Optional<Duration> span = Durations.in(text);
            span.ifPresent(length -> period = (int) length.toSeconds());
            Matcher times = TIMES.matcher(text);
            evaluationPeriods = times.find() ? Integer.valueOf(times.group(1)) : span.isPresent() ? 1 : null;
        }

        AlarmTerms build() {
            boolean count = condition != null
                    && (condition.unit().isEmpty() || condition.unit().matches("件|回"));
            return new AlarmTerms(
                    null,
                    metricName,
                    null,
                    extendedStatistic,
                    Map.of(),
                    period,
                    evaluationPeriods,
                    count && condition != null ? condition.value() : null,
                    condition == null
                            ? null
                            : condition.comparison().map(Comparison::operator).orElse(null),
                    List.of(),
                    List.of(),
                    false);
        }
    }
}
