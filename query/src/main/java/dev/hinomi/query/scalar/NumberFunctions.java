package dev.hinomi.query.scalar;

import dev.hinomi.store.table.FieldNumber;
import dev.hinomi.store.table.ScalarFunction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Numbers by their decimal digits, distances, and numbers in hexadecimal.
final class NumberFunctions {
    /// The mean radius of the earth in kilometres (IUGG).
    private static final double EARTH_RADIUS = 6371.0088;

    /// No double has a digit beyond these places.
    private static final double MAX_PLACES = 400;

    private NumberFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                new ScalarFunction(
                        "hinomi_round",
                        List.of(ScalarFunction.Type.NUMBER, ScalarFunction.Type.NUMBER),
                        ScalarFunction.Type.NUMBER,
                        (arguments, result) -> {
                            if (!arguments.isNull(0) && !arguments.isNull(1)) {
                                result.number(round(arguments.number(0), arguments.number(1)));
                            }
                        }),
                new ScalarFunction(
                        "hinomi_haversine",
                        List.of(
                                ScalarFunction.Type.NUMBER,
                                ScalarFunction.Type.NUMBER,
                                ScalarFunction.Type.NUMBER,
                                ScalarFunction.Type.NUMBER),
                        ScalarFunction.Type.NUMBER,
                        (arguments, result) -> {
                            if (!(arguments.isNull(0)
                                    || arguments.isNull(1)
                                    || arguments.isNull(2)
                                    || arguments.isNull(3))) {
                                result.number(haversine(
                                        arguments.number(0),
                                        arguments.number(1),
                                        arguments.number(2),
                                        arguments.number(3)));
                            }
                        }),
                OfTexts.text("hinomi_own_text", NumberFunctions::ownText),
                OfTexts.text("hinomi_long_text", NumberFunctions::longText),
                OfTexts.number("hinomi_hex_to_dec", Hexadecimal::number),
                OfTexts.text("hinomi_dec_to_hex", Hexadecimal::text));
    }

    /// Rounds the decimal digits that the number is written with, half away from zero, so that 1.005 with two
    /// places is 1.01, although the nearest double is less than 1.005.
    static double round(double number, double places) {
        double rounded = BigDecimal.valueOf(number)
                .setScale((int) Math.clamp(places, -MAX_PLACES, MAX_PLACES), RoundingMode.HALF_UP)
                .doubleValue();
        return Double.isFinite(rounded) ? rounded : number;
    }

    /// The great-circle distance in kilometres between two places in degrees.
    static double haversine(double latitude1, double longitude1, double latitude2, double longitude2) {
        double a = square(Math.sin(Math.toRadians(latitude2 - latitude1) / 2))
                + Math.cos(Math.toRadians(latitude1))
                        * Math.cos(Math.toRadians(latitude2))
                        * square(Math.sin(Math.toRadians(longitude2 - longitude1) / 2));
        return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(Math.clamp(a, 0, 1)));
    }

    private static double square(double number) {
        return number * number;
    }

    /// The text, unless its number alone gives it back: what the column of texts has of a value
    /// ([dev.hinomi.store.table.FieldShape]).
    private static Optional<String> ownText(String text) {
        OptionalDouble number = FieldNumber.parse(text);
        return number.isPresent() && FieldNumber.gives(number.getAsDouble(), text)
                ? Optional.empty()
                : Optional.of(text);
    }

    /// The digits of an integer of 64 bits that no double gives back, such as an id; nothing for others.
    static Optional<String> longText(String text) {
        if (FieldNumber.parse(text).isEmpty()
                || text.indexOf('.') >= 0
                || (text.indexOf('e') | text.indexOf('E')) >= 0) {
            return Optional.empty();
        }
        try {
            return ownText(Long.toString(Long.parseLong(text)));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
