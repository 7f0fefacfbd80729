package dev.hinomi.dashboards.chart;

import dev.hinomi.dashboards.chart.Plot.Side;
import dev.hinomi.dashboards.draw.Align;
import dev.hinomi.dashboards.draw.Canvas;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Draws values over time: axes first, then areas, lines, and what is written on them.
final class LinesPainter {
    private static final double TICK = 6;
    private static final double BELOW = 20;
    private static final double AXIS_LABEL = 16;

    /// From one tick's label to the next, at least.
    private static final double TICK_WIDTH = 64;
    private static final double TICK_HEIGHT = 36;

    /// What stays free above a level, in parts of its value.
    private static final double HEADROOM = 0.05;

    private final Canvas canvas;
    private final Theme theme;
    private final Plot.Lines lines;
    private final Map<Side, Curves> curves = new EnumMap<>(Side.class);

    LinesPainter(Canvas canvas, Theme theme, Plot.Lines lines) {
        this.canvas = canvas;
        this.theme = theme;
        this.lines = lines;
        for (Side side : Side.values()) {
            List<Plot.Line> own =
                    lines.entries().stream().filter(line -> line.side() == side).toList();
            curves.put(side, Curves.of(own, lines.stacked()));
        }
    }

    void paint(Box area) {
        ValueAxis left = axis(Side.LEFT, area);
        ValueAxis right = axis(Side.RIGHT, area);
        boolean both = uses(Side.RIGHT);
        Box plot = area.inset(room(left, lines.left()), TICK, both ? room(right, lines.right()) : TICK * 2, BELOW);
        grid(left, plot);
        timeAxis(plot);
        axisLabel(lines.left(), area.x() + AXIS_LABEL / 2, plot);
        if (both) {
            rightTicks(right, plot);
            axisLabel(lines.right(), area.right() - AXIS_LABEL / 2, plot);
        }
        Scale time = time(plot);
        Map<Side, Scale> values = Map.of(Side.LEFT, values(left, plot), Side.RIGHT, values(right, plot));
        AnnotationPainter annotations = new AnnotationPainter(canvas, theme, plot, time, values);
        canvas.clip(plot.inset(-1).shape());
        annotations.shade(lines.levels(), lines.moments());
        values.forEach((side, scale) -> curve(side).paint(canvas, time, scale, lines.stacked()));
        annotations.mark(lines.levels(), lines.moments());
        canvas.unclip();
        if (!lines.entries().isEmpty()
                && lines.entries().stream().allMatch(line -> line.points().isEmpty())) {
            ChartPainter.noData(canvas, theme, plot);
        }
    }

    private Curves curve(Side side) {
        return Optional.ofNullable(curves.get(side)).orElseThrow();
    }

    private boolean uses(Side side) {
        return lines.entries().stream().anyMatch(line -> line.side() == side)
                || lines.levels().stream().anyMatch(level -> level.side() == side);
    }

    private ValueAxis axis(Side side, Box area) {
        double low = curve(side).low();
        double high = curve(side).high();
        for (Plot.Level level : lines.levels()) {
            for (Plot.Mark<Double> edge : level.side() == side ? level.edges() : List.<Plot.Mark<Double>>of()) {
                low = Math.min(low, edge.at());
                high = Math.max(high, edge.at() + Math.abs(edge.at()) * HEADROOM);
            }
        }
        Plot.Axis wanted = switch (side) {
            case LEFT -> lines.left();
            case RIGHT -> lines.right();
        };
        return ValueAxis.of(wanted, low, high, (int) ((area.height() - BELOW) / TICK_HEIGHT));
    }

    private double room(ValueAxis axis, Plot.Axis wanted) {
        double widest = axis.ticks().stream()
                .mapToDouble(tick -> canvas.width(Numerals.tick(tick, axis.step()), ChartPainter.SMALL))
                .max()
                .orElse(0);
        return widest + TICK + (wanted.label().isPresent() ? AXIS_LABEL + TICK / 2 : 0);
    }

    private void grid(ValueAxis axis, Box plot) {
        Scale scale = values(axis, plot);
        for (double tick : axis.ticks()) {
            double y = scale.at(tick);
            canvas.line(plot.x(), y, plot.right(), y, theme.grid, 1);
            String label = Numerals.tick(tick, axis.step());
            canvas.text(label, plot.x() - TICK, y, ChartPainter.SMALL, theme.quiet, Align.END);
        }
    }

    private void rightTicks(ValueAxis axis, Box plot) {
        Scale scale = values(axis, plot);
        for (double tick : axis.ticks()) {
            String label = Numerals.tick(tick, axis.step());
            canvas.text(label, plot.right() + TICK, scale.at(tick), ChartPainter.SMALL, theme.quiet, Align.START);
        }
    }

    private void axisLabel(Plot.Axis axis, double x, Box plot) {
        axis.label()
                .ifPresent(label -> canvas.upwards(
                        canvas.fitted(label, ChartPainter.SMALL, plot.height()),
                        x,
                        plot.centerY(),
                        ChartPainter.SMALL,
                        theme.quiet));
    }

    private void timeAxis(Box plot) {
        Scale time = time(plot);
        canvas.line(plot.x(), plot.bottom(), plot.right(), plot.bottom(), theme.axis, 1);
        for (TimeAxis.Tick tick :
                TimeAxis.ticks(lines.start(), lines.end(), lines.zone(), (int) (plot.width() / TICK_WIDTH))) {
            double x = time.atTime(tick.at().getEpochSecond());
            canvas.line(x, plot.bottom(), x, plot.bottom() + TICK / 2, theme.axis, 1);
            double half = canvas.width(tick.label(), ChartPainter.SMALL) / 2;
            double inside = Math.min(x, plot.right() + TICK * 2 - half);
            canvas.text(
                    tick.label(),
                    inside,
                    plot.bottom() + BELOW - ChartPainter.SMALL / 2,
                    ChartPainter.SMALL,
                    theme.quiet,
                    Align.MIDDLE);
        }
    }

    private Scale time(Box plot) {
        return Scale.of(lines.start(), lines.end(), plot.x(), plot.right());
    }

    private static Scale values(ValueAxis axis, Box plot) {
        return new Scale(axis.low(), axis.high(), plot.bottom(), plot.y());
    }
}
