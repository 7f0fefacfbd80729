package dev.hinomi.query.command.extract;

import com.google.re2j.Pattern;
import dev.hinomi.query.function.Regex;
import dev.hinomi.query.sql.Pipeline;
import dev.hinomi.query.sql.Sql;
import dev.hinomi.query.sql.Value;
import dev.hinomi.query.stage.CommandSql;
import dev.hinomi.query.stage.Work;
import dev.hinomi.query.syntax.Extraction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// `parse`: takes a text apart (AWS document "parse"). A row that does not match stays, without the new fields.
///
/// - By a text with `*`, or by a regular expression: the parts of the first match are fields. A group that
///   takes no part in the match is an empty text. With `multi`, one row for each match.
/// - `logfmt`: a map of the pairs; `lf.level` leads into it.
/// - `csv`: the values between commas, in quotes as RFC 4180 has it, which AWS leaves open. A value too many
///   has no field, and a field too many has no value.
final class ParseSql implements CommandSql<Extraction.Parse> {
    @Override
    public void apply(Extraction.Parse command, Work work) {
        Pipeline pipeline = work.pipeline();
        String text = pipeline.bind(work.expressions().value(command.field()).text());
        switch (command.method()) {
            case Extraction.Glob glob -> firstMatch(text, glob(glob.pattern()), captures(glob), pipeline);
            case Extraction.Matches matches when matches.multi() -> everyMatch(text, matches, work);
            case Extraction.Matches matches ->
                firstMatch(text, Regex.re2(matches.source()), matches.captures(), pipeline);
            case Extraction.Logfmt map ->
                define(map.name(), new Value.Structure("hinomi_logfmt(" + text + ")"), pipeline);
            case Extraction.Csv csv -> values(text, csv.names(), pipeline);
        }
    }

    private static List<Extraction.Capture> captures(Extraction.Glob glob) {
        return IntStream.range(0, glob.names().size())
                .mapToObj(i -> new Extraction.Capture(i + 1, glob.names().get(i)))
                .toList();
    }

    private static void firstMatch(String text, String regex, List<Extraction.Capture> captures, Pipeline pipeline) {
        // The outermost group tells a match from none: its text is not empty, unless a match may be empty.
        List<String> labels = new ArrayList<>(List.of("'all'"));
        int last = captures.stream().mapToInt(Extraction.Capture::group).max().orElse(0);
        IntStream.rangeClosed(1, last).forEach(group -> labels.add("'g" + group + "'"));
        String match = pipeline.bind("regexp_extract(" + text + ", " + Sql.literal("(" + regex + ")") + ", ["
                + String.join(", ", labels) + "])");
        String found = Pattern.matches("(?:" + regex + ")", "")
                ? pipeline.bind("regexp_matches(" + text + ", " + Sql.literal(regex) + ")")
                : match + ".all <> ''";
        for (Extraction.Capture capture : captures) {
            String part = "CASE WHEN " + found + " THEN " + match + ".g" + capture.group() + " END";
            define(capture.name(), new Value.Textual(part), pipeline);
        }
    }

    /// A row without a match stays once. The matches of one event come in their order in the text.
    private static void everyMatch(String text, Extraction.Matches matches, Work work) {
        Pipeline pipeline = work.pipeline();
        String regex = Sql.literal(Regex.re2(matches.source()));
        List<String> lists = new ArrayList<>();
        for (Extraction.Capture capture : matches.captures()) {
            String found = pipeline.bind("list_transform(regexp_extract_all(" + text + ", " + regex + ", "
                    + capture.group() + "), lambda x: coalesce(x, ''))");
            lists.add("CASE WHEN len(" + found + ") > 0 THEN " + found + " ELSE [NULL] END");
        }
        List<String> parts = ListRows.of(lists, work);
        for (int i = 0; i < parts.size(); i++) {
            define(matches.captures().get(i).name(), new Value.Textual(parts.get(i)), pipeline);
        }
    }

    private static void values(String text, List<String> names, Pipeline pipeline) {
        for (int i = 0; i < names.size(); i++) {
            define(names.get(i), new Value.Textual("hinomi_csv(" + text + ", " + i + "::BIGINT)"), pipeline);
        }
    }

    /// A field of `parse` is shown without being named again.
    private static void define(String name, Value value, Pipeline pipeline) {
        pipeline.define(name, value);
        pipeline.showBeside(name);
    }

    /// Each `*` is as short as possible, the last one at the end takes the rest of the line.
    private static String glob(String glob) {
        StringBuilder regex = new StringBuilder("(?s)");
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (c == '*') {
                regex.append(i == glob.length() - 1 ? "(.*)" : "(.*?)");
            } else {
                regex.append("\\.[]{}()^$|?+*".indexOf(c) >= 0 ? "\\" + c : String.valueOf(c));
            }
        }
        return regex.toString();
    }
}
