package dev.hinomi.runbooks.step.query;

import dev.hinomi.runbooks.step.output.TextWidth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Rows as lines of aligned columns, for a terminal or a fixed-width font.
final class TextTable {
    private static final int WIDEST = 100;

    private TextTable() {}

    /// @param rows value by column; a row may lack columns
    static String of(List<Map<String, String>> rows) {
        Map<String, Integer> widths = new LinkedHashMap<>();
        for (Map<String, String> row : rows) {
            row.forEach((column, value) ->
                    widths.merge(column, Math.max(TextWidth.of(column), TextWidth.of(shown(value))), Math::max));
        }
        StringBuilder table = new StringBuilder();
        line(table, widths, column -> column);
        line(table, widths, column -> "-".repeat(widths.getOrDefault(column, 0)));
        rows.forEach(row -> line(table, widths, column -> shown(row.getOrDefault(column, ""))));
        return table.toString();
    }

    private static void line(StringBuilder table, Map<String, Integer> widths, UnaryOperator<String> cell) {
        StringBuilder line = new StringBuilder();
        widths.forEach((column, width) -> {
            String text = cell.apply(column);
            line.append(text).append(" ".repeat(width - TextWidth.of(text) + 2));
        });
        table.append(line.toString().stripTrailing()).append('\n');
    }

    /// In one line, and not wider than a column may be.
    private static String shown(String value) {
        String line = value.replaceAll("\\p{Cntrl}+", " ");
        if (TextWidth.of(line) <= WIDEST) {
            return line;
        }
        StringBuilder start = new StringBuilder();
        int width = 1;
        for (int character : line.codePoints().toArray()) {
            width += TextWidth.of(Character.toString(character));
            if (width > WIDEST) {
                break;
            }
            start.appendCodePoint(character);
        }
        return start.append('…').toString();
    }
}
