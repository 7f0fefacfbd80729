package dev.hinomi.dashboards.chart;

import dev.hinomi.dashboards.chart.Plot.Side;
import dev.hinomi.dashboards.draw.Align;
import dev.hinomi.dashboards.draw.Canvas;
import java.awt.Color;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Draws levels and moments: their shades under the lines of the chart, their edges and labels over them.
final class AnnotationPainter {
    private static final int SHADE_ALPHA = 0x22;
    private static final int LABEL_ALPHA = 0xc0;
    private static final float WIDTH = 2;
    private static final double ABOVE = 9;
    private static final double LABEL_HEIGHT = 14;

    private final Canvas canvas;
    private final Theme theme;
    private final Box plot;
    private final Scale time;
    private final Map<Side, Scale> values;

    AnnotationPainter(Canvas canvas, Theme theme, Box plot, Scale time, Map<Side, Scale> values) {
        this.canvas = canvas;
        this.theme = theme;
        this.plot = plot;
        this.time = time;
        this.values = values;
    }

    void shade(List<Plot.Level> levels, List<Plot.Moment> moments) {
        for (Plot.Level level : levels) {
            double first = y(level, level.edges().getFirst());
            double last = level.edges().size() > 1
                    ? y(level, level.edges().getLast())
                    : edge(level.fill(), first, plot.y(), plot.bottom());
            canvas.fill(
                    plot.x(),
                    Math.min(first, last),
                    plot.width(),
                    Math.abs(first - last),
                    clear(level.color(), SHADE_ALPHA));
        }
        for (Plot.Moment moment : moments) {
            double first = x(moment.edges().getFirst());
            double last = moment.edges().size() > 1
                    ? x(moment.edges().getLast())
                    : edge(moment.fill(), first, plot.right(), plot.x());
            canvas.fill(
                    Math.min(first, last),
                    plot.y(),
                    Math.abs(first - last),
                    plot.height(),
                    clear(moment.color(), SHADE_ALPHA));
        }
    }

    void mark(List<Plot.Level> levels, List<Plot.Moment> moments) {
        for (Plot.Moment moment : moments) {
            for (int i = 0; i < moment.edges().size(); i++) {
                Plot.Mark<Instant> edge = moment.edges().get(i);
                double x = x(edge);
                double middle = plot.y() + ABOVE + i * LABEL_HEIGHT;
                canvas.dashes(x, plot.y(), x, plot.bottom(), moment.color(), WIDTH);
                edge.label().ifPresent(label -> momentLabel(label, x, middle, moment.color()));
            }
        }
        for (Plot.Level level : levels) {
            for (Plot.Mark<Double> edge : level.edges()) {
                double y = y(level, edge);
                canvas.line(plot.x(), y, plot.right(), y, level.color(), WIDTH);
                edge.label().ifPresent(label -> levelLabel(label, y, level));
            }
        }
    }

    /// On the side of its axis, above the line where there is room.
    private void levelLabel(String label, double y, Plot.Level level) {
        double middle = y - ABOVE < plot.y() + ABOVE / 2 ? y + ABOVE : y - ABOVE;
        boolean right = level.side() == Side.RIGHT;
        label(label, right ? plot.right() - 4 : plot.x() + 4, middle, level.color(), right ? Align.END : Align.START);
    }

    /// Near the top, to the right of the line where there is room.
    private void momentLabel(String label, double x, double middle, Color color) {
        boolean fits = x + 4 + canvas.width(label, ChartPainter.SMALL) <= plot.right();
        label(label, fits ? x + 4 : x - 4, middle, color, fits ? Align.START : Align.END);
    }

    private void label(String text, double x, double middle, Color color, Align align) {
        String label = canvas.fitted(text, ChartPainter.SMALL, plot.width() - 8);
        double width = canvas.width(label, ChartPainter.SMALL);
        double start = align == Align.END ? x - width : x;
        canvas.fill(
                start - 2, middle - LABEL_HEIGHT / 2, width + 4, LABEL_HEIGHT, clear(theme.background, LABEL_ALPHA));
        canvas.text(label, x, middle, ChartPainter.SMALL, color, align);
    }

    private double y(Plot.Level level, Plot.Mark<Double> edge) {
        return Optional.ofNullable(values.get(level.side())).orElseThrow().at(edge.at());
    }

    private double x(Plot.Mark<Instant> edge) {
        return time.atTime(edge.at().getEpochSecond());
    }

    private static double edge(Plot.Fill fill, double none, double beyond, double before) {
        return switch (fill) {
            case NONE -> none;
            case BEYOND -> beyond;
            case SHORT -> before;
        };
    }

    private static Color clear(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }
}
