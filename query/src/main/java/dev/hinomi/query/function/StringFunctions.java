package dev.hinomi.query.function;

import dev.hinomi.query.sql.Sql;
import dev.hinomi.query.sql.Value;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Functions of texts: missing when an argument is missing; those that ask give 1 or 0, and 0 when an argument
/// is missing (AWS document "Boolean, comparison, numeric, datetime, and other functions", "String functions").
final class StringFunctions {
    /// What Unicode calls white space, the ideographic space included.
    private static final String WHITE_SPACE =
            "\t\n\u000B\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A"
                    + "\u2028\u2029\u202F\u205F\u3000";

    /// The same as a class of RE2.
    private static final String SPACES = "\\t-\\r\\x{85}\\pZ";

    /// DuckDB takes no greater place in a text.
    private static final String MAX_PLACE = "2147483646";

    private StringFunctions() {}

    static Map<String, FunctionSql> all() {
        return Map.ofEntries(
                Map.entry("isempty", call -> new Value.Truth("(coalesce(" + call.text(0) + ", '') = '')")),
                Map.entry(
                        "isblank",
                        call -> new Value.Truth("(" + matches(call.text(0), "[^" + SPACES + "]") + " IS NOT TRUE)")),
                Map.entry("concat", StringFunctions::concat),
                Map.entry("ltrim", call -> trim("ltrim", "^[" + SPACES + "]", call)),
                Map.entry("rtrim", call -> trim("rtrim", "[" + SPACES + "]$", call)),
                Map.entry("trim", call -> trim("trim", "^[" + SPACES + "]|[" + SPACES + "]$", call)),
                Map.entry("strlen", call -> new Value.Numeric("length(" + call.text(0) + ")::DOUBLE")),
                Map.entry("toupper", call -> new Value.Textual(changed("upper", call.text(0)))),
                Map.entry("tolower", call -> new Value.Textual(lower(call.text(0)))),
                Map.entry("substr", StringFunctions::substr),
                Map.entry(
                        "replace",
                        call -> new Value.Textual(
                                "replace(" + call.text(0) + ", " + call.text(1) + ", " + call.text(2) + ")")),
                Map.entry("regexReplace", RegexReplace::value),
                Map.entry("regex_replace", RegexReplace::value),
                Map.entry("strcontains", StringFunctions::contains),
                Map.entry("startsWith", call -> ask("starts_with", call)),
                Map.entry("endsWith", call -> ask("ends_with", call)),
                Map.entry("split", StringFunctions::split));
    }

    private static Value concat(Call call) {
        return new Value.Textual(
                IntStream.range(0, call.size()).mapToObj(call::text).collect(Collectors.joining(" || ", "(", ")")));
    }

    /// The second argument is a set of characters, not a text. DuckDB takes long for such a set; most texts have no
    /// white space to remove.
    ///
    /// @param space a regular expression that finds white space to remove
    private static Value trim(String function, String space, Call call) {
        String text = call.text(0);
        return new Value.Textual(
                call.size() == 1
                        ? "(CASE WHEN " + matches(text, space) + " THEN " + function + "(" + text + ", "
                                + Sql.literal(WHITE_SPACE) + ") ELSE " + text + " END)"
                        : function + "(" + text + ", " + call.text(1) + ")");
    }

    private static String matches(String text, String regex) {
        return "regexp_matches(" + text + ", " + Sql.literal(regex) + ")";
    }

    static String lower(String text) {
        return changed("lower", text);
    }

    /// In texts that have as many bytes as characters, which are those in ASCII, DuckDB does the same as Java.
    private static String changed(String function, String text) {
        return "(CASE WHEN strlen(" + text + ") = length(" + text + ") THEN " + function + "(" + text + ") ELSE hinomi_"
                + function + "(" + text + ") END)";
    }

    /// Places are numbers of code points from 0. What lies before the start of the text is the start, and a length
    /// below 0 is 0.
    private static Value substr(Call call) {
        String from = call.text(0) + ", " + place(call.number(1)) + " + 1";
        return new Value.Textual("substring(" + from + (call.size() == 2 ? "" : ", " + place(call.number(2))) + ")");
    }

    private static String place(String number) {
        return "(CASE WHEN " + number + " IS NOT NULL THEN greatest(0, least(" + MAX_PLACE + ", trunc(" + number
                + ")))::BIGINT END)";
    }

    private static Value contains(Call call) {
        if (call.size() == 2) {
            return ask("contains", call);
        }
        String text = call.text(0);
        String part = call.text(1);
        return new Value.Truth("(CASE WHEN " + call.condition(2) + " THEN contains(" + lower(text) + ", " + lower(part)
                + ") ELSE contains(" + text + ", " + part + ") END)");
    }

    private static Value ask(String function, Call call) {
        return new Value.Truth(function + "(" + call.text(0) + ", " + call.text(1) + ")");
    }

    /// An empty delimiter splits nothing.
    private static Value split(Call call) {
        String text = call.text(0);
        String delimiter = call.text(1);
        return new Value.Structure("(to_json(CASE WHEN " + delimiter + " = '' THEN [" + text + "] WHEN " + delimiter
                + " IS NOT NULL THEN string_split(" + text + ", " + delimiter + ") END)::VARCHAR)");
    }
}
