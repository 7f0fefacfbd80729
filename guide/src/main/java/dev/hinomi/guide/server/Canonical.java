package dev.hinomi.guide.server;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Members of definitions in a form in which equal things are equal: numbers however they are written, lists and maps
/// in any order.
final class Canonical {
    private Canonical() {}

    /// @param otherwise what an absent value stands for
    static @Nullable Object of(@Nullable Object value, @Nullable Object otherwise) {
        return switch (value) {
            case null -> otherwise == null ? null : of(otherwise, null);
            case Number number -> new BigDecimal(number.toString()).stripTrailingZeros();
            case List<?> list ->
                list.stream()
                        .map(element -> of(element, null))
                        .sorted(Comparator.comparing(String::valueOf))
                        .toList();
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> sorted = new TreeMap<>();
                // DescribeAlarms and DescribeMetricFilters tell what has no dimensions as one with none of them.
                map.forEach((key, element) -> {
                    if (!List.of().equals(element) && !Map.of().equals(element)) {
                        sorted.put(String.valueOf(key), of(element, null));
                    }
                });
                yield new LinkedHashMap<>(sorted);
            }
            default -> value;
        };
    }

    /// For a plan.
    static String shown(@Nullable Object value) {
        return switch (value) {
            case null -> "none";
            case BigDecimal number -> number.toPlainString();
            case List<?> list when list.isEmpty() -> "none";
            default -> String.valueOf(value);
        };
    }
}
