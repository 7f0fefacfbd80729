package dev.hinomi.dashboards.chart;

import java.awt.Color;
import java.util.List;

/// The colours of a chart that nobody chose.
public enum Theme {
    LIGHT(0xffffff, 0x16191f, 0x545b64, 0xeaeded, 0xaab7b8),
    DARK(0x0f1b2a, 0xe9ebed, 0x9ba7b6, 0x223247, 0x5f6b7a);

    /// What a line or area of no colour of its own stands out with.
    public static final Color ANNOTATION = new Color(0xd62728);

    /// Data points that could not be loaded.
    static final Color WARNING = new Color(0xff9900);

    private static final List<Color> SERIES = List.of(
                    0x1f77b4, 0xff7f0e, 0x2ca02c, 0xd62728, 0x9467bd, 0x8c564b, 0xe377c2, 0x7f7f7f, 0xbcbd22, 0x17becf,
                    0xaec7e8, 0xffbb78, 0x98df8a, 0xff9896, 0xc5b0d5, 0xc49c94, 0xf7b6d2, 0xc7c7c7, 0xdbdb8d, 0x9edae5)
            .stream()
            .map(Color::new)
            .toList();

    final Color background;
    final Color text;
    /// Of what is read only when one looks for it.
    final Color quiet;

    final Color grid;
    final Color axis;

    Theme(int background, int text, int quiet, int grid, int axis) {
        this.background = new Color(background);
        this.text = new Color(text);
        this.quiet = new Color(quiet);
        this.grid = new Color(grid);
        this.axis = new Color(axis);
    }

    /// The colour of a series, 0 the first; the same in every theme.
    public static Color series(int index) {
        return SERIES.get(index % SERIES.size());
    }
}
