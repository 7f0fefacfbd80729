package dev.hinomi.guide.diff;

import java.util.ArrayList;
import java.util.List;

/// The difference of two texts in the unified format (POSIX, `diff -u`): the changed lines with three lines
/// around them.
public final class UnifiedDiff {
    private static final int CONTEXT = 3;

    private UnifiedDiff() {}

    /// The lines of the diff; none when the texts are the same.
    ///
    /// @param fromName what the first line calls the first text
    public static List<String> of(String fromName, String from, String toName, String to) {
        List<LineEdits.Edit> edits =
                LineEdits.between(from.lines().toList(), to.lines().toList());
        List<String> out = new ArrayList<>();
        int next = firstChange(edits, 0);
        while (next < edits.size()) {
            int end = endOfHunk(edits, next);
            if (out.isEmpty()) {
                out.add("--- " + fromName);
                out.add("+++ " + toName);
            }
            hunk(edits, Math.max(0, next - CONTEXT), Math.min(edits.size(), end + CONTEXT), out);
            next = firstChange(edits, end);
        }
        return out;
    }

    private static int firstChange(List<LineEdits.Edit> edits, int from) {
        int at = from;
        while (at < edits.size() && edits.get(at).kind() == LineEdits.Kind.SAME) {
            at++;
        }
        return at;
    }

    /// Changes that are so near that what is around them would meet are one hunk.
    private static int endOfHunk(List<LineEdits.Edit> edits, int from) {
        int end = from;
        int same = 0;
        for (int at = from; at < edits.size() && same <= 2 * CONTEXT; at++) {
            if (edits.get(at).kind() == LineEdits.Kind.SAME) {
                same++;
            } else {
                same = 0;
                end = at + 1;
            }
        }
        return end;
    }

    private static void hunk(List<LineEdits.Edit> edits, int start, int end, List<String> out) {
        long fromBefore = count(edits.subList(0, start), LineEdits.Kind.ADDED);
        long toBefore = count(edits.subList(0, start), LineEdits.Kind.REMOVED);
        long fromLines = count(edits.subList(start, end), LineEdits.Kind.ADDED);
        long toLines = count(edits.subList(start, end), LineEdits.Kind.REMOVED);
        out.add("@@ -" + range(fromBefore, fromLines) + " +" + range(toBefore, toLines) + " @@");
        for (LineEdits.Edit edit : edits.subList(start, end)) {
            out.add(switch (edit.kind()) {
                        case SAME -> " ";
                        case REMOVED -> "-";
                        case ADDED -> "+";
                    }
                    + edit.line());
        }
    }

    /// How many edits are of a text: all but those of the other.
    private static long count(List<LineEdits.Edit> edits, LineEdits.Kind ofTheOther) {
        return edits.stream().filter(edit -> edit.kind() != ofTheOther).count();
    }

    /// An empty range names the line before it.
    private static String range(long before, long lines) {
        return lines == 1 ? String.valueOf(before + 1) : (lines == 0 ? before : before + 1) + "," + lines;
    }
}
