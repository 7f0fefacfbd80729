package dev.hinomi.query.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A table of a script: `| level | status |`, one row a line. A cell without anything in it is missing. A text that
/// has blanks at an end, a `|`, a line break, or nothing at all is in quotes, as in JSON.
///
/// @param header the names of the columns, as written
/// @param rows their cells, as written: with quotes
record TextTable(List<String> header, List<Row> rows) {
    TextTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /// A row.
    ///
    /// @param line of the script
    record Row(int line, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        /// Whether the column has a value.
        boolean has(int column) {
            return !cells.get(column).isEmpty();
        }

        /// The value of a cell; empty when it is missing.
        Optional<String> text(int column) {
            return has(column) ? Optional.of(JsonWriter.unquoted(cells.get(column))) : Optional.empty();
        }
    }

    static TextTable parse(List<ScriptLine> lines) {
        List<String> header = List.of();
        List<Row> rows = new ArrayList<>();
        for (ScriptLine line : lines) {
            List<String> cells = cells(line);
            if (header.isEmpty()) {
                header = cells.stream().map(JsonWriter::unquoted).toList();
            } else if (cells.size() == header.size()) {
                rows.add(new Row(line.number(), cells));
            } else {
                throw line.problem(cells.size() + " cells (expected: " + header.size() + ")");
            }
        }
        return new TextTable(header, rows);
    }

    private static List<String> cells(ScriptLine line) {
        String text = line.text().strip();
        if (text.length() < 2 || !text.startsWith("|") || !text.endsWith("|")) {
            throw line.problem("'" + text + "' (expected: | cell | cell |)");
        }
        List<String> cells = new ArrayList<>();
        int start = 1;
        boolean quoted = false;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == '|' && !quoted) {
                cells.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        if (quoted) {
            throw line.problem("a quote that is not closed");
        }
        return cells;
    }

    /// The table with columns under each other.
    static String write(List<String> header, List<List<String>> rows) {
        List<List<String>> lines =
                Stream.concat(Stream.of(header), rows.stream()).toList();
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            int column = i;
            widths.add(lines.stream()
                    .mapToInt(line -> line.get(column).length())
                    .max()
                    .orElse(0));
        }
        return lines.stream().map(cells -> line(cells, widths)).collect(Collectors.joining("\n"));
    }

    private static String line(List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder("|");
        for (int i = 0; i < cells.size(); i++) {
            line.append(' ')
                    .append(cells.get(i))
                    .repeat(' ', widths.get(i) - cells.get(i).length())
                    .append(" |");
        }
        return line.toString();
    }
}
