package dev.hinomi.store.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FieldNumberTest {
    @ParameterizedTest
    @CsvSource({
        "12, 12",
        "-0.25, -0.25",
        "007, 7",
        "1.50, 1.5",
        "-0, 0",
        "1e3, 1000",
        "1E+3, 1000",
        "0.0001, 0.0001",
        "1e-7, 0.0000001",
        "1e-8, 1E-8",
        "1e20, 100000000000000000000",
        "1e21, 1E+21",
        "9007199254740993, 9007199254740992",
        "4.9E-324, 4.9E-324"
    })
    void aNumberHasOneText(String text, String shortest) {
        double number = FieldNumber.parse(text).orElseThrow();
        assertThat(FieldNumber.text(number)).isEqualTo(shortest);
        assertThat(FieldNumber.parse(shortest)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "+1", "1.", ".5", " 1", "1 ", "1e", "1e+", "0x1", "NaN", "Infinity", "1e999", "١", "1,5"
            })
    void otherTextsAreNoNumbers(String text) {
        assertThat(FieldNumber.parse(text)).isEmpty();
    }

    @Test
    void aNumberGivesBackItsOwnTextOnly() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double number = number(random);
            for (String text : new String[] {
                FieldNumber.text(number), Double.toString(number), FieldNumber.text(number) + "0", "0" + number
            }) {
                assertThat(FieldNumber.gives(number, text))
                        .as(text)
                        .isEqualTo(FieldNumber.text(number).equals(text));
            }
        }
    }

    private static double number(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(2_000) - 1_000;
            case 1 -> random.nextInt(100_000) / 100.0;
            case 2 -> random.nextGaussian() * Math.pow(10, random.nextInt(60) - 30);
            default -> {
                double bits = Double.longBitsToDouble(random.nextLong());
                yield Double.isFinite(bits) ? bits + 0.0 : 0;
            }
        };
    }
}
