package dev.hinomi.dashboards.chart;

import dev.hinomi.dashboards.draw.Align;
import dev.hinomi.dashboards.draw.Canvas;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/// Draws bars, and numbers in large letters.
final class ValuePainters {
    private static final double WIDEST_LABEL = 0.35;
    private static final double VALUE_ROOM = 56;
    private static final double GAP = 8;

    private ValuePainters() {}

    /// One below the other, from zero to the right or left.
    static void bars(Canvas canvas, Theme theme, Plot.Bars bars, Box area) {
        List<Plot.Value> entries = bars.entries();
        double widest = entries.stream()
                .mapToDouble(entry -> canvas.width(entry.label(), ChartPainter.SMALL))
                .max()
                .orElse(0);
        Box plot = area.inset(Math.min(widest, area.width() * WIDEST_LABEL) + GAP, 0, VALUE_ROOM, 0);
        DoubleSummaryStatistics values =
                entries.stream().mapToDouble(entry -> entry.value().orElse(0)).summaryStatistics();
        double low = Math.min(0, values.getMin());
        double high = Math.max(0, values.getMax());
        Scale scale = new Scale(low, low == 0 && high == 0 ? 1 : high, plot.x(), plot.right());
        for (int i = 0; i < entries.size(); i++) {
            bar(canvas, theme, entries.get(i), scale, area, plot.cell(i, 1, entries.size()));
        }
        canvas.line(scale.at(0), plot.y(), scale.at(0), plot.bottom(), theme.axis, 1);
    }

    private static void bar(Canvas canvas, Theme theme, Plot.Value entry, Scale scale, Box area, Box row) {
        double zero = scale.at(0);
        double height = Math.min(28, row.height() * 0.7);
        String label = canvas.fitted(entry.label(), ChartPainter.SMALL, row.x() - area.x() - GAP);
        canvas.text(label, row.x() - GAP, row.centerY(), ChartPainter.SMALL, theme.quiet, Align.END);
        double end = scale.at(entry.value().orElse(0));
        canvas.fill(Math.min(zero, end), row.centerY() - height / 2, Math.abs(end - zero), height, entry.color());
        canvas.text(
                text(entry), Math.max(zero, end) + GAP / 2, row.centerY(), ChartPainter.SMALL, theme.text, Align.START);
    }

    static void numbers(Canvas canvas, Theme theme, Plot.Numbers numbers, Box area) {
        List<Plot.Value> entries = numbers.entries();
        int columns = columns(entries.size(), area);
        int rows = Math.ceilDiv(Math.max(1, entries.size()), columns);
        for (int i = 0; i < entries.size(); i++) {
            Box cell = area.cell(i, columns, rows).inset(GAP / 2);
            String text = text(entries.get(i));
            double fitting = cell.width() / Math.max(1, canvas.width(text, 1));
            double size = Math.clamp(Math.min(fitting, cell.height() * 0.45), 1, 64);
            canvas.text(
                    text,
                    cell.centerX(),
                    cell.centerY() - size / 8,
                    size,
                    entries.get(i).color(),
                    Align.MIDDLE);
            canvas.text(
                    canvas.fitted(entries.get(i).label(), ChartPainter.SMALL, cell.width()),
                    cell.centerX(),
                    cell.centerY() + size / 2 + ChartPainter.SMALL / 2,
                    ChartPainter.SMALL,
                    theme.quiet,
                    Align.MIDDLE);
        }
    }

    /// So many that cells are about twice as wide as high.
    static int columns(int cells, Box area) {
        double ratio = area.height() == 0 ? 1 : area.width() / area.height() / 2;
        return Math.clamp(Math.round(Math.sqrt(cells * ratio)), 1, Math.max(1, cells));
    }

    static String text(Plot.Value entry) {
        return entry.value().isPresent() ? Numerals.value(entry.value().getAsDouble()) : "--";
    }
}
