package dev.hinomi.dashboards.chart;

import dev.hinomi.dashboards.chart.Plot.Axis;
import java.util.ArrayList;
import java.util.List;

/// The range of a value axis and its ticks, which are round numbers.
///
/// @param step from one tick to the next
record ValueAxis(double low, double high, double step) {
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    /// Data that begins under this part of its highest value is shown from zero.
    private static final double FROM_ZERO = 0.5;

    /// And so is data that hardly changes.
    private static final double ONE_VALUE = 1.06;

    /// So many of the smallest differences that numbers of a size can have make a step.
    private static final double TOLD_APART = 64;

    /// @param smallest of what must be seen; not finite when there is nothing
    /// @param ticks about how many there is room for
    static ValueAxis of(Axis axis, double smallest, double largest, int ticks) {
        boolean empty = !(smallest <= largest);
        double low = axis.low().orElse(empty || fromZero(smallest, largest) ? 0 : smallest);
        double high = axis.high().orElse(empty ? low + 1 : largest);
        if (!(low < high)) {
            double room = high == 0 ? 1 : Math.abs(high) * 0.1;
            if (axis.high().isPresent() || low != 0) {
                low = high - room;
            }
            high = axis.high().orElse(high + room);
        }
        double step = Math.max(step(high - low, ticks), Math.ulp(Math.max(Math.abs(low), Math.abs(high))) * TOLD_APART);
        return new ValueAxis(
                axis.low().isPresent() ? low : Math.floor(low / step + 1e-9) * step,
                axis.high().isPresent() ? high : Math.ceil(high / step - 1e-9) * step,
                step);
    }

    private static boolean fromZero(double smallest, double largest) {
        return smallest >= 0 && (smallest <= largest * FROM_ZERO || largest <= smallest * ONE_VALUE);
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        long first = (long) Math.ceil(low / step - 1e-9);
        for (long i = first; i * step <= high + step * 1e-9; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    private static double step(double range, int ticks) {
        double least = range / Math.max(1, ticks);
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double round : ROUND) {
            if (round * power >= least * (1 - 1e-9)) {
                return round * power;
            }
        }
        return 10 * power;
    }
}
