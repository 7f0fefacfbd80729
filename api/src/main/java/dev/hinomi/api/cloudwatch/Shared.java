package dev.hinomi.api.cloudwatch;

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

    static @Nullable Unit unit(@Nullable String label) {
        if (label == null) {
            return null;
        }
        return Unit.parse(label)
                .orElseThrow(() -> new FaultException(new Fault.InvalidParameter(
                        "Unit", "Unit: " + label + " (expected: a unit such as Seconds, Bytes, Percent or Count)")));
    }
}
