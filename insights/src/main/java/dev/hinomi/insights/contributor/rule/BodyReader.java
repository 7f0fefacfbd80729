package dev.hinomi.insights.contributor.rule;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A value in the body of a rule, which knows its place for messages.
///
/// @param path such as `Contribution.Keys[0]`; empty for the body
record BodyReader(String path, JsonNode node) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final String BODY = "RuleDefinition";

    static BodyReader of(String json) {
        try {
            BodyReader body = new BodyReader("", MAPPER.readTree(json));
            body.names();
            return body;
        } catch (JacksonException e) {
            throw new FaultException(refused(BODY + ": " + e.getOriginalMessage() + " (expected: a JSON object)"), e);
        }
    }

    boolean has(String member) {
        return node.has(member);
    }

    /// A member that must be there.
    BodyReader at(String member) {
        names();
        BodyReader found = new BodyReader(path.isEmpty() ? member : path + "." + member, node.path(member));
        if (!has(member)) {
            throw found.invalid("missing", "a value");
        }
        return found;
    }

    /// The names of an object's members.
    List<String> names() {
        if (!node.isObject()) {
            throw invalid(node.getNodeType().toString(), "a JSON object");
        }
        return List.copyOf(node.propertyNames());
    }

    /// Refuses members of other names.
    void onlyHas(Set<String> known) {
        names().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw at(name).invalid(
                            "unknown", "one of " + known.stream().sorted().toList());
        });
    }

    List<BodyReader> elements(int least, int most) {
        if (!node.isArray()) {
            throw invalid(node.getNodeType().toString(), "an array");
        }
        if (node.size() < least || node.size() > most) {
            throw invalid(
                    node.size() + " elements", most == Integer.MAX_VALUE ? "at least " + least : least + " to " + most);
        }
        return IntStream.range(0, node.size())
                .mapToObj(index -> new BodyReader(path + "[" + index + "]", node.path(index)))
                .toList();
    }

    String text(String member) {
        return at(member).text();
    }

    String text() {
        if (!node.isString() || node.stringValue().isEmpty()) {
            throw invalid(node.toString(), "a text");
        }
        return node.stringValue();
    }

    FaultException invalid(String found, String expected) {
        String place = path.isEmpty() ? BODY : BODY + ": " + path;
        return new FaultException(refused(place + ": " + found + " (expected: " + expected + ")"));
    }

    private static Fault refused(String message) {
        return new Fault.InvalidParameter(BODY, message);
    }
}
