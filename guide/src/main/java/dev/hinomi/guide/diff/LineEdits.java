package dev.hinomi.guide.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// The fewest lines that are to be taken out and put in to get from one text to another (E. Myers, "An O(ND)
/// Difference Algorithm and Its Variations", 1986). Texts that have little in common are taken as one change,
/// because the algorithm's time and memory grow with the square of the changes.
final class LineEdits {
    private static final int MOST_CHANGES = 2_000;

    private LineEdits() {}

    enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /// A line of one of the texts.
    record Edit(Kind kind, String line) {}

    static List<Edit> between(List<String> from, List<String> to) {
        int start = 0;
        while (start < Math.min(from.size(), to.size()) && from.get(start).equals(to.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(from.size(), to.size()) - start
                && from.get(from.size() - 1 - end).equals(to.get(to.size() - 1 - end))) {
            end++;
        }
        List<Edit> edits = new ArrayList<>();
        from.subList(0, start).forEach(line -> edits.add(new Edit(Kind.SAME, line)));
        edits.addAll(middle(from.subList(start, from.size() - end), to.subList(start, to.size() - end)));
        from.subList(from.size() - end, from.size()).forEach(line -> edits.add(new Edit(Kind.SAME, line)));
        return edits;
    }

    private static List<Edit> middle(List<String> from, List<String> to) {
        int limit = Math.min(from.size() + to.size(), MOST_CHANGES);
        int[] reached = new int[2 * limit + 3];
        int middle = limit + 1;
        List<int[]> trace = new ArrayList<>();
        for (int changes = 0; changes <= limit; changes++) {
            trace.add(Arrays.copyOfRange(reached, middle - changes - 1, middle + changes + 2));
            for (int diagonal = -changes; diagonal <= changes; diagonal += 2) {
                boolean down = diagonal == -changes
                        || (diagonal != changes && reached[middle + diagonal - 1] < reached[middle + diagonal + 1]);
                int x = down ? reached[middle + diagonal + 1] : reached[middle + diagonal - 1] + 1;
                while (x < from.size()
                        && x - diagonal < to.size()
                        && from.get(x).equals(to.get(x - diagonal))) {
                    x++;
                }
                reached[middle + diagonal] = x;
                if (x >= from.size() && x - diagonal >= to.size()) {
                    return path(from, to, trace);
                }
            }
        }
        List<Edit> replaced = new ArrayList<>();
        from.forEach(line -> replaced.add(new Edit(Kind.REMOVED, line)));
        to.forEach(line -> replaced.add(new Edit(Kind.ADDED, line)));
        return replaced;
    }

    /// Follows the trace back. Each of its entries holds the diagonals that were reached with one change
    /// fewer, from the lowest on.
    private static List<Edit> path(List<String> from, List<String> to, List<int[]> trace) {
        Deque<Edit> edits = new ArrayDeque<>();
        int x = from.size();
        int y = to.size();
        for (int changes = trace.size() - 1; changes >= 0; changes--) {
            int[] reached = trace.get(changes);
            int zero = changes + 1;
            int diagonal = x - y;
            boolean down = diagonal == -changes
                    || (diagonal != changes && reached[zero + diagonal - 1] < reached[zero + diagonal + 1]);
            int before = down ? diagonal + 1 : diagonal - 1;
            int beforeX = reached[zero + before];
            int beforeY = beforeX - before;
            while (x > beforeX && y > beforeY && x > 0 && y > 0) {
                x--;
                y--;
                edits.addFirst(new Edit(Kind.SAME, from.get(x)));
            }
            if (changes > 0) {
                if (down) {
                    y--;
                    edits.addFirst(new Edit(Kind.ADDED, to.get(y)));
                } else {
                    x--;
                    edits.addFirst(new Edit(Kind.REMOVED, from.get(x)));
                }
            }
        }
        return List.copyOf(edits);
    }
}
