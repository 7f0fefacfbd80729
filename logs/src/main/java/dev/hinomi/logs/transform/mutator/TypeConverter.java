package dev.hinomi.logs.transform.mutator;

import dev.hinomi.logs.transform.step.EventTree;
import dev.hinomi.logs.transform.step.Json;
import dev.hinomi.logs.transform.step.KeyPath;
import dev.hinomi.logs.transform.step.ProcessorConfig;
import dev.hinomi.logs.transform.step.Step;
import dev.hinomi.logs.transform.step.StepFailure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// `typeConverter`: gives values another type. An integer is cut out of a number with a fraction; a number is
/// true when it is not zero. What cannot be converted is a failure, null stays null.
public record TypeConverter(List<Entry> entries) implements Step {
    private static final int MAX_ENTRIES = 5;
    private static final int MAX_DIGITS = 40;

    public TypeConverter {
        entries = List.copyOf(entries);
    }

    /// A field to convert.
    public record Entry(KeyPath key, Type type) {}

    /// What values are converted to.
    public enum Type {
        INTEGER,
        DOUBLE,
        STRING,
        BOOLEAN
    }

    public static Step of(ProcessorConfig config) {
        return new TypeConverter(config.entries(MAX_ENTRIES, Set.of("key", "type")).stream()
                .map(entry -> new Entry(entry.path("key"), type(entry)))
                .toList());
    }

    private static Type type(ProcessorConfig entry) {
        return switch (entry.text("type")) {
            case "integer" -> Type.INTEGER;
            case "double" -> Type.DOUBLE;
            case "string" -> Type.STRING;
            case "boolean" -> Type.BOOLEAN;
            case String other -> throw entry.refused("type", other, "integer, double, string or boolean");
        };
    }

    @Override
    public void apply(EventTree event) throws StepFailure {
        for (Entry entry : entries) {
            Optional<JsonNode> value = event.get(entry.key()).filter(node -> !node.isNull());
            if (value.isPresent()) {
                JsonNode converted = convert(value.get(), entry.type())
                        .orElseThrow(() -> new StepFailure("typeConverter: " + entry.key() + ": " + value.get()
                                + " cannot be converted to " + entry.type()));
                event.put(entry.key(), converted, true);
            }
        }
    }

    private static Optional<JsonNode> convert(JsonNode value, Type type) {
        if (value.isContainer()) {
            return type == Type.STRING ? Optional.of(Json.text(Json.write(value))) : Optional.empty();
        }
        return switch (type) {
            case INTEGER -> number(value).map(TypeConverter::integer).map(Json::number);
            case DOUBLE -> number(value).map(number -> Json.number(number.doubleValue()));
            case STRING -> Optional.of(Json.text(value.isString() ? value.stringValue() : Json.write(value)));
            case BOOLEAN -> truth(value).map(Json::bool);
        };
    }

    private static BigInteger integer(BigDecimal number) {
        return number.setScale(0, RoundingMode.DOWN).unscaledValue();
    }

    private static Optional<BigDecimal> number(JsonNode value) {
        if (value.isBoolean()) {
            return Optional.of(value.booleanValue() ? BigDecimal.ONE : BigDecimal.ZERO);
        }
        try {
            BigDecimal number = value.isNumber()
                    ? value.decimalValue()
                    : new BigDecimal(value.stringValue().strip());
            // An exponent must not make a text of a few characters a number of a million digits.
            return Math.abs((long) number.precision() - number.scale()) > MAX_DIGITS || number.scale() > 400
                    ? Optional.empty()
                    : Optional.of(number);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> truth(JsonNode value) {
        if (value.isBoolean()) {
            return Optional.of(value.booleanValue());
        }
        if (value.isNumber()) {
            return Optional.of(value.decimalValue().signum() != 0);
        }
        String text = value.stringValue().strip();
        if (text.equalsIgnoreCase("true")) {
            return Optional.of(true);
        }
        return text.equalsIgnoreCase("false") ? Optional.of(false) : Optional.empty();
    }
}
