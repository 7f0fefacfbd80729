package dev.hinomi.dashboards.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A picture that is being drawn. Lengths are in pixels, from the upper left corner.
public final class Canvas implements AutoCloseable {
    /// Of a text over its base line, in parts of its size.
    private static final double CAP_HEIGHT = 0.73;

    private final BufferedImage image;
    private final Graphics2D graphics;
    private final Typeface typeface = Typeface.bundled();

    public Canvas(int width, int height, Color background) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(background);
        graphics.fillRect(0, 0, width, height);
    }

    /// A straight line; a level or upright one of an odd width is as sharp as the pixels.
    public void line(double x1, double y1, double x2, double y2, Color color, float width) {
        stroke(
                new Line2D.Double(sharp(x1, width), sharp(y1, width), sharp(x2, width), sharp(y2, width)),
                color,
                new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    }

    /// As [#line], with gaps.
    public void dashes(double x1, double y1, double x2, double y2, Color color, float width) {
        stroke(
                new Line2D.Double(sharp(x1, width), sharp(y1, width), sharp(x2, width), sharp(y2, width)),
                color,
                new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 3}, 0));
    }

    public void outline(Shape shape, Color color, float width) {
        stroke(shape, color, new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }

    public void fill(Shape shape, Color color) {
        graphics.setColor(color);
        graphics.fill(shape);
    }

    /// Fills a rectangle.
    public void fill(double x, double y, double width, double height, Color color) {
        if (width > 0 && height > 0) {
            fill(new Rectangle2D.Double(x, y, width, height), color);
        }
    }

    /// Draws only within a rectangle until [#unclip].
    public void clip(Rectangle2D area) {
        graphics.setClip(area);
    }

    public void unclip() {
        graphics.setClip(null);
    }

    /// A line of text whose middle is at a height.
    public void text(String text, double x, double middle, double size, Color color, Align align) {
        double start = x - width(text, size) * shift(align);
        place(
                text,
                AffineTransform.getTranslateInstance(Math.rint(start), middle + size * CAP_HEIGHT / 2),
                size,
                color);
    }

    /// A line of text that is read upwards, with its middle at a point.
    public void upwards(String text, double x, double y, double size, Color color) {
        AffineTransform place =
                AffineTransform.getTranslateInstance(x + size * CAP_HEIGHT / 2, y + width(text, size) / 2);
        place.rotate(-Math.PI / 2);
        place(text, place, size, color);
    }

    /// How wide a text is.
    public double width(String text, double size) {
        return typeface.width(text, size);
    }

    /// The text, or as much of its start as fits with dots.
    public String fitted(String text, double size, double width) {
        return typeface.fitted(text, size, width);
    }

    /// The picture as PNG.
    public byte[] png() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        graphics.dispose();
    }

    private void stroke(Shape shape, Color color, BasicStroke stroke) {
        graphics.setColor(color);
        graphics.setStroke(stroke);
        graphics.draw(shape);
    }

    private void place(String text, AffineTransform place, double size, Color color) {
        fill(typeface.outline(text, size).createTransformedShape(place), color);
    }

    private static double sharp(double place, float width) {
        return Math.rint(width) % 2 == 0 ? Math.rint(place) : Math.floor(place) + 0.5;
    }

    private static double shift(Align align) {
        return switch (align) {
            case START -> 0;
            case MIDDLE -> 0.5;
            case END -> 1;
        };
    }
}
