package dev.hinomi.dashboards.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

final class TypefaceTest {
    private final Typeface typeface = Typeface.bundled();

    @Test
    void hasTheLettersOfJapaneseAndOfEurope() {
        for (int code : "注文障害東京ｱアあー、（）①㈱髙ÄéЖΩ→≥€".codePoints().toArray()) {
            String letter = Character.toString(code);
            assertThat(outline(letter)).as(letter).isNotEqualTo(outline("\uE000"));
            assertThat(outline(letter).isEmpty()).as(letter).isFalse();
        }
    }

    @Test
    void whatItDoesNotHaveIsABoxAndNotAFailure() {
        assertThat(outline("😀").isEmpty()).isFalse();
        assertThat(typeface.width("\u0000\n\uD800", 12)).isPositive();
    }

    @Test
    void lettersStandOnTheBaseLineFromLeftToRight() {
        Rectangle2D bounds = typeface.outline("HH", 100).getBounds2D();

        assertThat(bounds.getMaxY()).isBetween(-1.0, 1.0);
        assertThat(bounds.getHeight()).isBetween(70.0, 76.0);
        assertThat(typeface.width("HH", 100)).isGreaterThan(bounds.getMaxX());
    }

    @Test
    void aTextThatIsTooLongEndsInDotsAndFits() {
        String fitted = typeface.fitted("注文件数 of all shops", 12, 80);

        assertThat(fitted).startsWith("注文件数").endsWith("...");
        assertThat(typeface.width(fitted, 12)).isLessThanOrEqualTo(80);
        assertThat(typeface.fitted("short", 12, 80)).isEqualTo("short");
        assertThat(typeface.fitted("short", 12, 0)).isEqualTo("...");
    }

    private Rectangle2D outline(String letter) {
        return typeface.outline(letter, 100).getBounds2D();
    }
}
