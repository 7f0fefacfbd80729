package dev.hinomi.query.function;

import dev.hinomi.query.sql.Sql;
import dev.hinomi.query.sql.Value;

/// `regexReplace(field, pattern, replacement)`: replaces all matches; the pattern and the replacement in RE2's
/// syntax, `\1` in the replacement is what the first group matched, `\0` the whole match (AWS document "Boolean,
/// comparison, numeric, datetime, and other functions", "String functions").
final class RegexReplace {
    private RegexReplace() {}

    static Value value(Call call) {
        String pattern = call.literal(1).orElseThrow();
        String replacement = call.literal(2).orElseThrow();
        return new Value.Textual("regexp_replace(" + call.text(0) + ", " + Sql.literal(Regex.re2(pattern)) + ", "
                + Sql.literal(replacement) + ", 'g')");
    }
}
