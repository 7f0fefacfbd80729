package dev.hinomi.dashboards.schema;

import java.math.BigDecimal;
import java.util.function.IntPredicate;
import tools.jackson.databind.JsonNode;

/// A number in a range.
public record NumberSchema(boolean whole, double lowest, double highest) implements Schema {
    static final NumberSchema ANY = new NumberSchema(false, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    static final NumberSchema INTEGER = new NumberSchema(true, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public NumberSchema from(double number) {
        return new NumberSchema(whole, number, highest);
    }

    public NumberSchema to(double number) {
        return new NumberSchema(whole, lowest, number);
    }

    /// This, and something more about the number, which is whole.
    ///
    /// @param message what to say when it is not so
    public Schema where(IntPredicate rule, String message) {
        return and((value, path, findings) -> {
            if (value.isNumber() && !(value.canConvertToInt() && rule.test(value.intValue()))) {
                findings.error(path, message);
            }
        });
    }

    @Override
    public void check(JsonNode value, String path, Findings findings) {
        if (!value.isNumber() || (whole && value.doubleValue() != Math.rint(value.doubleValue()))) {
            findings.error(path, whole ? "Should be integer" : "Should be number");
            return;
        }
        double number = value.doubleValue();
        if (number > highest) {
            findings.error(path, "Should be <= " + plain(highest));
        }
        if (number < lowest) {
            findings.error(path, "Should be >= " + plain(lowest));
        }
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
