package dev.hinomi.query.scalar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumberFunctionsTest {
    @ParameterizedTest
    @CsvSource({
        "1.005, 2, 1.01",
        "-1.005, 2, -1.01",
        "2.5, 0, 3",
        "1234.5, -2, 1200",
        "49, -2, 0",
        "50, -2, 100",
        "1e308, 3, 1e308",
        "1.7e308, -308, 1.7e308",
        "0.1, 1e300, 0.1",
        "123, -1e300, 0",
        "1.29, 1.9, 1.3",
        "5e-324, 400, 5e-324"
    })
    void roundsTheDigitsThatAreWritten(double number, double places, double rounded) {
        assertThat(NumberFunctions.round(number, places)).isEqualTo(rounded);
    }

    @Test
    void theTextOfALongIsKeptOnlyWhereTheNumberDoesNotGiveIt() {
        assertThat(Stream.of(
                                "9007199254740993",
                                "-9223372036854775808",
                                "9007199254740992",
                                "12",
                                "1e3",
                                "9223372036854775808",
                                "x")
                        .map(text -> NumberFunctions.longText(text).orElse("")))
                .containsExactly("9007199254740993", "-9223372036854775808", "", "", "", "", "");
    }

    @Test
    void distancesOnTheOtherSideOfTheEarthAreHalfAroundIt() {
        assertThat(NumberFunctions.haversine(0, 0, 0, 180)).isEqualTo(Math.PI * 6371.0088);
        assertThat(NumberFunctions.haversine(90, 12, 90, -50)).isLessThan(1e-9);
    }

    @ParameterizedTest
    @CsvSource({
        "255, 0xff",
        "-255.9, -0xff",
        "0.5, 0x0",
        "-0.5, 0x0",
        "18446744073709551615, 0xffffffffffffffff",
        "1e3, 0x3e8"
    })
    void decimalsInHexadecimal(String decimal, String hexadecimal) {
        assertThat(Hexadecimal.text(decimal)).contains(hexadecimal);
    }

    @Test
    void aTinyExponentIsNotExpanded() {
        assertThat(Hexadecimal.text("1e-999999999")).contains("0x0");
        assertThat(Hexadecimal.text("1e999999999")).isEmpty();
    }

    @Test
    void hexadecimalBeyondAllDoublesIsNoNumber() {
        assertThat(Hexadecimal.number("f".repeat(255))).isNotEqualTo(OptionalDouble.empty());
        assertThat(Hexadecimal.number("f".repeat(257))).isEmpty();
    }
}
