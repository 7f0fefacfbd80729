package dev.hinomi.app.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final Values values;
    private final Map<Table, Map<String, Values>> tables;
    private final List<String> problems;

    /// @param values what is found is added here, and what is wrong
    /// @param tables the entries that are found are added here
    YamlFile(Path path, Values values, Map<Table, Map<String, Values>> tables) {
        this.path = path;
        this.values = values;
        this.tables = tables;
        this.problems = values.problems();
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
        for (NodeTuple entry : entries(prefix, node)) {
            readEntry(prefix + name(entry), prefix, place(entry), entry.getValueNode());
        }
    }

    private List<NodeTuple> entries(String prefix, Node node) {
        if (isNothing(node)) {
            return List.of();
        }
        if (node instanceof MappingNode section) {
            return section.getValue();
        }
        problems.add(place(node.getStartMark()) + ": " + (prefix.isEmpty() ? "a value" : section(prefix) + ": a value")
                + " (expected: keys and values)");
        return List.of();
    }

    private static String name(NodeTuple entry) {
        return entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
    }

    private void readEntry(String name, String prefix, String place, Node value) {
        @Nullable
        Key<?> key = Keys.ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
        Optional<Table> table =
                Table.ALL.stream().filter(each -> each.name().equals(name)).findFirst();
        if (key != null) {
            readValue(values, key, place, value);
        } else if (table.isPresent()) {
            readTable(table.get(), value);
        } else if (Keys.ALL.stream().anyMatch(each -> each.name().startsWith(name + "."))) {
            readSection(name + ".", value);
        } else {
            problems.add(place + ": " + name + ": unknown (expected: one of " + String.join(", ", names(prefix)) + ")");
        }
    }

    private void readTable(Table table, Node node) {
        for (NodeTuple entry : entries(table.name() + ".", node)) {
            String prefix = table.name() + "." + name(entry) + ".";
            Values of = new Values(prefix, new LinkedHashMap<>(), problems);
            Map<String, Values> known = tables.computeIfAbsent(table, _ -> new LinkedHashMap<>());
            if (known.putIfAbsent(name(entry), of) != null) {
                problems.add(place(entry) + ": " + section(prefix) + ": set twice (expected: once)");
            }
            for (NodeTuple value : entries(prefix, entry.getValueNode())) {
                table.key(name(value))
                        .ifPresentOrElse(
                                key -> readValue(of, key, place(value), value.getValueNode()),
                                () -> problems.add(place(value) + ": " + prefix + name(value)
                                        + ": unknown (expected: one of " + table.keyNames() + ")"));
            }
        }
    }

    private void readValue(Values into, Key<?> key, String place, Node value) {
        String name = into.prefix() + key.name();
        Optional<String> text = text(key, value);
        Given before = into.given().get(key);
        if (key.secret()) {
            problems.add(place + ": " + name + " (expected: not in a file; set " + key.variable() + ")");
        } else if (before != null) {
            problems.add(place + ": " + name + ": set twice (expected: once, see " + before.place() + ")");
        } else if (text.isEmpty()) {
            problems.add(place + ": " + name + ": several values (expected: "
                    + key.syntax().expected() + ")");
        } else {
            Path folder = path.getParent();
            into.given().put(key, new Given(text.get(), place, folder == null ? Path.of("") : folder));
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
        return Stream.concat(
                        Keys.ALL.stream().map(Key::name), Table.ALL.stream().map(Table::name))
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()).replaceFirst("\\..*", ""))
                .distinct()
                .sorted()
                .toList();
    }

    private static String section(String prefix) {
        return prefix.substring(0, prefix.length() - 1);
    }

    private String place(NodeTuple entry) {
        return place(entry.getKeyNode().getStartMark());
    }

    private String place(Optional<Mark> mark) {
        return path + mark.map(at -> ":" + (at.getLine() + 1)).orElse("");
    }
}
