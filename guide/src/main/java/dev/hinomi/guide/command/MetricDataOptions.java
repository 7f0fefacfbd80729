package dev.hinomi.guide.command;

import dev.hinomi.cli.Argument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The options by which `cloudwatch put-metric-data` takes one data point without `--metric-data` (AWS CLI
/// Command Reference,
/// `put-metric-data`).
final class MetricDataOptions {
    private static final Map<String, String> MEMBERS = Map.of(
            "metric-name", "MetricName",
            "timestamp", "Timestamp",
            "unit", "Unit",
            "value", "Value",
            "storage-resolution", "StorageResolution",
            "dimensions", "Dimensions",
            "statistic-values", "StatisticValues");

    private static final Set<String> NUMBERS = Set.of("Value", "StorageResolution");

    private MetricDataOptions() {}

    static boolean has(String option) {
        return MEMBERS.containsKey(option);
    }

    /// The one data point; empty when none of its options has a known value.
    static Optional<List<Object>> data(Map<String, Argument> arguments) {
        Map<String, Object> datum = new LinkedHashMap<>();
        MEMBERS.forEach((option, member) -> Optional.ofNullable(arguments.get(option))
                .flatMap(argument -> argument.value().known())
                .ifPresent(value -> datum.put(member, member(member, String.valueOf(value)))));
        return datum.isEmpty() ? Optional.empty() : Optional.of(List.of(datum));
    }

    private static Object member(String member, String text) {
        return switch (member) {
            case "Dimensions" -> {
                List<Object> dimensions = new ArrayList<>();
                pairs(text).forEach((name, value) -> dimensions.add(Map.of("Name", name, "Value", value)));
                yield dimensions;
            }
            case "StatisticValues" -> {
                Map<String, Object> values = new LinkedHashMap<>();
                pairs(text).forEach((name, value) -> values.put(name, number(value)));
                yield values;
            }
            default -> NUMBERS.contains(member) ? number(text) : text;
        };
    }

    /// `a=b,c=d`
    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        Arrays.stream(text.split(",", -1)).forEach(pair -> {
            int equals = pair.indexOf('=');
            pairs.put(
                    pair.substring(0, Math.max(equals, 0)).strip(),
                    pair.substring(equals + 1).strip());
        });
        return pairs;
    }

    private static Object number(String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException _) {
            return text;
        }
    }
}
