package dev.hinomi.scenarios.clients;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Compares an answer with what a story says of it.
///
/// Of an object the members that are named must be as told, of a list every element in its order. `null` is a member
/// that is absent or empty, `"*"` one that is there, `"=> name"` one whose value is kept as `${name}`. Numbers are
/// compared as numbers, instants as instants; an object is also expected of a text that holds JSON.
final class Expectation {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Placeholders captured;
    private final List<String> differences = new ArrayList<>();

    private Expectation(Placeholders captured) {
        this.captured = captured;
    }

    /// Where `actual` is not as expected; empty when it is.
    static List<String> differences(JsonNode expected, JsonNode actual, Placeholders captured) {
        Expectation expectation = new Expectation(captured);
        expectation.compare("answer", expected, actual);
        return expectation.differences;
    }

    private void compare(String at, JsonNode expected, @Nullable JsonNode actual) {
        if (expected.isNull()) {
            require(
                    actual == null || actual.isNull() || (actual.isContainer() && actual.isEmpty()),
                    at,
                    expected,
                    actual);
        } else if (actual == null || actual.isNull()) {
            require(false, at, expected, actual);
        } else if (expected.isObject()) {
            JsonNode object = actual.isString() ? parsed(actual.stringValue()) : actual;
            require(object.isObject(), at, expected, actual);
            for (Map.Entry<String, JsonNode> member : expected.properties()) {
                compare(at + "." + member.getKey(), member.getValue(), object.get(member.getKey()));
            }
        } else if (expected.isArray()) {
            require(actual.isArray() && actual.size() == expected.size(), at, expected, actual);
            for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
                compare(at + "[" + i + "]", expected.get(i), actual.get(i));
            }
        } else if (expected.isNumber()) {
            require(actual.isNumber() && actual.asDouble() == expected.asDouble(), at, expected, actual);
        } else if (expected.isString()) {
            compareText(at, expected.stringValue(), actual);
        } else {
            require(expected.equals(actual), at, expected, actual);
        }
    }

    private void compareText(String at, String expected, JsonNode actual) {
        if (expected.startsWith("=> ")) {
            captured.put(expected.substring(3), actual.asString());
        } else if (!expected.equals("*")) {
            boolean same = instant(expected)
                    .map(instant -> instant(actual).filter(instant::equals).isPresent())
                    .orElse(actual.isString() && actual.stringValue().equals(expected));
            require(same, at, expected, actual);
        }
    }

    private void require(boolean holds, String at, Object expected, @Nullable Object actual) {
        if (!holds) {
            differences.add(at + ": " + actual + " (expected: " + expected + ")");
        }
    }

    private static JsonNode parsed(String text) {
        return text.startsWith("{")
                ? JSON.readTree(text)
                : JSON.getNodeFactory().stringNode(text);
    }

    private static Optional<Instant> instant(JsonNode node) {
        return node.isNumber()
                ? Optional.of(Instant.ofEpochMilli(Math.round(node.asDouble() * 1000)))
                : instant(node.asString());
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
