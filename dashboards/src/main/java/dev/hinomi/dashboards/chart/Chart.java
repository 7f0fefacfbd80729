package dev.hinomi.dashboards.chart;

import java.util.Optional;

/// A chart.
///
/// @param width in pixels, as `height`
/// @param title empty for none
/// @param incomplete whether data points are missing that could not be loaded
public record Chart(
        int width, int height, Theme theme, Optional<String> title, LegendPlace legend, boolean incomplete, Plot plot) {

    /// Where the legend stands.
    public enum LegendPlace {
        BOTTOM,
        RIGHT,
        HIDDEN
    }
}
