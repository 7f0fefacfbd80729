package dev.hinomi.query.scalar;

import dev.hinomi.store.table.FieldNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// What the aggregates that give lists and maps make of what SQL has collected for them.
final class Collected {
    /// So that a result stays one that people can read.
    private static final int MAX_VALUES = 1_000;

    private record Count(ValueOrder value, long count) {}

    private Collected() {}

    /// The list of the texts in a list, in the order of `sort`; the first 1,000.
    static String values(String texts) {
        List<ValueOrder> values = new ArrayList<>();
        try (JsonParser parser = JsonText.parser(texts)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.VALUE_STRING) {
                values.add(ValueOrder.of(parser.getString()));
            }
        }
        return list(values.stream().sorted(ValueOrder.ASCENDING).limit(MAX_VALUES));
    }

    /// The list of the `k` texts with the greatest counts in a map from texts to counts; those with equal counts
    /// in the order of `sort`.
    static String top(String counts, long k) {
        return list(counts(counts).entrySet().stream()
                .map(entry -> new Count(ValueOrder.of(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingLong(Count::count)
                        .reversed()
                        .thenComparing(Count::value, ValueOrder.ASCENDING))
                .limit(k)
                .map(Count::value));
    }

    /// The map from ranges of numbers to counts: `{"[0, 10)":3,"[10, 20]":1}`.
    ///
    /// @param counts a map from the numbers of the ranges, from 0, to counts
    /// @param least the start of the first range
    /// @param greatest the end of the last one
    static String histogram(String counts, double least, double greatest, int buckets) {
        Map<String, Long> found = counts(counts);
        int ranges = least == greatest ? 1 : buckets;
        List<String> members = new ArrayList<>();
        for (int i = 0; i < ranges; i++) {
            String range = "[" + bound(least, greatest, i, ranges) + ", " + bound(least, greatest, i + 1, ranges)
                    + (i == ranges - 1 ? "]" : ")");
            members.add("\"" + range + "\":" + found.getOrDefault(Integer.toString(i), 0L));
        }
        return "{" + String.join(",", members) + "}";
    }

    private static String bound(double least, double greatest, int i, int ranges) {
        return FieldNumber.text(i == ranges ? greatest : least + (greatest - least) * i / ranges);
    }

    private static Map<String, Long> counts(String json) {
        Map<String, Long> counts = new LinkedHashMap<>();
        try (JsonParser parser = JsonText.parser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                counts.put(name, parser.getLongValue());
            }
        }
        return counts;
    }

    private static String list(Stream<ValueOrder> values) {
        return values.map(value -> JsonText.quoted(value.text())).collect(Collectors.joining(",", "[", "]"));
    }
}
