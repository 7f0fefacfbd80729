package dev.hinomi.query.parse.token;

import dev.hinomi.query.syntax.Step;
import java.util.ArrayList;
import java.util.List;

/// Reads the name of a field: steps with dots between them, each plain or in backquotes, and indexes of
/// lists. ``detail.`user-id`[0].@x`` has the steps `detail`, `user-id`, `0` and `@x`.
public final class NameScanner {
    private final String source;
    private int offset;
    private final List<Step> path = new ArrayList<>();
    private final StringBuilder step = new StringBuilder();
    private final StringBuilder text = new StringBuilder();

    /// Whether the step that is read has any part, be it two backquotes.
    private boolean begun;

    NameScanner(String source, int offset) {
        this.source = source;
        this.offset = offset;
    }

    /// Reads to the end of the name; null when a backquote is not closed.
    boolean read() {
        while (offset < source.length()) {
            char c = source.charAt(offset);
            if (c == '`') {
                if (!backquoted()) {
                    return false;
                }
            } else if (c == '.' && begunOrIndexed() && stepFollows()) {
                endStep();
                text.append(c);
                offset++;
            } else if (continues(c)) {
                append(c);
            } else if (c == '[' && isIndex()) {
                index();
            } else {
                break;
            }
        }
        endStep();
        return true;
    }

    static boolean starts(char c) {
        return Character.isLetter(c) || c == '@' || c == '_' || c == '`';
    }

    private static boolean continues(char c) {
        return Character.isLetterOrDigit(c) || c == '@' || c == '_';
    }

    private boolean begunOrIndexed() {
        return begun || !path.isEmpty();
    }

    private boolean stepFollows() {
        return offset + 1 < source.length()
                && (continues(source.charAt(offset + 1)) || source.charAt(offset + 1) == '`');
    }

    private void append(char c) {
        begun = true;
        step.append(c);
        text.append(c);
        offset++;
    }

    private boolean backquoted() {
        int close = source.indexOf('`', offset + 1);
        if (close < 0) {
            return false;
        }
        begun = true;
        step.append(source, offset + 1, close);
        text.append(source, offset + 1, close);
        offset = close + 1;
        return true;
    }

    /// Whether `[12]` follows. The `[` after `in` begins a list.
    private boolean isIndex() {
        int close = source.indexOf(']', offset);
        return close > offset + 1
                && close < offset + 8
                && source.substring(offset + 1, close).chars().allMatch(c -> c >= '0' && c <= '9')
                && !(path.isEmpty() && step.toString().equalsIgnoreCase("in"));
    }

    private void index() {
        endStep();
        int close = source.indexOf(']', offset);
        path.add(new Step.Index(Integer.parseInt(source, offset + 1, close, 10)));
        text.append(source, offset, close + 1);
        offset = close + 1;
    }

    private void endStep() {
        if (begun) {
            path.add(new Step.Name(step.toString()));
        }
        step.setLength(0);
        begun = false;
    }

    /// The offset after the name.
    int end() {
        return offset;
    }

    /// The name as written, without backquotes.
    String text() {
        return text.toString();
    }

    List<Step> path() {
        return path;
    }
}
