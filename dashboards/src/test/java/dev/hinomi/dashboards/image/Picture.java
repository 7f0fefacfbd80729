package dev.hinomi.dashboards.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/// The pixels of a PNG.
record Picture(BufferedImage pixels) {
    private static final int SAME = 4;

    /// The edge of a line is mixed with what is behind it.
    private static final int SIMILAR = 64;

    static Picture of(byte[] png) throws IOException {
        return new Picture(Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png))));
    }

    /// The heights at which most of a line across is of a colour.
    int[] lines(int color) {
        return IntStream.range(0, pixels.getHeight())
                .filter(y -> IntStream.range(0, pixels.getWidth())
                                .filter(x -> is(x, y, color, SAME))
                                .count()
                        > pixels.getWidth() / 2)
                .toArray();
    }

    /// The places from the left at which some pixel is of about a colour.
    int[] columns(int color) {
        return IntStream.range(0, pixels.getWidth())
                .filter(x -> IntStream.range(0, pixels.getHeight()).anyMatch(y -> is(x, y, color, SIMILAR)))
                .toArray();
    }

    boolean has(int color) {
        return columns(color).length > 0;
    }

    int background() {
        return pixels.getRGB(0, 0) & 0xffffff;
    }

    private boolean is(int x, int y, int color, int tolerance) {
        int pixel = pixels.getRGB(x, y);
        return IntStream.of(0, 8, 16)
                .allMatch(shift -> Math.abs((pixel >> shift & 0xff) - (color >> shift & 0xff)) <= tolerance);
    }
}
