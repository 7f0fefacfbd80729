package dev.hinomi.wire.codegen;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes the tables by which `cli-syntax` checks commands of the AWS CLI:
/// `CliTables MODELS_JAR BOTOCORE_DATA TABLES_DIR OUTPUT_DIR`.
///
/// TABLES_DIR holds `services.json` (which services, under which names) and `customizations.json` (where the CLI
/// departs
/// from the models). botocore's data lies over the jar's models, adds newer operations and members and says which
/// operations have pages and waiters. One compressed file per service comes out, and `commands.txt` with the names of
/// all commands of the CLI.
public final class CliTables {
    private final ZipFile jar;
    private final Path botocore;
    private final JsonNode customizations;

    private CliTables(ZipFile jar, Path botocore, JsonNode customizations) {
        this.jar = jar;
        this.botocore = botocore;
        this.customizations = customizations;
    }

    public static void main(String... args) throws IOException {
        if (args.length != 4) {
            throw new IllegalArgumentException("usage: CliTables MODELS_JAR BOTOCORE_DATA TABLES_DIR OUTPUT_DIR");
        }
        Path tables = Path.of(args[2]);
        Path output = Files.createDirectories(Path.of(args[3]));
        JsonNode catalog = Json.read(tables.resolve("services.json"));
        try (ZipFile jar = new ZipFile(args[0])) {
            CliTables writer = new CliTables(jar, Path.of(args[1]), Json.read(tables.resolve("customizations.json")));
            for (JsonNode service : Json.list(catalog, "services")) {
                writer.write(Json.text(service, "cli"), writer.service(service), output);
            }
            for (String name : Json.strings(catalog, "customOnly")) {
                writer.write(name, JsonNodeFactory.instance.objectNode(), output);
            }
        }
        Files.write(output.resolve("commands.txt"), Json.strings(catalog, "commands"));
    }

    private ObjectNode service(JsonNode service) throws IOException {
        Path folder = botocore.resolve(Json.text(service, "botocore"));
        ObjectNode newer = optional(folder, "service-2.json");
        if (optional(folder, "service-2.sdk-extras.json").path("merge") instanceof ObjectNode extras) {
            newer = Overlay.apply(newer, extras);
        }
        String name = Json.optionalText(service, "model");
        ObjectNode model = name == null ? newer : over(inJar(name), newer);
        JsonNode custom = customizations.path(Json.text(service, "cli")).path("operations");
        return new CliTable(
                        model,
                        custom,
                        optional(folder, "paginators-1.json").path("pagination"),
                        optional(folder, "waiters-2.json").path("waiters"))
                .build();
    }

    private void write(String cli, ObjectNode table, Path output) throws IOException {
        JsonNode commands = customizations.path(cli).path("commands");
        if (commands.isObject()) {
            table.set("commands", commands);
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(table.toString().getBytes(StandardCharsets.UTF_8));
        }
        Files.write(output.resolve(cli + ".json.gz"), packed.toByteArray());
    }

    /// Both models' operations and shapes; where both have one, the newer.
    private static ObjectNode over(ObjectNode older, ObjectNode newer) {
        for (String part : new String[] {"operations", "shapes"}) {
            if (older.path(part) instanceof ObjectNode target && newer.path(part) instanceof ObjectNode source) {
                target.setAll(source);
            }
        }
        return older;
    }

    private ObjectNode inJar(String model) throws IOException {
        ZipEntry entry = jar.getEntry("models/" + model + "-model.json");
        if (entry == null) {
            throw new ModelException("no models/" + model + "-model.json in " + jar.getName());
        }
        try (InputStream in = jar.getInputStream(entry)) {
            return (ObjectNode) Json.read(in);
        }
    }

    /// A file of botocore's, which may be compressed or absent.
    private static ObjectNode optional(Path folder, String name) {
        for (Path file : new Path[] {folder.resolve(name), folder.resolve(name + ".gz")}) {
            if (Files.exists(file)) {
                return (ObjectNode) Json.read(file);
            }
        }
        return JsonNodeFactory.instance.objectNode();
    }
}
