package dev.hinomi.query.analysis;

import dev.hinomi.query.syntax.Column;
import dev.hinomi.query.syntax.Combination;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Extraction;
import dev.hinomi.query.syntax.Insight;
import dev.hinomi.query.syntax.Series;
import dev.hinomi.query.syntax.Source;
import java.util.List;
import java.util.stream.Stream;

/// The fields that a query makes itself, beside those of its events.
public final class MadeFields {
    private MadeFields() {}

    /// Their names, in the order of the text, each once.
    public static List<String> of(List<Command> commands) {
        return commands.stream().flatMap(MadeFields::names).distinct().toList();
    }

    private static Stream<String> names(Command command) {
        return switch (command) {
            case Command.Fields fields -> made(fields.columns());
            case Command.Display display -> made(display.columns());
            case Command.Stats stats -> Stream.concat(made(stats.aggregates()), made(stats.groups()));
            case Command.Filter _, Command.Sort _, Command.Limit _, Command.Dedup _, Command.Unmask _, Source _ ->
                Stream.of();
            case Extraction extraction -> extracted(extraction);
            case Combination combination -> brought(combination);
            case Series series -> computed(series);
            // Their columns take the place of all others, and have names of their own.
            case Insight _ -> Stream.of();
        };
    }

    /// Those with an alias. What has none is a field already, or is named by its whole text.
    private static Stream<String> made(List<Column> columns) {
        return columns.stream().flatMap(column -> column.alias().stream());
    }

    private static Stream<String> extracted(Extraction extraction) {
        return switch (extraction) {
            case Extraction.Parse parse -> parse.method().names().stream();
            case Extraction.Json json -> Stream.of(json.name());
            case Extraction.Unnest unnest -> Stream.of(unnest.name());
            case Extraction.Expand _ -> Stream.of();
        };
    }

    private static Stream<String> brought(Combination combination) {
        return switch (combination) {
            case Combination.Join _ -> Stream.of();
            case Combination.AppendColumns columns -> of(columns.subquery().commands()).stream();
            case Combination.Lookup lookup -> fields(lookup.output());
            case Combination.CidrLookup lookup -> fields(lookup.output());
        };
    }

    private static Stream<String> fields(Combination.Output output) {
        return output.values().stream().map(Combination.Output.Value::field);
    }

    private static Stream<String> computed(Series series) {
        return switch (series) {
            case Series.AddTotals totals -> Stream.of(totals.name());
            case Series.Accum accum -> Stream.of(accum.name());
            case Series.Autoregress autoregress -> autoregress.names().stream();
            case Series.Sessionize sessionize -> Stream.of(sessionize.name());
            case Series.FillDown _, Series.FillMissing _ -> Stream.of();
        };
    }
}
