package dev.hinomi.app.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// `hinomi.yaml`: sections, keys, and values that are scalars or lists of scalars. Read as nodes, which know their
/// lines. Nothing deeper is looked into, so aliases cannot grow a small file into a large one.
final class YamlFile {
    private static final int MOST_CHARACTERS = 1 << 20;

    private final Path path;
    private final Map<Key<?>, Given> given;
    private final List<String> problems;

    /// @param given what is found is added here
    /// @param problems what is wrong is added here
    YamlFile(Path path, Map<Key<?>, Given> given, List<String> problems) {
        this.path = path;
        this.given = given;
        this.problems = problems;
    }

    void read(Path file) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(path.toString())
                .setCodePointLimit(MOST_CHARACTERS)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(Files.readString(file));
            root.ifPresent(node -> readSection("", node));
        } catch (CharacterCodingException e) {
            problems.add(path + ": not UTF-8 text");
        } catch (IOException e) {
            problems.add(path + ": cannot be read: " + e);
        } catch (MarkedYamlEngineException e) {
            problems.add(place(e.getProblemMark()) + ": not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            problems.add(path + ": not YAML: " + e.getMessage());
        }
    }

    private void readSection(String prefix, Node node) {
        if (isNothing(node)) {
            return;
        }
        if (!(node instanceof MappingNode section)) {
            problems.add(place(node.getStartMark()) + ": "
                    + (prefix.isEmpty() ? "a value" : section(prefix) + ": a value") + " (expected: keys and values)");
            return;
        }
        for (NodeTuple entry : section.getValue()) {
            String name = prefix + (entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?");
            readEntry(name, prefix, place(entry.getKeyNode().getStartMark()), entry.getValueNode());
        }
    }

    private void readEntry(String name, String prefix, String place, Node value) {
        @Nullable
        Key<?> key = Keys.ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
        if (key != null) {
            readValue(key, place, value);
        } else if (Keys.ALL.stream().anyMatch(each -> each.name().startsWith(name + "."))) {
            readSection(name + ".", value);
        } else {
            problems.add(place + ": " + name + ": unknown (expected: one of " + String.join(", ", names(prefix)) + ")");
        }
    }

    private void readValue(Key<?> key, String place, Node value) {
        Optional<String> text = text(key, value);
        if (key.secret()) {
            problems.add(place + ": " + key.name() + " (expected: not in a file; set " + key.variable() + ")");
        } else if (given.containsKey(key)) {
            problems.add(place + ": " + key.name() + ": set twice (expected: once, see "
                    + given.get(key).place() + ")");
        } else if (text.isEmpty()) {
            problems.add(place + ": " + key.name() + ": several values (expected: "
                    + key.syntax().expected() + ")");
        } else {
            Path folder = path.getParent();
            given.put(key, new Given(text.get(), place, folder == null ? Path.of("") : folder));
        }
    }

    private static Optional<String> text(Key<?> key, Node value) {
        return switch (value) {
            case ScalarNode scalar -> Optional.of(isNothing(scalar) ? "" : scalar.getValue());
            case SequenceNode sequence
            when key.syntax().list() && sequence.getValue().stream().allMatch(ScalarNode.class::isInstance) ->
                Optional.of(sequence.getValue().stream()
                        .map(each -> ((ScalarNode) each).getValue())
                        .collect(Collectors.joining(",")));
            default -> Optional.empty();
        };
    }

    private static boolean isNothing(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    /// The names that a section may have, in order.
    private static List<String> names(String prefix) {
        return Keys.ALL.stream()
                .map(Key::name)
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()).replaceFirst("\\..*", ""))
                .distinct()
                .sorted()
                .toList();
    }

    private static String section(String prefix) {
        return prefix.substring(0, prefix.length() - 1);
    }

    private String place(Optional<Mark> mark) {
        return path + mark.map(at -> ":" + (at.getLine() + 1)).orElse("");
    }
}
