package dev.hinomi.guide.lint.alarm;

import dev.hinomi.guide.dictionary.Metric;
import dev.hinomi.guide.dictionary.Namespace;
import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;
import java.util.Set;

/// Metrics named with a set of dimensions under which AWS does not publish them.
public final class WrongDimensions implements Rule {
    @Override
    public String id() {
        return "metric-dimensions";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        for (MetricUse use : MetricUse.of(guide)) {
            use.dimensions()
                    .filter(given -> !given.isEmpty())
                    .ifPresent(given -> guide.dictionary()
                            .namespace(use.namespace())
                            .ifPresent(namespace -> check(use, given, namespace, findings)));
        }
    }

    private static void check(MetricUse use, Set<String> given, Namespace namespace, Findings findings) {
        Metric metric = namespace.metrics().get(use.metric());
        if (metric == null || metric.dimensions().contains(given)) {
            return;
        }
        int line = use.command()
                .flatMap(command -> command.option("dimensions"))
                .map(option -> option.line())
                .orElse(use.line());
        findings.warning(
                line,
                use.metric() + " with " + String.join(" and ", given) + " (expected: "
                        + MissingDimensions.sets(metric.dimensions()) + ")",
                "CloudWatch does not add up over dimensions that are left out: a metric has data only under the sets that "
                        + namespace.name() + " publishes. See " + namespace.source() + ".");
    }
}
