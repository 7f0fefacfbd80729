package dev.hinomi.app.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.hinomi.runbooks.step.output.TextWidth;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import tools.jackson.databind.json.JsonMapper;

/// How rows are printed. A row has its fields by name; a field that it does not have is empty.
enum ResultFormat {
    /// For people: columns, the last as wide as it is.
    table {
        @Override
        void print(PrintWriter out, List<Map<String, String>> rows) {
            List<String> columns = columns(rows);
            List<List<String>> lines = new ArrayList<>();
            lines.add(columns);
            for (Map<String, String> row : rows) {
                lines.add(columns.stream()
                        .map(column -> oneLine(row.getOrDefault(column, "")))
                        .toList());
            }
            int[] widths = new int[columns.size()];
            lines.forEach(line -> {
                for (int i = 0; i < widths.length; i++) {
                    widths[i] = Math.max(widths[i], TextWidth.of(line.get(i)));
                }
            });
            lines.forEach(line -> out.println(padded(line, widths)));
        }

        private String padded(List<String> line, int[] widths) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                text.append(line.get(i)).repeat(' ', widths[i] - TextWidth.of(line.get(i)) + 2);
            }
            return text.toString().stripTrailing();
        }

        private String oneLine(String text) {
            return text.strip().replace("\r", "").replace("\n", " ⏎ ").replace('\t', ' ');
        }
    },
    /// One object a line.
    json {
        @Override
        void print(PrintWriter out, List<Map<String, String>> rows) {
            rows.forEach(row -> out.println(JsonMapper.shared().writeValueAsString(row)));
        }
    },
    /// RFC 4180, with the names in the first line.
    csv {
        @Override
        void print(PrintWriter out, List<Map<String, String>> rows) {
            List<String> columns = columns(rows);
            CsvWriter csv = CsvWriter.builder().bufferSize(0).build(out);
            csv.writeRecord(columns);
            rows.forEach(row -> csv.writeRecord(
                    columns.stream().map(column -> row.getOrDefault(column, "")).toList()));
            out.flush();
        }
    };

    abstract void print(PrintWriter out, List<Map<String, String>> rows);

    /// All names, in the order in which they first come.
    private static List<String> columns(List<Map<String, String>> rows) {
        SequencedSet<String> names = new LinkedHashSet<>();
        rows.forEach(row -> names.addAll(row.keySet()));
        return List.copyOf(names);
    }
}
