package dev.hinomi.wire.codegen;

import dev.hinomi.wire.codegen.ShapeModel.Bounds;
import dev.hinomi.wire.codegen.ShapeModel.EventModel;
import dev.hinomi.wire.codegen.ShapeModel.MemberModel;
import dev.hinomi.wire.codegen.ShapeModel.Numeric.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads one shape of a model.
final class ShapeReader {
    private static final Set<String> TIMESTAMP_FORMATS = Set.of("iso8601", "unixTimestamp", "rfc822");

    private final String name;
    private final JsonNode node;

    private ShapeReader(String name, JsonNode node) {
        this.name = name;
        this.node = node;
    }

    /// Reads a shape.
    ///
    /// @param shapes all of the model
    static ShapeModel read(String name, JsonNode shapes) {
        JsonNode node = shapes.get(name);
        if (node == null) {
            throw new ModelException("shape " + name + ": referred to and not in the model");
        }
        ShapeReader reader = new ShapeReader(name, node);
        return Json.flag(node, "eventstream") ? reader.eventStream(shapes) : reader.read();
    }

    private ShapeModel read() {
        String type = Json.text(node, "type");
        return switch (type) {
            case "string" -> text();
            case "character" -> text();
            case "boolean" -> bool();
            case "integer" -> number(Kind.INT);
            case "long" -> number(Kind.BIG_INT);
            case "double" -> number(Kind.REAL);
            case "float" -> number(Kind.SMALL_REAL);
            case "timestamp" -> timestamp();
            case "blob" -> bytes();
            case "list" -> sequence();
            case "map" -> dictionary();
            case "structure" -> structure();
            default -> throw new ModelException("shape " + name + ": unsupported type " + type);
        };
    }

    private ShapeModel text() {
        check("min", "max", "pattern", "enum");
        return new ShapeModel.Text(name, bounds(), Json.strings(node, "enum"));
    }

    private ShapeModel bool() {
        check();
        return new ShapeModel.Bool(name);
    }

    private ShapeModel number(Kind kind) {
        check("min", "max");
        return new ShapeModel.Numeric(name, kind, bounds());
    }

    private ShapeModel timestamp() {
        check("timestampFormat");
        String format = Json.optionalText(node, "timestampFormat");
        if (format != null && !TIMESTAMP_FORMATS.contains(format)) {
            throw new ModelException("shape " + name + ": unsupported timestampFormat " + format);
        }
        return new ShapeModel.Timestamp(name, format);
    }

    private ShapeModel bytes() {
        check("min", "max");
        return new ShapeModel.Bytes(name, bounds());
    }

    private ShapeModel sequence() {
        check("member", "min", "max", "flattened");
        JsonNode member = node.path("member");
        Traits.check(where() + " member", member, "shape", "locationName");
        return new ShapeModel.Sequence(
                name, bounds(), nameOf(member, "member"), Json.flag(node, "flattened"), Json.text(member, "shape"));
    }

    private ShapeModel dictionary() {
        check("key", "value", "min", "max", "flattened");
        JsonNode key = node.path("key");
        JsonNode value = node.path("value");
        Traits.check(where() + " key", key, "shape", "locationName");
        Traits.check(where() + " value", value, "shape", "locationName");
        return new ShapeModel.Dictionary(
                name,
                bounds(),
                nameOf(key, "key"),
                nameOf(value, "value"),
                Json.flag(node, "flattened"),
                Json.text(key, "shape"),
                Json.text(value, "shape"));
    }

    private ShapeModel eventStream(JsonNode shapes) {
        check("members", "eventstream");
        return new ShapeModel.EventStream(
                name,
                node.path("members").properties().stream()
                        .map(member -> event(member.getKey(), member.getValue(), shapes))
                        .toList());
    }

    private EventModel event(String eventName, JsonNode member, JsonNode shapes) {
        Traits.check(where() + " member " + eventName, member, "shape");
        String shape = Json.text(member, "shape");
        boolean exception = Json.flag(shapes.path(shape), "exception");
        if (!exception && !Json.flag(shapes.path(shape), "event")) {
            throw new ModelException(where() + " member " + eventName + ": " + shape + " is not marked as event");
        }
        return new EventModel(eventName, shape, exception);
    }

    private ShapeModel structure() {
        check("members", "required", "union", "payload", "exception", "error", "fault", "event");
        List<String> required = Json.strings(node, "required");
        String payload = Json.optionalText(node, "payload");
        return new ShapeModel.Structure(
                name,
                node.path("members").properties().stream()
                        .map(member -> member(member.getKey(), member.getValue(), required, payload))
                        .toList(),
                Json.flag(node, "union"));
    }

    private MemberModel member(String memberName, JsonNode member, List<String> required, @Nullable String payload) {
        Traits.check(
                where() + " member " + memberName,
                member,
                "shape",
                "locationName",
                "location",
                "eventheader",
                "eventpayload");
        return new MemberModel(
                memberName,
                nameOf(member, memberName),
                memberName.equals(payload) ? "PAYLOAD" : location(memberName, member),
                required.contains(memberName),
                Json.text(member, "shape"));
    }

    private String location(String memberName, JsonNode member) {
        if (Json.flag(member, "eventheader")) {
            return "EVENT_HEADER";
        }
        if (Json.flag(member, "eventpayload")) {
            return "EVENT_PAYLOAD";
        }
        String location = Json.optionalText(member, "location");
        return switch (location) {
            case null -> "BODY";
            case "uri" -> "URI";
            case "querystring" -> "QUERY";
            case "header" -> "HEADER";
            case "headers" -> "HEADER_PREFIX";
            case "statusCode" -> "STATUS";
            default ->
                throw new ModelException(where() + " member " + memberName + ": unsupported location " + location);
        };
    }

    private static String nameOf(JsonNode reference, String otherwise) {
        String name = Json.optionalText(reference, "locationName");
        return name == null ? otherwise : name;
    }

    private Bounds bounds() {
        String pattern = Json.optionalText(node, "pattern");
        if (pattern != null) {
            try {
                Pattern.compile(pattern);
            } catch (PatternSyntaxException e) {
                throw new ModelException(where() + ": pattern that Java cannot compile: " + e.getMessage());
            }
        }
        return new Bounds(bound("min"), bound("max"), pattern);
    }

    private @Nullable Double bound(String key) {
        JsonNode value = node.get(key);
        return value == null ? null : value.asDouble();
    }

    private void check(String... traits) {
        String[] supported = Arrays.copyOf(traits, traits.length + 1);
        supported[traits.length] = "type";
        Traits.check(where(), node, supported);
    }

    private String where() {
        return "shape " + name;
    }
}
