package dev.hinomi.logs.pattern;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `[field, field, ...]` with `field := name [expression]`, where each condition of the expression begins with the
/// field's own name. One ellipsis; names do not repeat.
final class SpacePatternParser {
    private final PatternReader reader;
    private final ComparisonParser comparisons;
    private final Set<String> names = new HashSet<>();

    SpacePatternParser(PatternReader reader) {
        this.reader = reader;
        this.comparisons = new ComparisonParser(reader);
    }

    SpacePattern parse() {
        reader.next();
        List<SpacePattern.Field> before = new ArrayList<>();
        List<SpacePattern.Field> after = new ArrayList<>();
        boolean ellipsis = false;
        if (!reader.takeToken("]")) {
            do {
                reader.skipSpace();
                int start = reader.position();
                if (!reader.take("...")) {
                    (ellipsis ? after : before).add(field());
                } else if (ellipsis) {
                    throw reader.invalidAt(start, "a second ...", "one ... in a pattern", null);
                } else {
                    ellipsis = true;
                }
            } while (reader.takeToken(","));
            if (!reader.takeToken("]")) {
                throw reader.invalid("a comparison, &&, ||, a comma or ]");
            }
        }
        if (!reader.finished()) {
            throw reader.invalid("nothing after ]");
        }
        return new SpacePattern(before, ellipsis, after);
    }

    private SpacePattern.Field field() {
        int start = reader.position();
        String name = name();
        if (name.isEmpty()) {
            return new SpacePattern.Field(name, Optional.empty());
        }
        if (!names.add(name)) {
            throw reader.invalidAt(start, "'" + name + "' again", "another name for each field", null);
        }
        if (!comesOperator()) {
            return new SpacePattern.Field(name, Optional.empty());
        }
        reader.rewind(start);
        return new SpacePattern.Field(name, Optional.of(new ExpressionParser<>(reader, () -> condition(name)).parse()));
    }

    private String name() {
        return reader.peek() == '"' ? reader.quoted('"') : reader.name();
    }

    private boolean comesOperator() {
        reader.skipSpace();
        return "=!<>".indexOf(reader.peek()) >= 0;
    }

    private Comparison condition(String field) {
        reader.skipSpace();
        int start = reader.position();
        String name = name();
        if (!name.equals(field)) {
            throw reader.invalidAt(
                    start, "'" + name + "'", "'" + field + "', the field that the condition stands in", null);
        }
        return comparisons.comparison(
                comparisons.operator().orElseThrow(() -> reader.invalid("=, !=, <, <=, > or >=")));
    }
}
