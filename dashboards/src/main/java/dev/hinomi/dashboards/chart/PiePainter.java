package dev.hinomi.dashboards.chart;

import dev.hinomi.dashboards.draw.Align;
import dev.hinomi.dashboards.draw.Canvas;
import java.awt.geom.Arc2D;
import java.util.List;

/// Draws a pie, clockwise from the top; values below zero have no part in it.
final class PiePainter {
    private static final double LABELLED = 0.05;

    private PiePainter() {}

    static void paint(Canvas canvas, Theme theme, Plot.Pie pie, Box area) {
        List<Plot.Value> parts = pie.entries().stream()
                .filter(part -> part.value().orElse(0) > 0)
                .toList();
        double whole =
                parts.stream().mapToDouble(part -> part.value().orElse(0)).sum();
        if (parts.isEmpty() && !pie.entries().isEmpty()) {
            ChartPainter.noData(canvas, theme, area);
            return;
        }
        double radius = Math.min(area.width(), area.height()) / 2 - 2;
        double start = 90;
        for (Plot.Value part : parts) {
            double share = part.value().orElse(0) / whole;
            Arc2D slice = new Arc2D.Double();
            slice.setArcByCenter(area.centerX(), area.centerY(), radius, start, -360 * share, Arc2D.PIE);
            canvas.fill(slice, part.color());
            if (parts.size() > 1) {
                canvas.outline(slice, theme.background, 1.5f);
            }
            if (share >= LABELLED) {
                double angle = Math.toRadians(start - 180 * share);
                canvas.text(
                        Numerals.value(Math.rint(share * 1000) / 10) + "%",
                        area.centerX() + Math.cos(angle) * radius * 0.68,
                        area.centerY() - Math.sin(angle) * radius * 0.68,
                        ChartPainter.SMALL,
                        Theme.LIGHT.background,
                        Align.MIDDLE);
            }
            start -= 360 * share;
        }
    }
}
