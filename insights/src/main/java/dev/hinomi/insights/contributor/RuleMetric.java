package dev.hinomi.insights.contributor;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// What can be asked of a rule for each period (CloudWatch API Reference, `GetInsightRuleReport`, `Metrics`).
public enum RuleMetric {
    /// How many contributors there were.
    UNIQUE_CONTRIBUTORS("UniqueContributors"),
    /// What the greatest of them counted.
    MAX_CONTRIBUTOR_VALUE("MaxContributorValue"),
    /// How many events matched.
    SAMPLE_COUNT("SampleCount"),
    SUM("Sum"),
    /// Of a single event.
    MINIMUM("Minimum"),
    /// Of a single event.
    MAXIMUM("Maximum"),
    AVERAGE("Average");

    private final String label;

    RuleMetric(String label) {
        this.label = label;
    }

    /// As the API writes it.
    public String label() {
        return label;
    }

    /// The metric of this label.
    ///
    /// @param parameter who says so
    /// @throws FaultException when there is none
    public static RuleMetric required(String label, String parameter) {
        return Arrays.stream(values())
                .filter(each -> each.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new FaultException(new Fault.InvalidParameter(
                        parameter,
                        parameter + ": " + label + " (expected: "
                                + Arrays.stream(values()).map(RuleMetric::label).collect(Collectors.joining(", "))
                                + ")")));
    }

    /// Its value; empty where no event matched and nothing can be said.
    OptionalDouble of(RuleTally.Total total) {
        return switch (this) {
            case UNIQUE_CONTRIBUTORS -> OptionalDouble.of((double) total.contributors());
            case MAX_CONTRIBUTOR_VALUE -> OptionalDouble.of(total.greatest());
            case SAMPLE_COUNT -> OptionalDouble.of((double) total.all().count());
            case SUM -> OptionalDouble.of(total.all().sum());
            case MINIMUM -> total.all().minimum();
            case MAXIMUM -> total.all().maximum();
            case AVERAGE -> total.all().average();
        };
    }
}
