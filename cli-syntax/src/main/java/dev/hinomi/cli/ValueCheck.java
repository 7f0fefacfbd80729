package dev.hinomi.cli;

import dev.hinomi.cli.CliFinding.Kind;
import dev.hinomi.cli.internal.ServiceTable;
import dev.hinomi.cli.internal.ValueShape;
import dev.hinomi.cli.internal.ValueShape.Bounds;
import dev.hinomi.cli.shell.Word;
import dev.hinomi.kernel.NearestName;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Compares a value with its shape. What is known only at run time is not looked at.
final class ValueCheck {
    private static final int SHOWN = 12;
    private static final Pattern TIME = Pattern.compile(".*[0-9].*", Pattern.DOTALL);
    private static final Pattern RELATIVE = Pattern.compile("(?i).*\\b(ago|now|yesterday|today|tomorrow)\\b.*");

    private final ServiceTable table;
    private final Findings findings;
    private final Word word;

    ValueCheck(ServiceTable table, Findings findings, Word word) {
        this.table = table;
        this.findings = findings;
        this.word = word;
    }

    /// @param path the option, and the way into its value, such as `--metric-data[0].Unit`
    void check(String path, ValueShape shape, CliValue value) {
        switch (value) {
            case CliValue.Dynamic ignored -> {}
            case CliValue.Nothing ignored -> {}
            case CliValue.Text(String text) -> text(path, shape, text);
            case CliValue.Numeric(BigDecimal number) -> number(path, shape, number);
            case CliValue.Bool ignored -> {
                if (!(shape instanceof ValueShape.Bool || shape instanceof ValueShape.Document || wrapsFlag(shape))) {
                    wrongKind(path, shape, "a boolean");
                }
            }
            case CliValue.Seq(List<CliValue> values) -> sequence(path, shape, values);
            case CliValue.Struct(Map<String, CliValue> members) -> structure(path, shape, members);
        }
    }

    private void text(String path, ValueShape shape, String text) {
        switch (shape) {
            case ValueShape.Text expected -> {
                if (!expected.enumValues().isEmpty()) {
                    enumeration(path, text, expected.enumValues(), findings, word);
                } else {
                    bounds(path, expected.bounds(), text.codePointCount(0, text.length()), " characters");
                    pattern(path, expected.pattern(), text);
                }
            }
            case ValueShape.Timestamp ignored -> {
                if (!TIME.matcher(text).matches() || RELATIVE.matcher(text).matches()) {
                    wrongKind(path, shape, text);
                }
            }
            case ValueShape.Bytes ignored -> {}
            case ValueShape.Document ignored -> {}
            case ValueShape.Numeric ignored -> wrongKind(path, shape, text);
            case ValueShape.Bool ignored -> wrongKind(path, shape, text);
            case ValueShape.Sequence ignored -> wrongKind(path, shape, text);
            case ValueShape.Dictionary ignored -> wrongKind(path, shape, text);
            case ValueShape.Structure ignored -> wrongKind(path, shape, text);
        }
    }

    private void number(String path, ValueShape shape, BigDecimal number) {
        if (shape instanceof ValueShape.Numeric numeric) {
            if (numeric.integral() && number.stripTrailingZeros().scale() > 0) {
                wrongKind(path, shape, number.toPlainString());
            } else {
                bounds(path, numeric.bounds(), number.doubleValue(), "");
            }
        } else if (!(shape instanceof ValueShape.Document || shape instanceof ValueShape.Timestamp)) {
            wrongKind(path, shape, "the number " + number.toPlainString());
        }
    }

    private void sequence(String path, ValueShape shape, List<CliValue> values) {
        if (shape instanceof ValueShape.Sequence sequence) {
            bounds(path, sequence.bounds(), values.size(), values.size() == 1 ? " item" : " items");
            for (int i = 0; i < values.size(); i++) {
                ValueShape member = table.shape(sequence.member());
                check(member.scalar() ? path : path + "[" + i + "]", member, values.get(i));
            }
        } else if (!(shape instanceof ValueShape.Document)) {
            wrongKind(path, shape, "a list");
        }
    }

    private void structure(String path, ValueShape shape, Map<String, CliValue> members) {
        switch (shape) {
            case ValueShape.Structure structure -> {
                Set<String> meant = new HashSet<>();
                members.forEach((name, value) -> member(path, structure, name, value, meant));
                for (String required : structure.required()) {
                    if (!members.containsKey(required) && !meant.contains(required)) {
                        findings.add(Kind.MISSING_MEMBER, word, path + ": " + required + " is missing");
                    }
                }
            }
            case ValueShape.Dictionary map ->
                members.forEach((key, value) -> check(path + "." + key, table.shape(map.value()), value));
            case ValueShape.Document ignored -> {}
            case ValueShape.Sequence ignored -> wrongKind(path, shape, "a structure");
            case ValueShape.Text ignored -> wrongKind(path, shape, "a structure");
            case ValueShape.Numeric ignored -> wrongKind(path, shape, "a structure");
            case ValueShape.Bool ignored -> wrongKind(path, shape, "a structure");
            case ValueShape.Timestamp ignored -> wrongKind(path, shape, "a structure");
            case ValueShape.Bytes ignored -> wrongKind(path, shape, "a structure");
        }
    }

    private void member(String path, ValueShape.Structure structure, String name, CliValue value, Set<String> meant) {
        String shape = structure.members().get(name);
        if (shape != null) {
            check(path + "." + name, table.shape(shape), value);
        } else {
            String near = NearestName.to(name, structure.members().keySet()).orElse(null);
            if (near != null) {
                meant.add(near);
            }
            findings.add(
                    Kind.UNKNOWN_MEMBER,
                    word,
                    "%s: no member %s (expected: %s)"
                            .formatted(
                                    path,
                                    name,
                                    shown(List.copyOf(structure.members().keySet()))),
                    near);
        }
    }

    static void enumeration(String path, String text, List<String> permitted, Findings findings, Word word) {
        if (!permitted.contains(text)) {
            List<String> pieces = Arrays.asList(text.split("[,\\s]+"));
            String suggestion = pieces.size() > 1 && permitted.containsAll(pieces)
                    ? String.join(" ", pieces)
                    : NearestName.to(text, permitted).orElse(null);
            findings.add(
                    Kind.NOT_IN_ENUM,
                    word,
                    "%s: %s (expected: %s)".formatted(path, text, shown(permitted)),
                    suggestion);
        }
    }

    private void pattern(String path, @Nullable String pattern, String text) {
        if (pattern != null
                && !text.isEmpty()
                && !Pattern.compile(pattern).matcher(text).matches()) {
            findings.add(
                    Kind.PATTERN_MISMATCH,
                    word,
                    "%s: %s (expected: text that matches %s)".formatted(path, text, pattern));
        }
    }

    private void bounds(String path, Bounds bounds, double value, String unit) {
        Double min = bounds.min();
        Double max = bounds.max();
        boolean low = min != null && value < min;
        boolean high = max != null && value > max;
        if (low || high) {
            findings.add(
                    Kind.OUT_OF_RANGE,
                    word,
                    "%s: %s%s (expected: %s)".formatted(path, plain(value), unit, range(min, max)));
        }
    }

    private static String range(@Nullable Double min, @Nullable Double max) {
        if (min != null && max != null) {
            return "%s to %s".formatted(plain(min), plain(max));
        }
        if (min != null) {
            return "at least " + plain(min);
        }
        return max == null ? "anything" : "at most " + plain(max);
    }

    private static boolean wrapsFlag(ValueShape shape) {
        return shape instanceof ValueShape.Structure structure
                && structure.members().size() == 1
                && structure.members().containsKey("Value");
    }

    private void wrongKind(String path, ValueShape shape, String found) {
        String expected = switch (shape) {
            case ValueShape.Text ignored -> "text";
            case ValueShape.Numeric numeric -> numeric.integral() ? "a whole number" : "a number";
            case ValueShape.Bool ignored -> "true or false";
            case ValueShape.Timestamp ignored -> "a time such as 2026-01-31T12:00:00Z, or seconds since 1970";
            case ValueShape.Bytes ignored -> "text or a file";
            case ValueShape.Document ignored -> "JSON";
            case ValueShape.Sequence ignored -> "a list";
            case ValueShape.Dictionary ignored -> "a map such as key=value";
            case ValueShape.Structure structure ->
                "a structure of " + shown(List.copyOf(structure.members().keySet()));
        };
        findings.add(Kind.WRONG_KIND, word, "%s: %s (expected: %s)".formatted(path, found, expected));
    }

    private static String shown(List<String> names) {
        return names.size() <= SHOWN
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, SHOWN)) + " and " + (names.size() - SHOWN) + " more";
    }

    private static String plain(Double value) {
        return new BigDecimal(value).stripTrailingZeros().toPlainString();
    }
}
