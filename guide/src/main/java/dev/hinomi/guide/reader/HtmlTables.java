package dev.hinomi.guide.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rewrites tables in HTML as tables in Markdown: those that have a header and one row a line, as exports write them.
/// Others stay as they are. The number of lines stays.
final class HtmlTables {
    private static final Pattern BEGIN = Pattern.compile("^\\s*<table[^>]*>.*");
    private static final Pattern END = Pattern.compile(".*</table>\\s*$");
    private static final Pattern ROW = Pattern.compile(
            "^\\s*(?:</?(?:table|thead|tbody)[^>]*>\\s*)*<tr[^>]*>.*</tr>\\s*(?:</?(?:thead|tbody|table)>\\s*)*$");
    private static final Pattern FRAME =
            Pattern.compile("^\\s*(?:</?(?:table|thead|tbody|colgroup|col)\\b[^>]*>\\s*)*$");
    private static final Pattern CELL = Pattern.compile("<t[hd](?:\\s[^>]*)?>(.*?)</t[hd]>");

    private HtmlTables() {}

    static List<String> markdown(List<String> lines) {
        List<String> rewritten = new ArrayList<>(lines);
        boolean fenced = false;
        for (int i = 0; i < lines.size(); i++) {
            fenced ^= ForeignBlocks.isFence(lines.get(i));
            if (!fenced && BEGIN.matcher(lines.get(i)).matches()) {
                int end = i;
                while (end < lines.size() && !END.matcher(lines.get(end)).matches()) {
                    end++;
                }
                if (end == lines.size()) {
                    break;
                }
                table(rewritten.subList(i, end + 1));
                i = end;
            }
        }
        return rewritten;
    }

    /// A header needs a line below it for its rule, so it moves up where the rows follow at once.
    private static void table(List<String> lines) {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (ROW.matcher(lines.get(i)).matches()) {
                rows.add(i);
            } else if (!FRAME.matcher(lines.get(i)).matches()) {
                return;
            }
        }
        boolean headed = rows.size() > 1 && lines.get(rows.getFirst()).contains("<th");
        boolean together = headed && rows.getLast() - rows.get(1) == rows.size() - 2;
        if (!together || rows.get(1) < 2) {
            return;
        }
        List<String> header = cells(lines.get(rows.getFirst()));
        List<String> below = rows.subList(1, rows.size()).stream()
                .map(row -> line(cells(lines.get(row))))
                .toList();
        int first = rows.get(1);
        Collections.fill(lines, "");
        lines.set(first - 2, line(header));
        lines.set(first - 1, line(Collections.nCopies(header.size(), "---")));
        for (int i = 0; i < below.size(); i++) {
            lines.set(first + i, below.get(i));
        }
    }

    private static List<String> cells(String row) {
        Matcher cell = CELL.matcher(row);
        return cell.results().map(ForeignBlocks::plain).toList();
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
