package dev.hinomi.wire.codegen;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Cuts the served operations and their shapes out of the full AWS models: `ModelSubset MODELS_JAR MODELS_DIR`.
///
/// The jar is `com.amazonaws:aws-java-sdk-models`; which operations, `services.json` in the directory says. Writes one
/// file per service, without documentation, with the names of all operations of the service in `knownOperations`.
public final class ModelSubset {
    private static final Set<String> DOCUMENTATION = Set.of("documentation", "documentationUrl");

    private ModelSubset() {}

    public static void main(String... args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("usage: ModelSubset MODELS_JAR MODELS_DIR");
        }
        Path models = Path.of(args[1]);
        try (ZipFile jar = new ZipFile(args[0])) {
            for (ServiceCatalog.Entry service : ServiceCatalog.read(models).services()) {
                ObjectNode model = read(jar, service.model());
                ObjectNode subset = cut(model, without(newer(models, service), service.operations()));
                Files.writeString(models.resolve(service.file() + ".json"), Json.print(subset));
            }
        }
    }

    /// The operations that the overlay adds, because they are newer than the jar.
    private static Set<String> newer(Path models, ServiceCatalog.Entry service) {
        Path overlay = models.resolve(service.file() + ".overlay.json");
        Set<String> whole = new TreeSet<>();
        if (Files.exists(overlay)) {
            Json.read(overlay).path("operations").properties().stream()
                    .filter(operation -> operation.getValue().has("name"))
                    .forEach(operation -> whole.add(operation.getKey()));
        }
        return whole;
    }

    private static List<String> without(Set<String> some, List<String> operations) {
        return operations.stream().filter(name -> !some.contains(name)).toList();
    }

    private static ObjectNode read(ZipFile jar, String model) throws IOException {
        String name = "models/" + model + "-model.json";
        ZipEntry entry = jar.getEntry(name);
        if (entry == null) {
            throw new ModelException("no " + name + " in " + jar.getName());
        }
        try (InputStream in = jar.getInputStream(entry)) {
            return (ObjectNode) Json.read(in);
        }
    }

    /// The named operations, what they reach, and the names of all operations.
    static ObjectNode cut(ObjectNode model, List<String> operations) {
        ObjectNode subset = model.objectNode();
        subset.set("metadata", model.path("metadata"));
        ArrayNode known = subset.putArray("knownOperations");
        new TreeSet<>(model.path("operations").propertyNames()).forEach(known::add);
        ObjectNode kept = subset.putObject("operations");
        Deque<String> open = new ArrayDeque<>();
        for (String name : new TreeSet<>(operations)) {
            JsonNode operation = model.path("operations").get(name);
            if (operation == null) {
                throw new ModelException(name + ": no such operation in the model");
            }
            kept.set(name, operation);
            collect(operation, open);
        }
        ObjectNode shapes = subset.putObject("shapes");
        for (String name : reachable(model, open)) {
            shapes.set(name, model.path("shapes").path(name));
        }
        strip(subset);
        return subset;
    }

    private static Set<String> reachable(ObjectNode model, Deque<String> open) {
        Set<String> seen = new TreeSet<>();
        while (!open.isEmpty()) {
            String name = open.pop();
            if (seen.add(name)) {
                collect(model.path("shapes").path(name), open);
            }
        }
        return seen;
    }

    /// Every reference is an object with a `shape`, wherever it stands.
    private static void collect(JsonNode node, Deque<String> found) {
        if (node.isObject() && node.path("shape").isString()) {
            found.add(node.path("shape").asString());
        }
        node.values().forEach(child -> collect(child, found));
    }

    /// Members may be called `documentation`, and those stay: only text is dropped.
    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            DOCUMENTATION.stream()
                    .filter(key -> object.path(key).isString())
                    .toList()
                    .forEach(object::remove);
        }
        node.values().forEach(ModelSubset::strip);
    }
}
