package dev.hinomi.cli.internal;

import dev.hinomi.cli.internal.ValueShape.Bounds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The commands of one service.
public final class ServiceTable {
    private final JsonNode root;

    ServiceTable(JsonNode root) {
        this.root = root;
    }

    /// The names of its commands, those of the CLI's own included.
    public Set<String> commandNames() {
        Set<String> names = new TreeSet<>(root.path("operations").propertyNames());
        names.addAll(root.path("commands").propertyNames());
        if (root.has("waiters")) {
            names.add("wait");
        }
        return names;
    }

    public Optional<CommandTable> command(String name) {
        if (root.path("commands").has(name)) {
            return Optional.of(own(root.path("commands").path(name)));
        }
        return root.path("operations").has(name)
                ? Optional.of(operation(root.path("operations").path(name)))
                : Optional.empty();
    }

    /// Names of waiters, and the command that each repeats: `table-exists` and `describe-table`.
    public Map<String, String> waiters() {
        return strings(root.path("waiters"));
    }

    public ValueShape shape(String name) {
        JsonNode shape = root.path("shapes").path(name);
        if (shape.path("document").asBoolean(false)) {
            return new ValueShape.Document();
        }
        Bounds bounds = new Bounds(bound(shape, "min"), bound(shape, "max"));
        String type = shape.path("type").asString("");
        return switch (type) {
            case "string", "character" -> new ValueShape.Text(list(shape.path("enum")), bounds, text(shape, "pattern"));
            case "integer", "long" -> new ValueShape.Numeric(true, bounds);
            case "float", "double" -> new ValueShape.Numeric(false, bounds);
            case "boolean" -> new ValueShape.Bool();
            case "timestamp" -> new ValueShape.Timestamp();
            case "blob" -> new ValueShape.Bytes();
            case "list" -> new ValueShape.Sequence(reference(shape, "member"), bounds);
            case "map" -> new ValueShape.Dictionary(reference(shape, "value"));
            case "structure" -> new ValueShape.Structure(strings(shape.path("members")), list(shape.path("required")));
            default -> throw new IllegalStateException("shape " + name + ": unknown type " + type);
        };
    }

    private CommandTable operation(JsonNode node) {
        Map<String, OptionTable> options = new LinkedHashMap<>();
        for (var option : node.path("options").properties()) {
            options.put(option.getKey(), option(option.getKey(), option.getValue()));
        }
        page(options, text(node, "pages"));
        for (String name : List.of("cli-input-json", "cli-input-yaml")) {
            options.put(name, OptionTable.own(name, OptionTable.Arity.ONE));
        }
        options.put(
                "generate-cli-skeleton",
                OptionTable.own("generate-cli-skeleton", OptionTable.Arity.OPTIONAL, "input", "output", "yaml-input"));
        return new CommandTable(
                text(node, "name"),
                options,
                strings(node.path("negatives")),
                strings(node.path("aliases")),
                counts(node.path("positional")),
                false);
    }

    private CommandTable own(JsonNode node) {
        Map<String, OptionTable> options = new LinkedHashMap<>();
        for (var option : node.path("options").properties()) {
            options.put(option.getKey(), option(option.getKey(), option.getValue()));
        }
        return new CommandTable(
                null,
                options,
                Map.of(),
                Map.of(),
                counts(node.path("positional")),
                node.path("cli2").asBoolean(false));
    }

    /// The options by which the CLI unifies the pages of all services (AWS CLI User Guide, "Using the pagination
    /// options"). They come before a member of the same name.
    private static void page(Map<String, OptionTable> options, @Nullable String pages) {
        if (pages != null) {
            options.put("starting-token", OptionTable.own("starting-token", OptionTable.Arity.ONE));
            options.put("max-items", OptionTable.own("max-items", OptionTable.Arity.ONE));
            if (pages.equals("sized")) {
                options.put("page-size", OptionTable.own("page-size", OptionTable.Arity.ONE));
            }
        }
    }

    private OptionTable option(String name, JsonNode node) {
        String shape = text(node, "shape");
        return new OptionTable(
                name,
                text(node, "member"),
                shape,
                shape == null ? arity(text(node, "kind")) : arity(shape(shape)),
                node.path("required").asBoolean(false),
                list(node.path("enum")),
                node.path("repeatable").asBoolean(false));
    }

    private OptionTable.Arity arity(ValueShape shape) {
        return switch (shape) {
            case ValueShape.Bool ignored -> OptionTable.Arity.NONE;
            case ValueShape.Sequence ignored -> OptionTable.Arity.MANY;
            case ValueShape.Structure structure when wrapsFlag(structure) -> OptionTable.Arity.OPTIONAL;
            case ValueShape.Structure ignored -> OptionTable.Arity.ONE;
            case ValueShape.Text ignored -> OptionTable.Arity.ONE;
            case ValueShape.Numeric ignored -> OptionTable.Arity.ONE;
            case ValueShape.Timestamp ignored -> OptionTable.Arity.ONE;
            case ValueShape.Bytes ignored -> OptionTable.Arity.ONE;
            case ValueShape.Document ignored -> OptionTable.Arity.ONE;
            case ValueShape.Dictionary ignored -> OptionTable.Arity.ONE;
        };
    }

    /// `--ebs-optimized` may stand alone although its value is a structure.
    private boolean wrapsFlag(ValueShape.Structure structure) {
        String value = structure.members().get("Value");
        return structure.members().size() == 1 && value != null && shape(value) instanceof ValueShape.Bool;
    }

    private static OptionTable.Arity arity(@Nullable String kind) {
        return switch (Objects.requireNonNull(kind)) {
            case "flag" -> OptionTable.Arity.NONE;
            case "optional" -> OptionTable.Arity.OPTIONAL;
            case "list" -> OptionTable.Arity.MANY;
            default -> OptionTable.Arity.ONE;
        };
    }

    private static Map<String, String> strings(JsonNode object) {
        Map<String, String> map = new LinkedHashMap<>();
        object.properties()
                .forEach(entry -> map.put(entry.getKey(), entry.getValue().asString()));
        return map;
    }

    private static Map<String, Integer> counts(JsonNode object) {
        Map<String, Integer> map = new LinkedHashMap<>();
        object.properties()
                .forEach(entry -> map.put(entry.getKey(), entry.getValue().asInt()));
        return map;
    }

    private static List<String> list(JsonNode array) {
        List<String> list = new ArrayList<>();
        array.values().forEach(value -> list.add(value.asString()));
        return List.copyOf(list);
    }

    private static String reference(JsonNode shape, String key) {
        return shape.path(key).asString();
    }

    private static @Nullable String text(JsonNode node, String key) {
        JsonNode value = node.get(key);
        return value == null ? null : value.asString();
    }

    private static @Nullable Double bound(JsonNode node, String key) {
        JsonNode value = node.get(key);
        return value == null ? null : value.asDouble();
    }
}
