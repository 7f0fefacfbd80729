package dev.hinomi.query.function;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.hinomi.query.sql.Sql;
import dev.hinomi.query.sql.Value;

/// `regexReplace(field, pattern, replacement)`: replaces all matches; the pattern and the replacement in RE2's
/// syntax, `\1` in the replacement is what the first group matched, `\0` the whole match (AWS document "Boolean,
/// comparison, numeric, datetime, and other functions", "String functions").
final class RegexReplace {
    private RegexReplace() {}

    static Value value(Call call) {
        String pattern = call.literal(1).orElseThrow(() -> call.refused(1, "a regular expression in quotes"));
        String replacement = call.literal(2).orElseThrow(() -> call.refused(2, "a replacement in quotes"));
        int groups = groups(call, pattern);
        for (int i = replacement.indexOf('\\'); i >= 0; i = replacement.indexOf('\\', i + 2)) {
            char next = i + 1 < replacement.length() ? replacement.charAt(i + 1) : ' ';
            if (next != '\\' && !(next >= '0' && next - '0' <= groups)) {
                throw call.refused(2, "\\0 to \\" + groups + " for what the groups matched, \\\\ for a backslash");
            }
        }
        return new Value.Textual("regexp_replace(" + call.text(0) + ", " + Sql.literal(Regex.re2(pattern)) + ", "
                + Sql.literal(replacement) + ", 'g')");
    }

    private static int groups(Call call, String pattern) {
        try {
            return Pattern.compile(pattern).groupCount();
        } catch (PatternSyntaxException e) {
            throw call.refused(1, "a regular expression in the syntax of RE2, which has " + e.getDescription());
        }
    }
}
