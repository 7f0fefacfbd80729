package dev.hinomi.dashboards.chart;

import dev.hinomi.dashboards.draw.Align;
import dev.hinomi.dashboards.draw.Canvas;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/// The names of what a chart shows, each beside its colour. Names that there is no room for are counted.
final class Legend {
    private static final double ROW = 18;
    private static final double SWATCH = 12;
    private static final double GAP = 5;
    private static final double BETWEEN = 16;
    private static final double WARNING = 14;

    /// The parts of the area that it may take at most.
    private static final double HIGHEST = 0.3;
    private static final double WIDEST = 0.35;

    /// Smaller areas are left to what is shown.
    private static final double SMALLEST = 100;

    private final Canvas canvas;
    private final Chart chart;
    private final List<? extends Plot.Entry> entries;

    Legend(Canvas canvas, Chart chart) {
        this.canvas = canvas;
        this.chart = chart;
        this.entries = chart.plot().entries();
    }

    /// Draws into a part of an area and returns the rest of it. What has its name beside it needs no legend.
    Box paint(Box area) {
        boolean named = switch (chart.plot()) {
            case Plot.Lines _, Plot.Pie _ -> false;
            case Plot.Bars _, Plot.Numbers _, Plot.Gauges _ -> true;
        };
        boolean small = area.width() < SMALLEST || area.height() < SMALLEST;
        Chart.LegendPlace place = named || small ? Chart.LegendPlace.HIDDEN : chart.legend();
        return switch (place) {
            case HIDDEN -> {
                warning(area.right(), area.y() + WARNING / 2);
                yield area;
            }
            case BOTTOM -> bottom(area);
            case RIGHT -> right(area);
        };
    }

    private Box bottom(Box area) {
        if (entries.isEmpty()) {
            warning(area.right(), area.bottom() - ROW / 2);
            return area;
        }
        double reserved = chart.incomplete() ? WARNING + GAP : 0;
        List<List<String>> rows = rows(area.width() - reserved);
        int most = Math.max(1, (int) (area.height() * HIGHEST / ROW));
        List<List<String>> shown = rows.subList(0, Math.min(most, rows.size()));
        int left = entries.size() - shown.stream().mapToInt(List::size).sum();
        Box rest = area.inset(0, 0, 0, (shown.size() + (left > 0 ? 1 : 0)) * ROW + GAP);
        double y = rest.bottom() + GAP + ROW / 2;
        warning(area.right(), y);
        int index = 0;
        for (List<String> row : shown) {
            double x = area.x();
            for (String label : row) {
                entry(index++, label, x, y);
                x += SWATCH + GAP + canvas.width(label, ChartPainter.SMALL) + BETWEEN;
            }
            y += ROW;
        }
        more(left, area.x(), y);
        return rest;
    }

    private List<List<String>> rows(double width) {
        List<List<String>> rows = new ArrayList<>();
        double used = Double.POSITIVE_INFINITY;
        for (Plot.Entry entry : entries) {
            String label = canvas.fitted(entry.label(), ChartPainter.SMALL, width - SWATCH - GAP);
            double needed = SWATCH + GAP + canvas.width(label, ChartPainter.SMALL);
            if (used + needed > width) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.getLast().add(label);
            used += needed + BETWEEN;
        }
        return rows;
    }

    private Box right(Box area) {
        double widest = entries.stream()
                .mapToDouble(entry -> canvas.width(entry.label(), ChartPainter.SMALL))
                .max()
                .orElse(0);
        double width =
                Math.min(area.width() * WIDEST, widest + SWATCH + GAP + (chart.incomplete() ? WARNING + GAP : 0));
        double x = area.right() - width;
        double y = area.y() + ROW / 2;
        warning(area.right(), y);
        int room = (int) (area.height() / ROW);
        int shown = entries.size() <= room ? entries.size() : room - 1;
        for (int i = 0; i < shown; i++) {
            double free = width - SWATCH - GAP - (i == 0 && chart.incomplete() ? WARNING + GAP : 0);
            entry(i, canvas.fitted(entries.get(i).label(), ChartPainter.SMALL, free), x, y);
            y += ROW;
        }
        more(entries.size() - shown, x, y);
        return area.inset(0, 0, width + BETWEEN, 0);
    }

    private void entry(int index, String label, double x, double y) {
        canvas.fill(x, y - 2, SWATCH, 4, entries.get(index).color());
        canvas.text(label, x + SWATCH + GAP, y, ChartPainter.SMALL, chart.theme().quiet, Align.START);
    }

    private void more(int count, double x, double y) {
        if (count > 0) {
            canvas.text("+" + count + " more", x, y, ChartPainter.SMALL, chart.theme().quiet, Align.START);
        }
    }

    /// The triangle that tells of data points that could not be loaded.
    private void warning(double right, double y) {
        if (!chart.incomplete()) {
            return;
        }
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(right - WARNING / 2, y - WARNING / 2);
        triangle.lineTo(right, y + WARNING / 2);
        triangle.lineTo(right - WARNING, y + WARNING / 2);
        triangle.closePath();
        canvas.fill(triangle, Theme.WARNING);
        canvas.text("!", right - WARNING / 2, y + 2, ChartPainter.SMALL, chart.theme().background, Align.MIDDLE);
    }
}
