package dev.hinomi.query.naive;

import dev.hinomi.query.syntax.Expression;
import java.util.Locale;
import java.util.Set;

/// What an expression gives in every row, whatever the row has.
enum Kind {
    /// Numbers and truths.
    NUMBER,
    TEXT,
    TIME,
    STRUCTURE;

    private static final Set<String> CHOICES = Set.of("coalesce", "if", "case");
    private static final Set<String> TIMES = Set.of("bin", "datefloor", "dateceil", "frommillis");
    private static final Set<String> STRUCTURES = Set.of("jsonparse", "split");
    private static final Set<String> TEXTS = Set.of(
            "concat",
            "ltrim",
            "rtrim",
            "trim",
            "toupper",
            "tolower",
            "substr",
            "replace",
            "regexreplace",
            "urlencode",
            "urldecode",
            "base64encode",
            "base64decode",
            "hextoascii",
            "dectohex",
            "md5",
            "sha256",
            "jsonstringify",
            "formatdate",
            "strftime",
            "tolong");

    /// The kind of an expression over rows with these columns.
    static Kind of(Expression expression, NaiveRows rows) {
        return switch (expression) {
            case Expression.Field field -> rows.kind(field.name());
            case Expression.Text _, Expression.Regex _ -> TEXT;
            case Expression.Call call -> of(call, rows);
            default -> NUMBER;
        };
    }

    private static Kind of(Expression.Call call, NaiveRows rows) {
        String name = call.function().toLowerCase(Locale.ROOT);
        if (CHOICES.contains(name)) {
            Set<Kind> kinds = Set.copyOf(NaiveFunctions.choices(call).stream()
                    .map(choice -> of(choice, rows))
                    .toList());
            return kinds.size() == 1 ? kinds.iterator().next() : TEXT;
        }
        if (TIMES.contains(name)) {
            return TIME;
        }
        if (STRUCTURES.contains(name)) {
            return STRUCTURE;
        }
        return TEXTS.contains(name) ? TEXT : NUMBER;
    }
}
