package dev.hinomi.guide.lint.alarm;

import dev.hinomi.guide.dictionary.Metric;
import dev.hinomi.guide.item.Alarm;
import dev.hinomi.guide.item.AlarmTerms;
import dev.hinomi.guide.item.AwsCommand;
import dev.hinomi.guide.lint.Fix;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.TextEdit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// Makes a command that compares a count one that compares its share of all, by metric math. Without any request there
/// is no share, and it is 0 while the metric that counts failures has no data points.
final class ShareOfAll {
    private static final JsonMapper JSON = JsonMapper.shared();

    /// What one metric has as options, metric math has in `--metrics`.
    private static final List<String> OF_ONE_METRIC = List.of("namespace", "dimensions", "statistic", "period", "unit");

    private ShareOfAll() {}

    /// Nothing when the command is not written so that its options can be replaced line by line.
    static Optional<Fix> fix(Guide guide, Alarm alarm, Metric.Whole all, BigDecimal percent) {
        AlarmTerms terms = alarm.terms();
        Optional<AwsCommand> command =
                guide.commandOf(alarm).filter(own -> own.shellValues().isEmpty());
        Optional<AwsCommand.Option> metric = command.flatMap(own -> own.option("metric-name"));
        Optional<AwsCommand.Option> threshold = command.flatMap(own -> own.option("threshold"));
        if (metric.isEmpty() || threshold.isEmpty() || terms.period() == null) {
            return Optional.empty();
        }
        String metrics = "--metrics '" + metrics(terms, all) + "'";
        List<AwsCommand.Option> moved = OF_ONE_METRIC.stream()
                .flatMap(name -> command.orElseThrow().option(name).stream())
                .toList();
        if (metrics.indexOf('\'', "--metrics '".length()) != metrics.length() - 1
                || !moved.stream().allMatch(ShareOfAll::isOnOneLine)) {
            return Optional.empty();
        }
        List<AwsCommand.Option> replaced = command.orElseThrow().options().stream()
                .filter(option -> option.equals(metric.get()) || moved.contains(option))
                .toList();
        List<TextEdit> edits = new ArrayList<>();
        edits.add(
                new TextEdit(threshold.get().line(), threshold.get().raw(), "--threshold " + percent.toPlainString()));
        // The last of them may be the last of the command, where nothing could follow a backslash.
        replaced.forEach(option ->
                edits.add(new TextEdit(option.line(), option.raw(), option.equals(replaced.getLast()) ? metrics : "")));
        return Optional.of(new Fix(
                "compare " + terms.metricName() + " in percent of all (" + all.statistic() + " of " + all.metric()
                        + ") with " + percent.toPlainString(),
                edits));
    }

    private static boolean isOnOneLine(AwsCommand.Option option) {
        return option.values().stream().allMatch(option.raw()::contains);
    }

    private static String metrics(AlarmTerms terms, Metric.Whole all) {
        return JSON.writeValueAsString(List.of(
                expression(),
                metric("m1", terms, String.valueOf(terms.metricName()), "Sum"),
                metric("m2", terms, all.metric(), all.statistic())));
    }

    private static Map<String, Object> expression() {
        Map<String, Object> expression = new LinkedHashMap<>();
        expression.put("Id", "share");
        expression.put("Label", "percent of all");
        expression.put("Expression", "IF(m2 > 0, 100 * FILL(m1, 0) / m2, 0)");
        return expression;
    }

    private static Map<String, Object> metric(String id, AlarmTerms terms, String name, String statistic) {
        List<Map<String, String>> dimensions = new ArrayList<>();
        terms.dimensions().forEach((key, value) -> {
            Map<String, String> dimension = new LinkedHashMap<>();
            dimension.put("Name", key);
            dimension.put("Value", value);
            dimensions.add(dimension);
        });
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("Namespace", String.valueOf(terms.namespace()));
        named.put("MetricName", name);
        named.put("Dimensions", dimensions);
        Map<String, Object> stat = new LinkedHashMap<>();
        stat.put("Metric", named);
        stat.put("Period", terms.period());
        stat.put("Stat", statistic);
        Map<String, Object> metric = new LinkedHashMap<>();
        metric.put("Id", id);
        metric.put("ReturnData", false);
        metric.put("MetricStat", stat);
        return metric;
    }
}
