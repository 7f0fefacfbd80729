package dev.hinomi.guide.reader;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rewrites what converters from other formats leave in Markdown, line by line, so that CommonMark sees the
/// structure: definition lists, `#.`, `a.` and full-width digits as list marks, check boxes of other programs. The
/// number of
/// lines stays.
final class Dialects {
    private static final Pattern DEFINITION = Pattern.compile("^:(?=(?: {3}|\t)\\S)");
    private static final Pattern HASH = Pattern.compile("^(?<before>(?:[ -]| {4})*)#(?=\\.\\s{1,3}\\S)");
    private static final Pattern LETTER = Pattern.compile("^(?<before> *(?:[-:] {3})?)(?<letter>[a-z])(?=\\. {2}\\S)");
    private static final Pattern BOX = Pattern.compile("^(?<before>\\s*[-*+]\\s+)\\\\\\[(?<mark>[ xX])\\\\\\]");
    private static final Pattern TICKED =
            Pattern.compile("^(?<before>\\s*[-*+]\\s+)(?:\\((?<icon>[x/ ])\\)|(?<sign>[□■☐☑☒✅]))\\s*(?=\\S)");
    private static final Pattern WIDE = Pattern.compile("^(?<before>\\s*)(?<number>[０-９]{1,2})[．.）)]\\s*(?=\\S)");
    private static final Pattern TERM = Pattern.compile("^[^\\s#>|:*-][^|]{0,80}$");

    private Dialects() {}

    /// The lines as a parser of CommonMark should see them.
    static List<String> commonMark(List<String> original) {
        List<String> lines = ForeignBlocks.markdown(original);
        List<String> rewritten = new ArrayList<>(lines.size());
        boolean fenced = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            fenced ^= ForeignBlocks.isFence(line);
            rewritten.add(fenced ? line : line(line, i + 1 < lines.size() ? lines.get(i + 1) : ""));
        }
        return rewritten;
    }

    private static String line(String line, String next) {
        if (DEFINITION.matcher(next).find() && TERM.matcher(line).matches()) {
            return "**" + line.strip() + "**";
        }
        String text = numbered(line);
        Matcher box = BOX.matcher(text);
        if (box.find()) {
            text = box.group("before") + "[" + box.group("mark") + "]" + text.substring(box.end());
        }
        Matcher ticked = TICKED.matcher(text);
        if (ticked.find()) {
            boolean done = "/".equals(ticked.group("icon")) || "☑☒✅■".contains(String.valueOf(ticked.group("sign")));
            text = ticked.group("before") + (done ? "[x] " : "[ ] ") + text.substring(ticked.end());
        }
        return DEFINITION.matcher(text).find() ? "-" + text.substring(1) : text;
    }

    private static String numbered(String line) {
        Matcher hash = HASH.matcher(line);
        if (hash.find()) {
            return hash.group("before") + "1" + line.substring(hash.end());
        }
        Matcher wide = WIDE.matcher(line);
        if (wide.find()) {
            int number = Integer.parseInt(Normalizer.normalize(wide.group("number"), Normalizer.Form.NFKC));
            return wide.group("before") + number + ". " + line.substring(wide.end());
        }
        Matcher letter = LETTER.matcher(line);
        if (letter.find()) {
            return letter.group("before") + (letter.group("letter").charAt(0) - 'a' + 1) + line.substring(letter.end());
        }
        return line;
    }
}
