package dev.hinomi.guide.settings;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Reads values out of the nodes of a YAML file; what is none is refused with its line.
record YamlValues(String file) {
    private static final Pattern DURATION = Pattern.compile("([1-9]\\d{0,5})(s|m|h|d)");

    /// How deep plain values are taken; deeper ones are refused.
    private static final int DEEPEST = 8;

    void mapping(String what, Node node, BiConsumer<ScalarNode, Node> entry) {
        if (!(node instanceof MappingNode mapping)) {
            throw bad(node, what + " is not a mapping (expected: keys with values)");
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw bad(tuple.getKeyNode(), "a key that is no text (expected: a word)");
            }
            entry.accept(key, tuple.getValueNode());
        }
    }

    List<Node> nodes(String what, Node node) {
        if (!(node instanceof SequenceNode sequence)) {
            throw bad(node, what + " is not a list (expected: one item a line, each after '-')");
        }
        return sequence.getValue();
    }

    /// A list of texts, or one text.
    List<String> list(Node node) {
        return node instanceof SequenceNode sequence
                ? sequence.getValue().stream().map(this::scalar).toList()
                : List.of(scalar(node));
    }

    Map<String, String> texts(String what, Node node) {
        Map<String, String> texts = new LinkedHashMap<>();
        mapping(what, node, (key, value) -> texts.put(key.getValue(), scalar(value)));
        return texts;
    }

    String scalar(Node node) {
        if (node instanceof ScalarNode text && !text.getValue().isBlank()) {
            return text.getValue();
        }
        throw bad(node, "not a single value (expected: a text or a number)");
    }

    /// @param pattern that the whole text has to match
    /// @param expected as in `12 digits`
    String matching(String key, Node node, String pattern, String expected) {
        String text = scalar(node);
        if (!text.matches(pattern)) {
            throw bad(node, key + ": " + text + " (expected: " + expected + ")");
        }
        return text;
    }

    boolean flag(String key, Node node) {
        String text = scalar(node);
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw bad(node, key + ": " + text + " (expected: true, false)");
        };
    }

    int integer(String key, Node node, int from, int to) {
        String text = scalar(node);
        if (text.matches("\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= from && number <= to) {
                return number;
            }
        }
        throw bad(node, key + ": " + text + " (expected: " + from + " to " + to + ")");
    }

    Duration duration(String key, Node node) {
        String text = scalar(node);
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw bad(node, key + ": " + text + " (expected: a number and s, m, h or d, such as 90s)");
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    /// One of the constants of an enum, written in lower case with hyphens.
    <E extends Enum<E>> E choice(String key, Node node, Class<E> type) {
        String text = scalar(node);
        return Stream.of(type.getEnumConstants())
                .filter(constant -> name(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> bad(
                        node,
                        key + ": " + text + " (expected: "
                                + Stream.of(type.getEnumConstants())
                                        .map(YamlValues::name)
                                        .collect(Collectors.joining(", "))
                                + ")"));
    }

    /// The node as maps, lists and texts.
    Object plain(Node node) {
        return plain(node, 0);
    }

    private Object plain(Node node, int depth) {
        if (depth > DEEPEST) {
            throw bad(node, "too deep (expected: at most " + DEEPEST + " levels)");
        }
        return switch (node) {
            case MappingNode mapping -> {
                Map<String, Object> map = new LinkedHashMap<>();
                mapping("the value", mapping, (key, value) -> map.put(key.getValue(), plain(value, depth + 1)));
                yield map;
            }
            case SequenceNode sequence -> {
                List<Object> list = new ArrayList<>();
                sequence.getValue().forEach(element -> list.add(plain(element, depth + 1)));
                yield list;
            }
            default -> scalar(node);
        };
    }

    FaultException unknown(ScalarNode key, String expected) {
        return bad(key, "unknown key " + key.getValue() + " (expected: " + expected + ")");
    }

    FaultException bad(Node node, String message) {
        return new FaultException(new Fault.InvalidParameter("guide.yaml", file + ":" + line(node) + ": " + message));
    }

    static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
