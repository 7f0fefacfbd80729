package dev.hinomi.guide.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rewrites blocks that wikis and note programs export as they are: the macro `{code}` becomes a fence, what opens by a
/// click (`<details>`) a section. The number of lines stays.
final class ForeignBlocks {
    private static final Pattern CODE = Pattern.compile(
            "^(?<before>\\s*)\\{(?:code|noformat)(?::(?:[^}]*\\blanguage=)?(?<language>\\w{1,20})[^}]*)?\\}\\s*$");
    private static final Pattern SUMMARY =
            Pattern.compile("^\\s*(?:<details[^>]*>\\s*)?<summary>(?<title>.*)</summary>\\s*$");
    private static final Pattern DETAILS = Pattern.compile("^\\s*</?details[^>]*>\\s*$");
    private static final Pattern HEADING = Pattern.compile("^(?<marks>#{1,6})\\s.*");
    private static final int DEEPEST = 6;

    private final List<String> lines;
    private final List<String> rewritten = new ArrayList<>();
    private int depth = 1;

    private ForeignBlocks(List<String> lines) {
        this.lines = lines;
    }

    /// The lines with these blocks as Markdown.
    static List<String> markdown(List<String> lines) {
        return new ForeignBlocks(HtmlTables.markdown(lines)).rewrite();
    }

    private List<String> rewrite() {
        boolean fenced = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            fenced ^= isFence(line);
            Matcher code = CODE.matcher(line);
            if (!fenced && code.matches() && end(i).isPresent()) {
                int end = end(i).get();
                String before = code.group("before");
                rewritten.add(before + "```"
                        + Optional.ofNullable(code.group("language")).orElse(""));
                rewritten.addAll(lines.subList(i + 1, end));
                rewritten.add(before + "```");
                i = end;
            } else {
                rewritten.add(fenced ? line : section(line));
            }
        }
        return rewritten;
    }

    /// The line that closes the macro which opens at `start`.
    private Optional<Integer> end(int start) {
        for (int i = start + 1; i < lines.size(); i++) {
            Matcher code = CODE.matcher(lines.get(i));
            if (code.matches()) {
                return code.group("language") == null ? Optional.of(i) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// A summary is a heading below the last heading of the text.
    private String section(String line) {
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            depth = heading.group("marks").length();
        }
        Matcher summary = SUMMARY.matcher(line);
        if (summary.matches()) {
            return "#".repeat(Math.min(depth + 1, DEEPEST)) + " " + summary.group("title");
        }
        return DETAILS.matcher(line).matches() ? "" : line;
    }

    static boolean isFence(String line) {
        return line.stripLeading().startsWith("```") || line.stripLeading().startsWith("~~~");
    }

    /// The text of HTML that may hold signs as entities and marks as elements.
    static String plain(MatchResult cell) {
        return cell.group(1)
                .replaceAll("<br\\s*/?>", " ")
                .replaceAll("</?code>", "`")
                .replaceAll("<[^>]{1,200}>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&")
                .replace("|", "\\|")
                .strip();
    }
}
