package dev.hinomi.guide.lint.alarm;

import dev.hinomi.guide.dictionary.Metric;
import dev.hinomi.guide.dictionary.Namespace;
import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;
import java.util.List;
import java.util.Set;

/// Metrics named without any dimension although AWS publishes them only with dimensions.
public final class MissingDimensions implements Rule {
    @Override
    public String id() {
        return "metric-no-dimensions";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        for (MetricUse use : MetricUse.of(guide)) {
            if (use.dimensions().filter(Set::isEmpty).isPresent()) {
                guide.dictionary().namespace(use.namespace()).ifPresent(namespace -> check(use, namespace, findings));
            }
        }
    }

    private static void check(MetricUse use, Namespace namespace, Findings findings) {
        Metric metric = namespace.metrics().get(use.metric());
        if (metric == null || metric.dimensions().contains(Set.of())) {
            return;
        }
        String message = use.metric() + " without dimensions (expected: " + sets(metric.dimensions()) + ")";
        String reason =
                namespace.name() + " publishes it only with dimensions, so without them there is never any data. See "
                        + namespace.source() + ".";
        if (use.alarm()) {
            findings.error(use.line(), message, reason + " Add --dimensions, or give dimensions in guide.yaml.");
        } else {
            findings.warning(use.line(), message, reason);
        }
    }

    static String sets(List<Set<String>> sets) {
        return String.join(
                ", or ",
                sets.stream()
                        .map(set -> set.isEmpty()
                                ? "none"
                                : String.join(" and ", set.stream().sorted().toList()))
                        .toList());
    }
}
