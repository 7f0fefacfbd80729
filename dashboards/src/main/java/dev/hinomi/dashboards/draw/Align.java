package dev.hinomi.dashboards.draw;

/// Where a text stands to the point that it is drawn at.
public enum Align {
    /// To its right.
    START,
    MIDDLE,
    /// To its left.
    END
}
