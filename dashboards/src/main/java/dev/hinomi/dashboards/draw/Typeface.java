package dev.hinomi.dashboards.draw;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The font of all pictures, Noto Sans JP, as outlines. The JDK's own way to text needs fonts and a configuration of
/// the system, which servers often lack.
final class Typeface {
    private static final String FILE = "NotoSansJP-Subset.ttf";
    private static final String ELLIPSIS = "...";

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final Map<Integer, Glyph> known = new ConcurrentHashMap<>();

    private Typeface(TrueTypeFont font) throws IOException {
        this.font = font;
        this.glyphs = font.getUnicodeCmapLookup();
    }

    /// @param advance how far the next one is, in parts of the font's size
    private record Glyph(Path2D outline, double advance) {}

    static Typeface bundled() {
        return Bundled.FONT;
    }

    /// Read at the first use.
    private static final class Bundled {
        static final Typeface FONT = read();

        private static Typeface read() {
            try (InputStream file = Objects.requireNonNull(Typeface.class.getResourceAsStream(FILE), FILE)) {
                return new Typeface(new TTFParser().parse(new RandomAccessReadBuffer(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(FILE, e);
            }
        }
    }

    /// How wide a text is, in pixels.
    double width(String text, double size) {
        return size
                * text.codePoints().mapToDouble(code -> glyph(code).advance()).sum();
    }

    /// The text, or as much of its start as fits with dots.
    String fitted(String text, double size, double width) {
        if (width(text, size) <= width) {
            return text;
        }
        double left = width - width(ELLIPSIS, size);
        int end = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            left -= width(text.substring(end, next), size);
            if (left < 0) {
                break;
            }
            end = next;
        }
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /// The outlines of a text that starts at the origin, on its base line.
    Path2D outline(String text, double size) {
        GeneralPath outline = new GeneralPath();
        double x = 0;
        for (int code : text.codePoints().toArray()) {
            Glyph glyph = glyph(code);
            AffineTransform place = AffineTransform.getTranslateInstance(x, 0);
            place.scale(size, -size);
            outline.append(glyph.outline().getPathIterator(place), false);
            x += size * glyph.advance();
        }
        return outline;
    }

    private Glyph glyph(int code) {
        return known.computeIfAbsent(code, this::read);
    }

    private Glyph read(int code) {
        try {
            int id = glyphs.getGlyphId(Character.isISOControl(code) ? ' ' : code);
            double unit = 1.0 / font.getUnitsPerEm();
            GlyphData data = font.getGlyph().getGlyph(id);
            GeneralPath outline = data == null ? new GeneralPath() : data.getPath();
            outline.transform(AffineTransform.getScaleInstance(unit, unit));
            return new Glyph(outline, font.getAdvanceWidth(id) * unit);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
