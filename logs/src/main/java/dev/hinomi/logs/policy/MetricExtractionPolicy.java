package dev.hinomi.logs.policy;

import java.util.Set;

/// The document of a metric extraction policy: `{"EmbeddedMetricFormat": {"Status": "Disabled"}}`.
///
/// @param enabled whether metrics are made of events in the embedded metric format
public record MetricExtractionPolicy(boolean enabled) {
    public static MetricExtractionPolicy parse(String document) {
        PolicyJson policy = PolicyJson.parse("policyDocument", document);
        policy.allowOnly(Set.of("EmbeddedMetricFormat"));
        PolicyJson format = policy.member("EmbeddedMetricFormat")
                .orElseThrow(() -> policy.invalid("EmbeddedMetricFormat: missing"));
        format.allowOnly(Set.of("Status"));
        return new MetricExtractionPolicy(
                switch (format.requiredText("Status")) {
                    case "Enabled" -> true;
                    case "Disabled" -> false;
                    default ->
                        throw policy.invalid("EmbeddedMetricFormat.Status: '" + format.requiredText("Status")
                                + "' (expected: Enabled or Disabled)");
                });
    }
}
