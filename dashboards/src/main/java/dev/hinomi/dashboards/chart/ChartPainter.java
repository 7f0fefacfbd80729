package dev.hinomi.dashboards.chart;

import dev.hinomi.dashboards.draw.Align;
import dev.hinomi.dashboards.draw.Canvas;

/// Turns charts into PNG.
public final class ChartPainter {
    static final double SMALL = 11;
    private static final String NO_DATA = "No data available";
    private static final double TITLE = 14;
    private static final double TITLE_HEIGHT = 24;
    private static final double PADDING = 12;

    private ChartPainter() {}

    /// The picture of a chart.
    public static byte[] png(Chart chart) {
        try (Canvas canvas = new Canvas(chart.width(), chart.height(), chart.theme().background)) {
            Box area = new Box(0, 0, chart.width(), chart.height()).inset(Math.min(PADDING, chart.width() / 20.0));
            Box below = title(canvas, chart, area);
            Box plot = new Legend(canvas, chart).paint(below);
            if (chart.plot().entries().isEmpty()) {
                noData(canvas, chart.theme(), plot);
            }
            paint(canvas, chart, plot);
            return canvas.png();
        }
    }

    private static void paint(Canvas canvas, Chart chart, Box area) {
        switch (chart.plot()) {
            case Plot.Lines lines -> new LinesPainter(canvas, chart.theme(), lines).paint(area);
            case Plot.Bars bars -> ValuePainters.bars(canvas, chart.theme(), bars, area);
            case Plot.Pie pie -> PiePainter.paint(canvas, chart.theme(), pie, area);
            case Plot.Numbers numbers -> ValuePainters.numbers(canvas, chart.theme(), numbers, area);
            case Plot.Gauges gauges -> GaugePainter.paint(canvas, chart.theme(), gauges, area);
        }
    }

    private static Box title(Canvas canvas, Chart chart, Box area) {
        return chart.title()
                .map(title -> {
                    String fitted = canvas.fitted(title, TITLE, area.width());
                    canvas.text(fitted, area.x(), area.y() + TITLE / 2, TITLE, chart.theme().text, Align.START);
                    return area.inset(0, TITLE_HEIGHT, 0, 0);
                })
                .orElse(area);
    }

    static void noData(Canvas canvas, Theme theme, Box area) {
        double width = canvas.width(NO_DATA, TITLE) + TITLE;
        canvas.fill(area.centerX() - width / 2, area.centerY() - TITLE, width, 2 * TITLE, theme.background);
        canvas.text(NO_DATA, area.centerX(), area.centerY(), TITLE, theme.quiet, Align.MIDDLE);
    }
}
