package dev.hinomi.guide.lint.procedure;

import dev.hinomi.guide.lint.Guide;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/// The lines of a guide in which a pattern is found. Each line is looked at once, however many ask.
final class Lines {
    private final BitSet found = new BitSet();

    Lines(Guide guide, Pattern pattern) {
        List<String> lines = guide.document().lines();
        for (int i = 0; i < lines.size(); i++) {
            if (pattern.matcher(lines.get(i)).find()) {
                found.set(i + 1);
            }
        }
    }

    /// Whether it is in a line of the range, both ends included.
    boolean any(int from, int to) {
        int next = found.nextSetBit(Math.max(from, 0));
        return next >= 0 && next <= to;
    }
}
