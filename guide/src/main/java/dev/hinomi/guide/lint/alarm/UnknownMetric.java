package dev.hinomi.guide.lint.alarm;

import dev.hinomi.guide.dictionary.Namespace;
import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Fix;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;
import dev.hinomi.guide.lint.Severity;
import dev.hinomi.guide.lint.TextEdit;
import java.util.List;
import java.util.Optional;

/// Metrics that AWS does not publish under the namespace named.
public final class UnknownMetric implements Rule {
    @Override
    public String id() {
        return "metric-unknown";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        for (MetricUse use : MetricUse.of(guide)) {
            guide.dictionary()
                    .namespace(use.namespace())
                    .filter(namespace -> !namespace.metrics().containsKey(use.metric()))
                    .ifPresent(namespace -> report(guide, use, namespace, findings));
        }
    }

    private static void report(Guide guide, MetricUse use, Namespace namespace, Findings findings) {
        Optional<String> meant = namespace.suggestion(use.metric());
        int line = use.command()
                .flatMap(command -> command.option("metric-name"))
                .map(option -> option.line())
                .orElse(use.line());
        Optional<Fix> fix = meant.filter(right -> guide.line(line)
                        .filter(text -> text.contains(use.metric()) && !text.contains(right))
                        .isPresent())
                .map(right -> new Fix("write " + right, List.of(new TextEdit(line, use.metric(), right))));
        findings.add(
                line,
                use.alarm() ? Severity.ERROR : Severity.WARNING,
                namespace.name() + " has no metric " + use.metric()
                        + meant.map(right -> " (expected: " + right + ")").orElse(""),
                "A metric that does not exist has no data, so it looks as if all were well. See " + namespace.source()
                        + ".",
                fix);
    }
}
