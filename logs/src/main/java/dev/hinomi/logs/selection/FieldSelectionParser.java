package dev.hinomi.logs.selection;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `any := all (OR all)*; all := part (AND part)*; part := "(" any ")" | field condition`, where a condition is
/// `= value`, `!= value`, `IN [value, ...]` or `NOT IN [value, ...]`. Words in any case, values in double
/// quotes.
final class FieldSelectionParser {
    private static final Pattern TOKEN = Pattern.compile("\\s*(@[\\w.]+|\\w+|!=|[=()\\[\\],]|\"[^\"]*\"|'[^']*'|\\S)");
    private static final int MAX_DEPTH = 32;
    private static final String END = "the end";

    private final List<String> tokens = new ArrayList<>();
    private int position;
    private int depth;

    FieldSelectionParser(String source) {
        if (source.length() > FieldSelection.MAX_LENGTH) {
            throw invalid(source.length() + " characters", "at most " + FieldSelection.MAX_LENGTH);
        }
        Matcher matcher = TOKEN.matcher(source);
        while (matcher.lookingAt()) {
            tokens.add(matcher.group(1));
            matcher.region(matcher.end(), source.length());
        }
    }

    FieldSelection parse() {
        FieldSelection selection = any();
        if (position < tokens.size()) {
            throw invalid(next(), "AND, OR or the end");
        }
        return selection;
    }

    private FieldSelection any() {
        return separated("OR", this::all, FieldSelection.Any::new);
    }

    private FieldSelection all() {
        return separated("AND", this::part, FieldSelection.All::new);
    }

    private FieldSelection separated(
            String word, Supplier<FieldSelection> part, Function<List<FieldSelection>, FieldSelection> combine) {
        List<FieldSelection> parts = new ArrayList<>();
        do {
            parts.add(part.get());
        } while (take(word));
        return parts.size() == 1 ? parts.getFirst() : combine.apply(parts);
    }

    private FieldSelection part() {
        if (!take("(")) {
            return condition();
        }
        if (++depth > MAX_DEPTH) {
            throw invalid("(", "at most " + MAX_DEPTH + " parentheses within each other");
        }
        FieldSelection inner = any();
        require(")");
        depth--;
        return inner;
    }

    private FieldSelection condition() {
        String name = next();
        SystemField field = SystemField.parse(name).orElseThrow(() -> invalid(name, "@aws.account or @aws.region"));
        boolean negated = take("!=");
        if (negated || take("=")) {
            return new FieldSelection.In(field, Set.of(value()), negated);
        }
        negated = take("NOT");
        if (!take("IN")) {
            throw invalid(next(), negated ? "IN" : "=, !=, IN or NOT IN");
        }
        require("[");
        Set<String> values = new HashSet<>();
        do {
            values.add(value());
        } while (take(","));
        require("]");
        return new FieldSelection.In(field, values, negated);
    }

    private String value() {
        String token = next();
        boolean quoted = token.length() >= 2 && (token.startsWith("\"") || token.startsWith("'"));
        if (!quoted) {
            throw invalid(token, "a value in quotes");
        }
        return token.substring(1, token.length() - 1);
    }

    private void require(String token) {
        if (!take(token)) {
            throw invalid(next(), token);
        }
    }

    private boolean take(String token) {
        boolean comes = position < tokens.size() && tokens.get(position).equalsIgnoreCase(token);
        if (comes) {
            position++;
        }
        return comes;
    }

    private String next() {
        return position < tokens.size() ? tokens.get(position++) : END;
    }

    private static FaultException invalid(String found, String expected) {
        return new FaultException(new Fault.InvalidParameter(
                "fieldSelectionCriteria", "fieldSelectionCriteria: " + found + " (expected: " + expected + ")"));
    }
}
