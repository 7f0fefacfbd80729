package dev.hinomi.logs.policy;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A policy that a caller wrote as a JSON object. Whatever is not as expected is a [Fault.InvalidParameter] that names
/// the place.
///
/// @param parameter the name of the parameter that holds the document
/// @param path where in the document this object stands, such as `Statement[0]`; empty at the top
public record PolicyJson(String parameter, String path, JsonNode object) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /// Parses a document.
    public static PolicyJson parse(String parameter, String document) {
        JsonNode object;
        try {
            object = JSON.readTree(document);
        } catch (JacksonException e) {
            throw new FaultException(fault(parameter, "not JSON: " + e.getOriginalMessage()), e);
        }
        if (!object.isObject()) {
            throw new FaultException(fault(parameter, "not a JSON object (expected: {...})"));
        }
        return new PolicyJson(parameter, "", object);
    }

    /// Refuses members other than these.
    public void allowOnly(Set<String> members) {
        for (String name : object.propertyNames()) {
            if (!members.contains(name)) {
                throw invalid(place(name) + ": unknown (expected: "
                        + String.join(", ", members.stream().sorted().toList()) + ")");
            }
        }
    }

    /// A member that is text, if it is there.
    public Optional<String> text(String name) {
        JsonNode value = object.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isString()) {
            throw invalid(place(name) + ": " + value + " (expected: text)");
        }
        return Optional.of(value.stringValue());
    }

    /// A member that is text and must be there.
    public String requiredText(String name) {
        return text(name).orElseThrow(() -> missing(name));
    }

    /// A member that is an array of texts, or empty when it is not there.
    public List<String> texts(String name) {
        JsonNode value = object.get(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray() || !value.valueStream().allMatch(JsonNode::isString)) {
            throw invalid(place(name) + ": " + value + " (expected: an array of texts)");
        }
        return value.valueStream().map(JsonNode::stringValue).toList();
    }

    /// A member that is an object, if it is there.
    public Optional<PolicyJson> member(String name) {
        JsonNode value = object.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isObject()) {
            throw invalid(place(name) + ": " + value + " (expected: an object)");
        }
        return Optional.of(new PolicyJson(parameter, place(name), value));
    }

    /// A member that is an object, or an array of objects, as IAM writes statements.
    public List<PolicyJson> members(String name) {
        JsonNode value = object.get(name);
        if (value == null) {
            throw missing(name);
        }
        Stream<JsonNode> values = value.isArray() ? value.valueStream() : Stream.of(value);
        List<JsonNode> objects = values.toList();
        if (objects.isEmpty() || !objects.stream().allMatch(JsonNode::isObject)) {
            throw invalid(place(name) + ": " + value + " (expected: one or more objects)");
        }
        return objects.stream()
                .map(one -> new PolicyJson(parameter, place(name), one))
                .toList();
    }

    /// A fault about this document.
    public FaultException invalid(String message) {
        return new FaultException(fault(parameter, message));
    }

    private FaultException missing(String name) {
        return invalid(place(name) + ": missing");
    }

    private String place(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static Fault fault(String parameter, String message) {
        return new Fault.InvalidParameter(parameter, parameter + ": " + message);
    }
}
