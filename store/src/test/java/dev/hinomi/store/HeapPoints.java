package dev.hinomi.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/// Puts points together by group and period, as plain as can be.
final class HeapPoints {
    private HeapPoints() {}

    /// The points of a group in a period.
    record Cell(int group, int period, List<PointRow> rows) {
        boolean known() {
            return rows.stream().allMatch(PointRow::exact);
        }

        PointSums sums() {
            return new PointSums(
                    group,
                    period,
                    rows.stream().mapToDouble(PointRow::count).sum(),
                    rows.stream().mapToDouble(PointRow::sum).sum(),
                    rows.stream().mapToDouble(PointRow::min).min().orElseThrow(),
                    rows.stream().mapToDouble(PointRow::max).max().orElseThrow(),
                    known());
        }

        /// How often each value occurred.
        TreeMap<Double, Double> values() {
            TreeMap<Double, Double> values = new TreeMap<>();
            rows.forEach(row -> values.merge(row.value(), row.count(), Double::sum));
            return values;
        }
    }

    /// By group and period.
    static List<Cell> cells(PointScan scan, Collection<PointRow> points) {
        List<Cell> cells = new ArrayList<>();
        for (int group = 0; group < scan.groups().size(); group++) {
            TreeMap<Integer, List<PointRow>> periods = new TreeMap<>();
            for (PointRow row : points) {
                if (scan.groups().get(group).contains(row.series())
                        && !row.time().isBefore(scan.start())
                        && row.time().isBefore(scan.end())) {
                    long period = Duration.between(scan.start(), row.time()).dividedBy(scan.period());
                    periods.computeIfAbsent((int) period, key -> new ArrayList<>())
                            .add(row);
                }
            }
            int place = group;
            periods.forEach((period, rows) -> cells.add(new Cell(place, period, rows)));
        }
        return cells;
    }
}
