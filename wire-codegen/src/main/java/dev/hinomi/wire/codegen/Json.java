package dev.hinomi.wire.codegen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reading and writing of model files.
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private Json() {}

    /// Reads a file; one that ends in `.gz` is unpacked.
    static JsonNode read(Path file) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    static JsonNode parse(String text) {
        return MAPPER.readTree(text);
    }

    static JsonNode read(InputStream in) {
        return MAPPER.readTree(in);
    }

    /// One line a value, so that a change of a model reads well as a diff.
    static String print(JsonNode node) {
        return MAPPER.writer()
                        .with(new DefaultPrettyPrinter()
                                .withObjectIndenter(INDENT)
                                .withArrayIndenter(INDENT))
                        .writeValueAsString(node)
                + "\n";
    }

    static String text(JsonNode node, String key) {
        String text = optionalText(node, key);
        if (text == null) {
            throw new ModelException("no `" + key + "` in " + node);
        }
        return text;
    }

    static @Nullable String optionalText(JsonNode node, String key) {
        JsonNode value = node.get(key);
        return value == null ? null : value.asString();
    }

    static boolean flag(JsonNode node, String key) {
        JsonNode value = node.get(key);
        return value != null && value.asBoolean();
    }

    static List<JsonNode> list(JsonNode node, String key) {
        List<JsonNode> values = new ArrayList<>();
        JsonNode array = node.get(key);
        if (array != null) {
            array.forEach(values::add);
        }
        return values;
    }

    static List<String> strings(JsonNode node, String key) {
        return list(node, key).stream().map(JsonNode::asString).toList();
    }
}
