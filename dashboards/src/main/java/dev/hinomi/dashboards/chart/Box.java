package dev.hinomi.dashboards.chart;

import java.awt.geom.Rectangle2D;

/// A rectangle of a chart, in pixels; never of a negative size.
record Box(double x, double y, double width, double height) {
    Box {
        width = Math.max(0, width);
        height = Math.max(0, height);
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double centerX() {
        return x + width / 2;
    }

    double centerY() {
        return y + height / 2;
    }

    Box inset(double left, double top, double right, double bottom) {
        return new Box(x + left, y + top, width - left - right, height - top - bottom);
    }

    Box inset(double all) {
        return inset(all, all, all, all);
    }

    /// A cell of this as a grid.
    Box cell(int index, int columns, int rows) {
        double w = width / columns;
        double h = height / rows;
        return new Box(x + index % columns * w, y + Math.floorDiv(index, columns) * h, w, h);
    }

    Rectangle2D shape() {
        return new Rectangle2D.Double(x, y, width, height);
    }
}
