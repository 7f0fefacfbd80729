package dev.hinomi.query.command;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
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

/// `parse` by a text with `*`, or by a regular expression: the parts of the first match are new columns; a
/// row without a
/// match stays, without them. A group that takes no part in the match is an empty text (AWS document "parse").
final class ParseSql implements CommandSql<Extraction.Parse> {
    @Override
    public void apply(Extraction.Parse command, Work work) {
        switch (command.method()) {
            case Extraction.Glob glob -> define(command, glob(glob.pattern()), captures(glob), work);
            case Extraction.Matches matches
            when !matches.multi() -> define(command, Regex.re2(matches.source()), matches.captures(), work);
            case Extraction.Matches _ -> throw unsupported("parse ... multi");
            case Extraction.Logfmt _ -> throw unsupported("parse ... logfmt");
            case Extraction.Csv _ -> throw unsupported("parse ... csv");
        }
    }

    private static FaultException unsupported(String what) {
        return new FaultException(new Fault.Unsupported(what, what + " is not supported"));
    }

    private static List<Extraction.Capture> captures(Extraction.Glob glob) {
        return IntStream.range(0, glob.names().size())
                .mapToObj(i -> new Extraction.Capture(i + 1, glob.names().get(i)))
                .toList();
    }

    private static void define(Extraction.Parse command, String regex, List<Extraction.Capture> captures, Work work) {
        Pipeline pipeline = work.pipeline();
        String text = pipeline.bind(work.expressions().value(command.field()).text());
        // The outermost group tells a match from none: its text is not empty.
        List<String> labels = new ArrayList<>(List.of("'all'"));
        int last = captures.stream().mapToInt(Extraction.Capture::group).max().orElse(0);
        IntStream.rangeClosed(1, last).forEach(group -> labels.add("'g" + group + "'"));
        String match = pipeline.bind("regexp_extract(" + text + ", " + Sql.literal("(" + regex + ")") + ", ["
                + String.join(", ", labels) + "])");
        for (Extraction.Capture capture : captures) {
            String part = "CASE WHEN " + match + ".all <> '' THEN " + match + ".g" + capture.group() + " END";
            pipeline.define(capture.name(), new Value.Textual(part));
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
