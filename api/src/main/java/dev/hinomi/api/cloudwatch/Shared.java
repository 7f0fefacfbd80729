package dev.hinomi.api.cloudwatch;

import dev.hinomi.alarms.model.AlarmActions;
import dev.hinomi.alarms.model.WarmUp;
import dev.hinomi.aws.cloudwatch.WarmUpConfiguration;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.metrics.model.Dimension;
import dev.hinomi.metrics.model.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Shapes that several operations share, to and from the domain.
public final class Shared {
    private Shared() {}

    public static List<Dimension> dimensions(List<dev.hinomi.aws.cloudwatch.Dimension> dimensions) {
        return dimensions.stream()
                .map(dimension -> new Dimension(dimension.name(), dimension.value()))
                .toList();
    }

    public static List<dev.hinomi.aws.cloudwatch.Dimension> wire(List<Dimension> dimensions) {
        return dimensions.stream()
                .map(dimension -> new dev.hinomi.aws.cloudwatch.Dimension(dimension.name(), dimension.value()))
                .toList();
    }

    /// The refusal of a request without a parameter that it needs.
    public static FaultException missing(String parameter) {
        return new FaultException(
                new Fault.MissingParameter(parameter, "The parameter " + parameter + " is required."));
    }

    /// @param enabled null for yes
    static AlarmActions actions(
            @Nullable Boolean enabled, List<String> ok, List<String> alarm, List<String> insufficientData) {
        return new AlarmActions(!Boolean.FALSE.equals(enabled), ok, alarm, insufficientData);
    }

    static @Nullable WarmUp warmUp(@Nullable WarmUpConfiguration warmUp) {
        return warmUp == null
                ? null
                : new WarmUp(warmUp.warmUpPeriodDurationInMinutes(), warmUp.onlyStartEvaluatingAfterWarmUpPeriodEnds());
    }

    static @Nullable WarmUpConfiguration wire(@Nullable WarmUp warmUp) {
        return warmUp == null ? null : new WarmUpConfiguration(warmUp.minutes(), warmUp.whole());
    }

    static @Nullable Unit unit(@Nullable String label) {
        if (label == null) {
            return null;
        }
        return Unit.parse(label)
                .orElseThrow(() -> new FaultException(new Fault.InvalidParameter(
                        "Unit", "Unit: " + label + " (expected: a unit such as Seconds, Bytes, Percent or Count)")));
    }
}
