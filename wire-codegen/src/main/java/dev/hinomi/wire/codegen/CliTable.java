package dev.hinomi.wire.codegen;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The table of one service: its operations under their names in the CLI with their options, and the shapes of the
/// options' values.
final class CliTable {
    private static final List<String> KEPT = List.of("type", "enum", "min", "max", "required", "document");

    private final JsonNode model;
    private final JsonNode custom;
    private final JsonNode pages;
    private final JsonNode waiters;
    private final Set<String> used = new TreeSet<>();
    private final ObjectNode table = JsonNodeFactory.instance.objectNode();

    CliTable(JsonNode model, JsonNode custom, JsonNode pages, JsonNode waiters) {
        this.model = model;
        this.custom = custom;
        this.pages = pages;
        this.waiters = waiters;
    }

    ObjectNode build() {
        ObjectNode operations = table.putObject("operations");
        for (String name : new TreeSet<>(model.path("operations").propertyNames())) {
            JsonNode changes = custom.path(CliNames.of(name));
            if (!Json.flag(changes, "absent")) {
                operations.set(CliNames.of(name), operation(name, changes));
            }
        }
        ObjectNode shapes = table.putObject("shapes");
        reachable().forEach(name -> shapes.set(name, shape(model.path("shapes").path(name))));
        if (waiters.isObject()) {
            ObjectNode waits = table.putObject("waiters");
            waiters.properties()
                    .forEach(
                            w -> waits.put(CliNames.of(w.getKey()), CliNames.of(Json.text(w.getValue(), "operation"))));
        }
        return table;
    }

    private ObjectNode operation(String name, JsonNode changes) {
        ObjectNode operation = table.objectNode();
        operation.put("name", name);
        ObjectNode options = operation.putObject("options");
        ObjectNode negatives = table.objectNode();
        JsonNode input = model.path("shapes")
                .path(model.path("operations")
                        .path(name)
                        .path("input")
                        .path("shape")
                        .asString(""));
        Set<String> required = new TreeSet<>(Json.strings(input, "required"));
        Set<String> optional = new TreeSet<>(Json.strings(changes, "optional"));
        for (var member : input.path("members").properties()) {
            String plain = CliNames.of(member.getKey());
            if (Json.strings(changes, "remove").contains(plain)) {
                continue;
            }
            String cli = changes.path("rename").path(plain).asString(plain);
            String shape = Json.text(member.getValue(), "shape");
            used.add(shape);
            ObjectNode option = options.putObject(cli);
            option.put("member", member.getKey()).put("shape", shape);
            boolean token = Json.flag(member.getValue(), "idempotencyToken");
            if (required.contains(member.getKey()) && !token && !optional.contains(cli)) {
                option.put("required", true);
            }
            if (model.path("shapes").path(shape).path("type").asString("").equals("boolean")) {
                negatives.put(changes.path("negative").path(plain).asString("no-" + plain), cli);
            }
        }
        add(options, changes);
        put(operation, "negatives", negatives);
        put(operation, "aliases", changes.path("alias"));
        put(operation, "positional", changes.path("positional"));
        page(name, operation);
        return operation;
    }

    private static void add(ObjectNode options, JsonNode changes) {
        List<String> required = Json.strings(changes, "addRequired");
        for (var added : changes.path("add").properties()) {
            ObjectNode option = options.putObject(added.getKey());
            option.put("kind", added.getValue().asString());
            if (required.contains(added.getKey())) {
                option.put("required", true);
            }
        }
    }

    private void page(String name, ObjectNode operation) {
        JsonNode page = pages.path(name);
        if (page.isObject()) {
            operation.put("pages", page.has("limit_key") ? "sized" : "plain");
        }
    }

    private static void put(ObjectNode node, String key, JsonNode value) {
        if (!value.isEmpty()) {
            node.set(key, value);
        }
    }

    private Set<String> reachable() {
        Set<String> seen = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(used);
        while (!open.isEmpty()) {
            String name = open.pop();
            if (seen.add(name)) {
                JsonNode shape = model.path("shapes").path(name);
                for (String key : List.of("member", "key", "value")) {
                    if (shape.path(key).path("shape").isString()) {
                        open.add(shape.path(key).path("shape").asString());
                    }
                }
                shape.path("members").values().forEach(member -> open.add(Json.text(member, "shape")));
            }
        }
        return seen;
    }

    private ObjectNode shape(JsonNode full) {
        ObjectNode shape = table.objectNode();
        for (String key : KEPT) {
            if (full.has(key)) {
                shape.set(key, full.path(key));
            }
        }
        for (String key : List.of("member", "key", "value")) {
            if (full.path(key).path("shape").isString()) {
                shape.put(key, full.path(key).path("shape").asString());
            }
        }
        if (full.path("members").isObject()) {
            ObjectNode members = shape.putObject("members");
            full.path("members")
                    .properties()
                    .forEach(member -> members.put(member.getKey(), Json.text(member.getValue(), "shape")));
        }
        String pattern = Json.optionalText(full, "pattern");
        if (pattern != null && compiles(pattern)) {
            shape.put("pattern", pattern);
        }
        return shape;
    }

    /// A pattern that only other regular expression engines understand is left out: what it forbids goes unreported,
    /// and nothing is reported wrongly.
    private static boolean compiles(String pattern) {
        try {
            Pattern.compile(pattern);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
