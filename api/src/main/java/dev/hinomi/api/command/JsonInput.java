package dev.hinomi.api.command;

import dev.hinomi.wire.schema.Member;
import dev.hinomi.wire.schema.Shape;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The input of an operation as the AWS JSON protocols have it. The CLI takes times as texts, the wire as
/// seconds since 1970 (Smithy 2.0, "AWS JSON 1.1 protocol"); everything else is alike.
final class JsonInput {
    private JsonInput() {}

    static Map<String, Object> of(Shape.Structure<?> shape, Map<?, ?> parameters) {
        Map<String, Object> input = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            String member = String.valueOf(name);
            input.put(
                    member,
                    shape.members().stream()
                            .filter(known -> known.name().equals(member))
                            .map(Member::shape)
                            .findFirst()
                            .map(known -> value(known.get(), value))
                            .orElse(value));
        });
        return input;
    }

    private static Object value(Shape shape, Object value) {
        return switch (shape) {
            case Shape.Structure<?> structure when value instanceof Map<?, ?> members -> of(structure, members);
            case Shape.Sequence sequence
            when value instanceof List<?> values ->
                values.stream()
                        .map(each -> value(sequence.member().get(), each))
                        .toList();
            case Shape.Dictionary dictionary
            when value instanceof Map<?, ?> entries -> {
                Map<String, Object> all = new LinkedHashMap<>();
                entries.forEach((key, each) ->
                        all.put(String.valueOf(key), value(dictionary.value().get(), each)));
                yield all;
            }
            case Shape.Timestamp _ when value instanceof String text -> seconds(text);
            case Shape _ -> value;
        };
    }

    /// As the CLI reads them: seconds, or ISO 8601, in UTC unless it says another zone. A text that is
    /// neither stays, and is refused where it is sent.
    private static Object seconds(String text) {
        if (text.matches("-?\\d{1,12}(\\.\\d{1,9})?")) {
            return new BigDecimal(text);
        }
        try {
            OffsetDateTime time = text.matches("\\d{4}-\\d{2}-\\d{2}")
                    ? LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC)
                    : text.matches(".*T.*(?:Z|[+-]\\d{2}:?\\d{2})")
                            ? OffsetDateTime.parse(text.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2"))
                            : LocalDateTime.parse(text.replace(' ', 'T')).atOffset(ZoneOffset.UTC);
            return BigDecimal.valueOf(time.toInstant().toEpochMilli(), 3).stripTrailingZeros();
        } catch (DateTimeException _) {
            return text;
        }
    }
}
