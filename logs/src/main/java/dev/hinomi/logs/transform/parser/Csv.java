package dev.hinomi.logs.transform.parser;

import dev.hinomi.logs.transform.step.EventTree;
import dev.hinomi.logs.transform.step.Json;
import dev.hinomi.logs.transform.step.KeyPath;
import dev.hinomi.logs.transform.step.ProcessorConfig;
import dev.hinomi.logs.transform.step.Source;
import dev.hinomi.logs.transform.step.Step;
import dev.hinomi.logs.transform.step.StepFailure;
import java.util.ArrayList;
import java.util.List;

/// `csv`: reads the columns of one line. A column may stand between two quotes, and a quote in it is written
/// twice. Columns beyond the names that are given are called `column_3` and so on.
///
/// @param columns paths below the destination
public record Csv(Source source, KeyPath destination, char delimiter, char quote, List<KeyPath> columns)
        implements Step {
    private static final int MAX_COLUMNS = 100;

    public Csv {
        columns = List.copyOf(columns);
    }

    public static Step of(ProcessorConfig config) {
        return new Csv(
                config.source(),
                config.pathOrRoot("destination"),
                delimiter(config),
                config.optionalText("quoteCharacter", 1).orElse("\"").charAt(0),
                config.optionalPaths("columns", MAX_COLUMNS));
    }

    private static char delimiter(ProcessorConfig config) {
        String delimiter = config.optionalText("delimiter", 2).orElse(",");
        return switch (delimiter) {
            case "\\t" -> '\t';
            case "\\s" -> ' ';
            case String one when one.length() == 1 -> one.charAt(0);
            case String other -> throw config.refused("delimiter", other, "one character, \\t or \\s");
        };
    }

    @Override
    public void apply(EventTree event) throws StepFailure {
        List<String> values = split(source.of(event));
        if (values.size() > MAX_COLUMNS) {
            throw new StepFailure("csv: " + values.size() + " columns (expected: at most " + MAX_COLUMNS + ")");
        }
        for (int i = 0; i < values.size(); i++) {
            KeyPath column = i < columns.size() ? columns.get(i) : KeyPath.of("column_" + (i + 1));
            event.put(destination.child(column), Json.text(values.get(i)), true);
        }
    }

    private List<String> split(String line) throws StepFailure {
        List<String> values = new ArrayList<>();
        int position = 0;
        while (true) {
            StringBuilder value = new StringBuilder();
            int end = position < line.length() && line.charAt(position) == quote
                    ? quoted(line, position, value)
                    : plain(line, position, value);
            values.add(value.toString());
            if (end >= line.length()) {
                return values;
            }
            position = end + 1;
        }
    }

    private int plain(String line, int start, StringBuilder value) {
        int end = line.indexOf(delimiter, start);
        int stop = end < 0 ? line.length() : end;
        value.append(line, start, stop);
        return stop;
    }

    /// Reads a quoted column, and returns where its delimiter or the end is.
    private int quoted(String line, int start, StringBuilder value) throws StepFailure {
        int position = start + 1;
        while (position < line.length()) {
            char c = line.charAt(position++);
            if (c != quote) {
                value.append(c);
            } else if (position < line.length() && line.charAt(position) == quote) {
                value.append(quote);
                position++;
            } else if (position == line.length() || line.charAt(position) == delimiter) {
                return position;
            } else {
                throw new StepFailure("csv: a character after the quote that closes a column, at " + position);
            }
        }
        throw new StepFailure("csv: a quote that is not closed, at " + start);
    }
}
