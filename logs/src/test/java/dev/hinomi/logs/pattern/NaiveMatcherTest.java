package dev.hinomi.logs.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Random patterns and messages, matched by the product and by the simplest code that says what the AWS document says.
/// The naive side knows the meaning of what it makes up, and never reads a pattern or a message.
final class NaiveMatcherTest {
    private static final int CASES = 20_000;

    private final Random random = new Random(20260115);
    private int matched;

    /// A part of a pattern: how it is written, and what it means for an `M`.
    private record Part<M>(String text, Predicate<M> meaning) {}

    @Test
    void terms() {
        List<String> words = List.of("ab", "b", "abc", "\"c a\"", "\"b\"", "x_1");
        for (int i = 0; i < CASES; i++) {
            List<String> required = some(words, 3);
            List<String> excluded = some(words, 2);
            List<String> optional = some(words, 3);
            List<String> all = new ArrayList<>(required);
            excluded.forEach(word -> all.add("-" + word));
            optional.forEach(word -> all.add("?" + word));
            String message = IntStream.range(0, 1 + random.nextInt(6))
                    .mapToObj(each -> pick("a", "b", "c", " ", "ab", "x_1"))
                    .collect(Collectors.joining());

            boolean onlyOptional = required.isEmpty() && excluded.isEmpty();
            boolean anyOptional = optional.isEmpty() || optional.stream().anyMatch(word -> occurs(word, message));
            boolean asRequired = required.stream().allMatch(word -> occurs(word, message))
                    && excluded.stream().noneMatch(word -> occurs(word, message));

            check(String.join(" ", all), message, onlyOptional ? anyOptional : asRequired);
        }
    }

    @Test
    void json() {
        for (int i = 0; i < CASES; i++) {
            wildcards = 0;
            Part<Object> expression = expression(this::condition, 2);
            Object document = object(2);

            check(
                    "{ " + expression.text() + " }",
                    write(document),
                    expression.meaning().test(document));
        }
    }

    @Test
    void spaceDelimited() {
        for (int i = 0; i < CASES; i++) {
            List<Part<String>> fields = IntStream.range(1, 2 + random.nextInt(4))
                    .mapToObj(number -> field("w" + number))
                    .toList();
            int ellipsis = random.nextBoolean() ? random.nextInt(fields.size() + 1) : -1;
            List<String> names = new ArrayList<>(fields.stream().map(Part::text).toList());
            if (ellipsis >= 0) {
                names.add(ellipsis, "...");
            }
            List<String[]> message = IntStream.range(0, 1 + random.nextInt(6))
                    .mapToObj(each -> token())
                    .toList();

            check(
                    "[" + String.join(", ", names) + "]",
                    message.stream().map(token -> token[0]).collect(Collectors.joining(" ")),
                    fieldsMatch(fields, ellipsis, message));
        }
    }

    @AfterEach
    void bothOutcomesWereCommon() {
        assertThat(matched).isBetween(CASES / 20, CASES - CASES / 20);
    }

    private void check(String pattern, String message, boolean expected) {
        matched += expected ? 1 : 0;
        assertThat(FilterPattern.parse(pattern).matches(message))
                .as("%s matches %s", pattern, message)
                .isEqualTo(expected);
    }

    private static boolean occurs(String word, String message) {
        return message.indexOf(word.replace("\"", "")) >= 0;
    }

    // Conditions of any kind.

    private <M> Part<M> expression(Supplier<Part<M>> leaf, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return leaf.get();
        }
        Part<M> left = expression(leaf, depth - 1);
        Part<M> right = expression(leaf, depth - 1);
        return random.nextBoolean()
                ? new Part<>(
                        "(" + left.text() + ") && (" + right.text() + ")",
                        left.meaning().and(right.meaning()))
                : new Part<>(
                        "(" + left.text() + ") || (" + right.text() + ")",
                        left.meaning().or(right.meaning()));
    }

    /// `operator operand`, for the text of a value and for the number that it is.
    private Part<Value> comparison() {
        if (random.nextBoolean()) {
            String wildcard = pick("a", "a*", "*b", "*", "1*", "*0*", "x y", "");
            boolean equal = random.nextBoolean();
            Pattern regex = Pattern.compile(
                    Stream.of(wildcard.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                    Pattern.DOTALL);
            return new Part<>(
                    (equal ? "= \"" : "!= \"") + wildcard + "\"",
                    value -> regex.matcher(value.text()).matches() == equal);
        }
        String number = pick("1", "1.0", "1e3", "-3.5", "+2", "404", "4.04e2");
        String operator = pick("=", "!=", "<", "<=", ">", ">=");
        return new Part<>(operator + " " + number, value -> compares(value, operator, number));
    }

    private static boolean compares(Value value, String operator, String number) {
        if (value.number().isEmpty()) {
            return switch (operator) {
                case "=" -> value.text().equals(number);
                case "!=" -> !value.text().equals(number);
                default -> false;
            };
        }
        int order = value.number().get().compareTo(new BigDecimal(number));
        return switch (operator) {
            case "=" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private record Value(String text, Optional<BigDecimal> number) {}

    // JSON: maps, lists, texts, numbers (as BigDecimal), booleans, and `NULL`.

    private enum Constant {
        NULL
    }

    private int wildcards;

    private Part<Object> condition() {
        Part<List<Object>> selector = new Part<>("$", nodes -> true);
        int steps = 1 + random.nextInt(2);
        List<String> path = new ArrayList<>();
        boolean wildcard = false;
        for (int i = 0; i < steps; i++) {
            String step = pick("a", "b", "['c d']", "[0]", "[1]", "*", "[*]");
            if (step.contains("*")) {
                if (wildcard || wildcards == 3) {
                    step = "a";
                } else {
                    wildcard = true;
                    wildcards++;
                }
            }
            path.add(i == 0 && step.startsWith("[") ? "a" : step);
        }
        String text = selector.text()
                + path.stream()
                        .map(step -> step.matches("\\[\\d\\]|\\[\\*\\]") ? step : "." + step)
                        .collect(Collectors.joining());
        return switch (random.nextInt(6)) {
            case 0 ->
                new Part<>(
                        text + " IS TRUE", document -> reached(document, path).contains(true));
            case 1 ->
                new Part<>(
                        text + " IS FALSE", document -> reached(document, path).contains(false));
            case 2 ->
                new Part<>(
                        text + " IS NULL",
                        document -> reached(document, path).stream()
                                .anyMatch(node -> node == Constant.NULL
                                        || (node instanceof List<?> list && list.contains(Constant.NULL))));
            case 3 ->
                new Part<>(
                        text + " NOT EXISTS",
                        document -> reached(document, path).isEmpty());
            default -> {
                Part<Value> comparison = comparison();
                yield new Part<>(
                        text + " " + comparison.text(),
                        document -> reached(document, path).stream()
                                .map(NaiveMatcherTest::value)
                                .flatMap(Optional::stream)
                                .anyMatch(comparison.meaning()));
            }
        };
    }

    private static List<Object> reached(Object document, List<String> path) {
        List<Object> nodes = List.of(document);
        for (String step : path) {
            nodes = nodes.stream().<Object>flatMap(node -> children(node, step)).toList();
        }
        return nodes;
    }

    private static Stream<?> children(Object node, String step) {
        if (step.contains("*")) {
            return node instanceof Map<?, ?> map
                    ? map.values().stream()
                    : node instanceof List<?> list ? list.stream() : Stream.empty();
        }
        if (step.matches("\\[\\d\\]")) {
            int index = step.charAt(1) - '0';
            return node instanceof List<?> list && index < list.size() ? Stream.of(list.get(index)) : Stream.empty();
        }
        String key = step.replaceAll("[\\['\\]]", "");
        return node instanceof Map<?, ?> map ? Stream.ofNullable(map.get(key)) : Stream.empty();
    }

    private static Optional<Value> value(Object node) {
        return switch (node) {
            case String text -> Optional.of(new Value(text, Optional.empty()));
            case BigDecimal number -> Optional.of(new Value(number.toPlainString(), Optional.of(number)));
            default -> Optional.empty();
        };
    }

    private Object document(int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 7)) {
            case 0 -> Constant.NULL;
            case 1 -> random.nextBoolean();
            case 2 -> new BigDecimal(pick("1", "2", "-3.5", "404", "1000", "0.25"));
            case 3, 4 -> pick("a", "ab", "1", "1.0", "x y", "", "404");
            case 5 ->
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(each -> document(depth - 1))
                        .toList();
            default -> object(depth - 1);
        };
    }

    private Object object(int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (String key : some(List.of("a", "b", "c d"), 3)) {
            object.put(key, document(depth));
        }
        return object;
    }

    private static String write(@Nullable Object node) {
        return switch (node) {
            case String text -> '"' + text + '"';
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> "\"" + entry.getKey() + "\":" + write(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case List<?> list -> list.stream().map(NaiveMatcherTest::write).collect(Collectors.joining(",", "[", "]"));
            case BigDecimal number -> number.toPlainString();
            case Boolean flag -> flag.toString();
            case null, default -> "null";
        };
    }

    // Space-delimited: a token is how it stands in the message, and its text.

    private String[] token() {
        return switch (random.nextInt(4)) {
            case 0 -> new String[] {"\"GET x\"", "GET x"};
            case 1 -> new String[] {"[a b]", "a b"};
            default -> {
                String word = pick("a", "ab", "1", "2", "404", "-3.5", "1000", "x");
                yield new String[] {word, word};
            }
        };
    }

    private Part<String> field(String name) {
        if (random.nextBoolean()) {
            return new Part<>(name, text -> true);
        }
        List<Part<Value>> comparisons = List.of(comparison(), comparison());
        boolean and = random.nextBoolean();
        return new Part<>(
                name
                        + comparisons.get(0).text()
                        + (and ? " && " : " || ")
                        + name
                        + comparisons.get(1).text(),
                text -> {
                    Value value = new Value(
                            text, text.matches("-?[0-9.]+") ? Optional.of(new BigDecimal(text)) : Optional.empty());
                    boolean first = comparisons.get(0).meaning().test(value);
                    boolean second = comparisons.get(1).meaning().test(value);
                    return and ? first && second : first || second;
                });
    }

    private static boolean fieldsMatch(List<Part<String>> fields, int ellipsis, List<String[]> message) {
        if (message.size() < fields.size()) {
            return false;
        }
        for (int i = 0; i < fields.size(); i++) {
            boolean fromEnd = ellipsis >= 0 && i >= ellipsis;
            int at = fromEnd ? message.size() - fields.size() + i : i;
            boolean takesRest = ellipsis < 0 && i == fields.size() - 1 && message.size() > fields.size();
            String text = takesRest
                    ? message.subList(at, message.size()).stream()
                            .map(token -> token[0])
                            .collect(Collectors.joining(" "))
                    : message.get(at)[1];
            if (!fields.get(i).meaning().test(text)) {
                return false;
            }
        }
        return true;
    }

    private String pick(String... of) {
        return of[random.nextInt(of.length)];
    }

    private List<String> some(List<String> of, int most) {
        return random.ints(random.nextInt(most + 1), 0, of.size())
                .mapToObj(of::get)
                .distinct()
                .toList();
    }
}
