package dev.hinomi.dashboards.chart;

import dev.hinomi.dashboards.draw.Canvas;
import dev.hinomi.metrics.data.TimeSeries;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/// The lines of one value axis, each with the heights that it is drawn at.
record Curves(List<Curve> curves) {
    private static final float WIDTH = 1.75f;
    private static final double DOT = 2.25;
    private static final int AREA_ALPHA = 0x66;

    /// A line, or the upper edge of an area.
    private static final class Curve {
        private final Color color;
        /// What is further apart is not joined, in seconds.
        private final int period;
        /// Epoch seconds.
        private final long[] times;
        /// Where an area begins; zero where nothing is stacked.
        private final double[] bases;

        private final double[] tops;

        Curve(Plot.Line line) {
            color = line.color();
            period = line.points().period();
            times = new long[line.points().size()];
            bases = new double[times.length];
            tops = new double[times.length];
        }

        boolean joins(int index) {
            return index > 0 && times[index] - times[index - 1] <= period;
        }
    }

    static Curves of(List<Plot.Line> lines, boolean stacked) {
        TreeMap<Long, Double> heights = new TreeMap<>();
        List<Curve> curves = new ArrayList<>();
        for (Plot.Line line : lines) {
            TimeSeries points = line.points();
            Curve curve = new Curve(line);
            for (int i = 0; i < points.size(); i++) {
                curve.times[i] = points.time(i);
                curve.bases[i] = stacked ? heights.getOrDefault(points.time(i), 0.0) : 0;
                curve.tops[i] = curve.bases[i] + points.value(i);
                heights.put(points.time(i), curve.tops[i]);
            }
            curves.add(curve);
        }
        return new Curves(curves);
    }

    /// The lowest height; positive infinity when there is none.
    double low() {
        return curves.stream()
                .flatMapToDouble(curve -> Arrays.stream(curve.tops))
                .filter(Double::isFinite)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    double high() {
        return curves.stream()
                .flatMapToDouble(curve -> Arrays.stream(curve.tops))
                .filter(Double::isFinite)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    /// Draws them, the first one on top.
    void paint(Canvas canvas, Scale time, Scale value, boolean filled) {
        for (Curve curve : curves.reversed()) {
            for (int from = 0, to; from < curve.times.length; from = to) {
                to = from + 1;
                while (to < curve.times.length && curve.joins(to)) {
                    to++;
                }
                paint(canvas, curve, from, to, time, value, filled);
            }
        }
    }

    private static void paint(Canvas canvas, Curve curve, int from, int to, Scale time, Scale value, boolean filled) {
        if (to - from == 1) {
            double x = time.atTime(curve.times[from]);
            double y = value.at(curve.tops[from]);
            canvas.fill(new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT), curve.color);
            return;
        }
        Path2D top = new Path2D.Double();
        for (int i = from; i < to; i++) {
            add(top, i == from, time.atTime(curve.times[i]), value.at(curve.tops[i]));
        }
        if (filled) {
            Path2D area = new Path2D.Double(top);
            for (int i = to - 1; i >= from; i--) {
                add(area, false, time.atTime(curve.times[i]), value.at(curve.bases[i]));
            }
            area.closePath();
            Color color = curve.color;
            canvas.fill(area, new Color(color.getRed(), color.getGreen(), color.getBlue(), AREA_ALPHA));
        }
        canvas.outline(top, curve.color, WIDTH);
    }

    private static void add(Path2D path, boolean first, double x, double y) {
        if (first) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }
}
