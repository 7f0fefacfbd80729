package dev.hinomi.cli;

import dev.hinomi.cli.CliFinding.Kind;
import dev.hinomi.cli.internal.OptionTable;
import dev.hinomi.cli.internal.ServiceTable;
import dev.hinomi.cli.internal.ValueShape;
import dev.hinomi.cli.shell.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Turns the words of an option into its value, as the CLI does: JSON, shorthand, or plain text by the option's shape.
final class ValueReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ServiceTable table;
    private final Findings findings;

    ValueReader(ServiceTable table, Findings findings) {
        this.table = table;
        this.findings = findings;
    }

    CliValue read(OptionTable option, List<Word> words) {
        if (words.isEmpty()) {
            return switch (option.arity()) {
                case NONE -> new CliValue.Bool(true);
                case OPTIONAL -> new CliValue.Bool(true);
                case ONE -> new CliValue.Nothing();
                case MANY -> new CliValue.Seq(List.of());
            };
        }
        String name = "--" + option.name();
        String shapeName = option.shape();
        if (shapeName == null) {
            return own(option, words);
        }
        ValueShape shape = table.shape(shapeName);
        CliValue value = shape instanceof ValueShape.Sequence sequence
                ? sequence(name, sequence, words)
                : single(name, shape, words.getFirst());
        new ValueCheck(table, findings, words.getFirst()).check(name, shape, value);
        return value;
    }

    private CliValue own(OptionTable option, List<Word> words) {
        List<CliValue> values = words.stream().map(this::plain).toList();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof CliValue.Text text
                    && !option.enumValues().isEmpty()) {
                ValueCheck.enumeration("--" + option.name(), text.text(), option.enumValues(), findings, words.get(i));
            }
        }
        return option.arity() == OptionTable.Arity.MANY || option.repeatable()
                ? new CliValue.Seq(values)
                : values.getFirst();
    }

    /// Text that is used as it is.
    CliValue plain(Word word) {
        Template template = template(word);
        return isFile(template.text()) ? new CliValue.Dynamic(word.text()) : template.value(template.text());
    }

    private CliValue sequence(String name, ValueShape.Sequence sequence, List<Word> words) {
        Template first = template(words.getFirst());
        if (words.size() == 1 && (isFile(first.text()) || first.text().strip().startsWith("["))) {
            return single(name, sequence, words.getFirst());
        }
        ValueShape member = table.shape(sequence.member());
        List<CliValue> values = new ArrayList<>();
        for (Word word : words) {
            values.add(single(name, member, word));
        }
        return new CliValue.Seq(values);
    }

    private CliValue single(String name, ValueShape shape, Word word) {
        Template template = template(word);
        String text = template.text();
        if (isFile(text)) {
            return new CliValue.Dynamic(word.text());
        }
        if (shape.scalar()) {
            return coerce(shape, template.value(text));
        }
        String start = text.strip();
        boolean json = shape instanceof ValueShape.Document || start.startsWith("{") || start.startsWith("[");
        if (!json && (text.length() == 1 || !text.contains("=")) && template.dynamic()) {
            return new CliValue.Dynamic(word.text());
        }
        return json ? json(name, template, word) : shorthand(name, shape, template, word);
    }

    private CliValue json(String name, Template template, Word word) {
        try {
            return json(JSON.readTree(template.text()), template);
        } catch (JacksonException e) {
            if (!template.dynamic()) {
                findings.add(
                        Kind.BAD_SYNTAX, word, name + ": not valid JSON: " + withoutPosition(e.getOriginalMessage()));
            }
            return new CliValue.Dynamic(word.text());
        }
    }

    /// Jackson's positions count bytes of a text that the reader of the message does not have.
    private static String withoutPosition(String message) {
        return message.replaceFirst("(?s)\\s*\\((?:start marker )?at \\[.*", "");
    }

    private static CliValue json(JsonNode node, Template template) {
        if (node.isObject()) {
            Map<String, CliValue> members = new LinkedHashMap<>();
            node.properties()
                    .forEach(entry -> members.put(template.render(entry.getKey()), json(entry.getValue(), template)));
            return new CliValue.Struct(members);
        }
        if (node.isArray()) {
            return new CliValue.Seq(
                    node.values().stream().map(value -> json(value, template)).toList());
        }
        if (node.isNumber()) {
            return new CliValue.Numeric(node.decimalValue());
        }
        if (node.isBoolean()) {
            return new CliValue.Bool(node.asBoolean());
        }
        return node.isNull() ? new CliValue.Nothing() : template.value(node.asString());
    }

    private CliValue shorthand(String name, ValueShape shape, Template template, Word word) {
        String text = template.text();
        if (isSingleValue(shape) && !text.contains("=")) {
            return coerce(shape, new CliValue.Struct(Map.of("Value", template.value(text))));
        }
        try {
            return coerce(shape, Shorthand.parse(text, template::value));
        } catch (Shorthand.SyntaxException e) {
            findings.add(Kind.BAD_SYNTAX, word, "%s: %s: %s".formatted(name, word.text(), e.getMessage()));
            return new CliValue.Dynamic(word.text());
        }
    }

    /// A structure of nothing but `Value` may be given as the value alone.
    private static boolean isSingleValue(ValueShape shape) {
        return shape instanceof ValueShape.Structure structure
                && structure.members().size() == 1
                && structure.members().containsKey("Value");
    }

    /// Shorthand knows text only; the shape says what it means.
    private CliValue coerce(ValueShape shape, CliValue value) {
        return switch (shape) {
            case ValueShape.Numeric ignored when value instanceof CliValue.Text(String text) -> number(text, value);
            case ValueShape.Bool ignored when value instanceof CliValue.Text(String text) -> bool(text, value);
            case ValueShape.Sequence list
            when value instanceof CliValue.Seq(List<CliValue> values) ->
                new CliValue.Seq(values.stream()
                        .map(each -> coerce(table.shape(list.member()), each))
                        .toList());
            case ValueShape.Sequence list
            when !(value instanceof CliValue.Dynamic) ->
                new CliValue.Seq(List.of(coerce(table.shape(list.member()), value)));
            case ValueShape.Dictionary map
            when value instanceof CliValue.Struct(Map<String, CliValue> members) -> {
                Map<String, CliValue> coerced = new LinkedHashMap<>();
                members.forEach((key, each) -> coerced.put(key, coerce(table.shape(map.value()), each)));
                yield new CliValue.Struct(coerced);
            }
            case ValueShape.Structure structure
            when value instanceof CliValue.Struct(Map<String, CliValue> members) -> {
                Map<String, CliValue> coerced = new LinkedHashMap<>();
                members.forEach((key, each) -> {
                    String member = structure.members().get(key);
                    coerced.put(key, member == null ? each : coerce(table.shape(member), each));
                });
                yield new CliValue.Struct(coerced);
            }
            default -> value;
        };
    }

    private static CliValue number(String text, CliValue otherwise) {
        try {
            return new CliValue.Numeric(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static CliValue bool(String text, CliValue otherwise) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> new CliValue.Bool(true);
            case "false" -> new CliValue.Bool(false);
            default -> otherwise;
        };
    }

    private Template template(Word word) {
        Template template = new Template(word);
        if (template.placeholder()) {
            findings.add(Kind.PLACEHOLDER, word, word.text() + ": to be replaced");
        }
        return template;
    }

    private static boolean isFile(String text) {
        return text.startsWith("file://") || text.startsWith("fileb://");
    }
}
