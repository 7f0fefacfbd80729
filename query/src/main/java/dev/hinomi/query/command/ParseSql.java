package dev.hinomi.query.command;

import dev.hinomi.query.function.Regex;
import dev.hinomi.query.sql.Pipeline;
import dev.hinomi.query.sql.Sql;
import dev.hinomi.query.sql.Value;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `parse` by a text with `*`, or by a regular expression: the parts of the first match are new columns; a
/// row without a
/// match stays, without them. A group that takes no part in the match is an empty text (AWS document "parse").
final class ParseSql implements CommandSql<Command.Parse> {
    @Override
    public void apply(Command.Parse command, Work work) {
        String regex = switch (command.pattern()) {
            case Expression.Regex pattern -> Regex.re2(pattern.source());
            case Expression.Text glob -> glob(glob.value());
            case Expression other -> throw new IllegalArgumentException(other.toString());
        };
        List<Optional<String>> groups = Regex.groups(regex);
        boolean named = groups.stream().anyMatch(Optional::isPresent);
        Pipeline pipeline = work.pipeline();
        String text = pipeline.bind(work.expressions().value(command.field()).text());
        // The outermost group tells a match from none: its text is not empty.
        List<String> labels = new ArrayList<>(List.of("'all'"));
        for (int i = 0; i < groups.size(); i++) {
            labels.add("'g" + i + "'");
        }
        String match = pipeline.bind("regexp_extract(" + text + ", " + Sql.literal("(" + regex + ")") + ", ["
                + String.join(", ", labels) + "])");
        int next = 0;
        for (int i = 0; i < groups.size() && next < command.names().size(); i++) {
            if (!named || groups.get(i).isPresent()) {
                String part = "CASE WHEN " + match + ".all <> '' THEN " + match + ".g" + i + " END";
                pipeline.define(command.names().get(next++), new Value.Textual(part));
            }
        }
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
