package dev.hinomi.query.saved;

import dev.hinomi.query.parse.QueryParser;
import dev.hinomi.query.parse.SavedCall;
import dev.hinomi.query.parse.token.QuerySyntaxException;
import dev.hinomi.query.syntax.QueryProblem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts saved queries in the places of their calls (AWS document "Save and re-run CloudWatch Logs
/// Insights queries"). The values of a call are put in as they are written: `logLevel = "WARN"` gives
/// `filter level = "WARN"`.
public final class SavedQueryExpansion {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([A-Za-z_]\\w*)\\s*}}");

    /// What a default value is put in as it is; any other is a text, and gets quotes. AWS's example saves
    /// the default `ERROR` for `filter level = {{logLevel}}`, and means `"ERROR"`.
    private static final Pattern LITERAL =
            Pattern.compile("\"[^\"]*\"|'[^']*'|-?\\d+(\\.\\d+)?|\\d+[a-z]+|true|false|/.*/");

    private final SavedQueries saved;

    public SavedQueryExpansion(SavedQueries saved) {
        this.saved = saved;
    }

    /// The query without calls; the same text when there are none. Throws a [QuerySyntaxException] for a
    /// call of what is not saved, for parameters without a value, and for values without a parameter.
    public String expand(String text) {
        List<SavedCall> calls = QueryParser.savedCalls(text);
        StringBuilder expanded = new StringBuilder();
        int end = 0;
        for (SavedCall call : calls) {
            expanded.append(text, end, call.position().offset()).append(text(call));
            end = call.position().end();
        }
        return expanded.append(text, end, text.length()).toString();
    }

    private String text(SavedCall call) {
        SavedQuery query =
                saved.named(call.name()).orElseThrow(() -> problem(call, "$" + call.name(), "a saved query"));
        Set<String> known = new TreeSet<>(query.parameters().keySet());
        PLACEHOLDER.matcher(query.text()).results().forEach(place -> known.add(place.group(1)));
        for (String given : call.arguments().keySet()) {
            if (!known.contains(given)) {
                throw problem(call, "parameter " + given, "one of " + String.join(", ", known));
            }
        }
        String text = PLACEHOLDER
                .matcher(query.text())
                .replaceAll(place -> Matcher.quoteReplacement(value(place, call, query)));
        // A comment at its end would go on over what follows.
        return text.contains("#") ? text + "\n" : text;
    }

    private static String value(MatchResult place, SavedCall call, SavedQuery query) {
        String name = place.group(1);
        String given = call.arguments().get(name);
        if (given != null) {
            return given;
        }
        String value = query.parameters()
                .getOrDefault(name, Optional.empty())
                .orElseThrow(() -> problem(call, "no value of " + name, name + " = ... in the call of " + call.name()));
        return LITERAL.matcher(value).matches() ? value : quoted(value);
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static QuerySyntaxException problem(SavedCall call, String found, String expected) {
        return new QuerySyntaxException(new QueryProblem(call.position(), found, expected));
    }
}
