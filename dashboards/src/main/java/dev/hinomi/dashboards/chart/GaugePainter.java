package dev.hinomi.dashboards.chart;

import dev.hinomi.dashboards.draw.Align;
import dev.hinomi.dashboards.draw.Canvas;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.util.List;

/// Draws a half circle for each value, filled from its lower end.
final class GaugePainter {
    private static final double HOLE = 0.72;

    private GaugePainter() {}

    static void paint(Canvas canvas, Theme theme, Plot.Gauges gauges, Box area) {
        List<Plot.Value> entries = gauges.entries();
        int columns = ValuePainters.columns(entries.size(), area);
        int rows = Math.ceilDiv(Math.max(1, entries.size()), columns);
        for (int i = 0; i < entries.size(); i++) {
            gauge(
                    canvas,
                    theme,
                    gauges,
                    entries.get(i),
                    area.cell(i, columns, rows).inset(6));
        }
    }

    private static void gauge(Canvas canvas, Theme theme, Plot.Gauges gauges, Plot.Value entry, Box cell) {
        double radius = Math.max(1, Math.min(cell.width() / 2, cell.height() - 2 * ChartPainter.SMALL - 4));
        double x = cell.centerX();
        double y = cell.centerY() + radius / 2 - ChartPainter.SMALL / 2;
        double part =
                Math.clamp((entry.value().orElse(gauges.low()) - gauges.low()) / (gauges.high() - gauges.low()), 0, 1);
        ring(canvas, x, y, radius, 180, theme.grid);
        ring(canvas, x, y, radius, 180 * part, entry.color());
        double size = Math.clamp(radius * 0.36, 1, 48);
        canvas.text(ValuePainters.text(entry), x, y - size / 2, size, theme.text, Align.MIDDLE);
        double below = y + ChartPainter.SMALL;
        double edge = radius * (1 + HOLE) / 2;
        canvas.text(Numerals.value(gauges.low()), x - edge, below, ChartPainter.SMALL, theme.quiet, Align.MIDDLE);
        canvas.text(Numerals.value(gauges.high()), x + edge, below, ChartPainter.SMALL, theme.quiet, Align.MIDDLE);
        canvas.text(
                canvas.fitted(entry.label(), ChartPainter.SMALL, 2 * radius * HOLE - ChartPainter.SMALL),
                x,
                below,
                ChartPainter.SMALL,
                theme.quiet,
                Align.MIDDLE);
    }

    private static void ring(Canvas canvas, double x, double y, double radius, double degrees, Color color) {
        Area ring = new Area(sector(x, y, radius, degrees));
        ring.subtract(new Area(sector(x, y, radius * HOLE, 180)));
        canvas.fill(ring, color);
    }

    private static Shape sector(double x, double y, double radius, double degrees) {
        Arc2D sector = new Arc2D.Double();
        sector.setArcByCenter(x, y, radius, 180, -degrees, Arc2D.PIE);
        return sector;
    }
}
