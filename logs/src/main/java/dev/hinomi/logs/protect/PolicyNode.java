package dev.hinomi.logs.protect;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An object of a policy document, with its place in it for whoever has to mend it.
///
/// @param path such as `Statement[0].Operation`; empty for the document itself
record PolicyNode(String path, JsonNode json) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static PolicyNode read(String document) {
        try {
            return object("", MAPPER.readTree(document));
        } catch (JacksonException e) {
            throw refused("policyDocument: not JSON: " + e.getOriginalMessage());
        }
    }

    private static PolicyNode object(String path, JsonNode json) {
        if (!json.isObject()) {
            throw refused((path.isEmpty() ? "policyDocument" : path) + ": " + json + " (expected: an object)");
        }
        return new PolicyNode(path, json);
    }

    /// Refuses members other than these.
    void allow(String... members) {
        List<String> allowed = List.of(members);
        for (String name : json.propertyNames()) {
            if (!allowed.contains(name)) {
                throw wrong(name, "unknown", allowed.isEmpty() ? "no members" : String.join(", ", allowed));
            }
        }
    }

    boolean has(String member) {
        return json.has(member);
    }

    Optional<String> optionalText(String member) {
        @Nullable JsonNode value = json.get(member);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isString()) {
            throw wrong(member, value.toString(), "a text");
        }
        return Optional.of(value.stringValue());
    }

    String text(String member) {
        return optionalText(member)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> wrong(member, "missing", "a text"));
    }

    Optional<PolicyNode> optional(String member) {
        return Optional.ofNullable(json.get(member)).map(value -> object(pathOf(member), value));
    }

    PolicyNode node(String member) {
        return optional(member).orElseThrow(() -> wrong(member, "missing", "an object"));
    }

    List<PolicyNode> list(String member) {
        List<PolicyNode> nodes = new ArrayList<>();
        for (JsonNode element : elements(member)) {
            nodes.add(object(pathOf(member) + "[" + nodes.size() + "]", element));
        }
        return nodes;
    }

    List<String> texts(String member) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : elements(member)) {
            if (!element.isString()) {
                throw wrong(member, element.toString(), "texts");
            }
            texts.add(element.stringValue());
        }
        return texts;
    }

    private List<JsonNode> elements(String member) {
        @Nullable JsonNode value = json.get(member);
        if (value == null || !value.isArray() || value.isEmpty()) {
            throw wrong(member, value == null ? "missing" : value.toString(), "a list");
        }
        return List.copyOf(value.values());
    }

    private String pathOf(String member) {
        return path.isEmpty() ? member : path + "." + member;
    }

    FaultException wrong(String member, String value, String expected) {
        return refused(pathOf(member) + ": " + value + " (expected: " + expected + ")");
    }

    FaultException unsupported(String member, String why) {
        return new FaultException(new Fault.Unsupported(pathOf(member), pathOf(member) + ": not supported: " + why));
    }

    static FaultException refused(String message) {
        return new FaultException(new Fault.InvalidParameter("policyDocument", message));
    }
}
