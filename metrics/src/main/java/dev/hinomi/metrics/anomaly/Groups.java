package dev.hinomi.metrics.anomaly;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Values by the group that each belongs to.
final class Groups {
    private final double[][] groups;

    /// @param group the group of the value of an index, from 0 to `count` - 1
    Groups(double[] values, int count, IntUnaryOperator group) {
        int[] of = IntStream.range(0, values.length).map(group).toArray();
        int[] sizes = new int[count];
        for (int each : of) {
            sizes[each]++;
        }
        groups = new double[count][];
        Arrays.setAll(groups, each -> new double[sizes[each]]);
        for (int i = values.length - 1; i >= 0; i--) {
            groups[of[i]][--sizes[of[i]]] = values[i];
        }
    }

    boolean isEmpty(int group) {
        return groups[group].length == 0;
    }

    /// The values of a group, of which there is one at least.
    double[] of(int group) {
        return groups[group];
    }

    double median(int group) {
        return Robust.median(groups[group]);
    }
}
