package dev.hinomi.guide.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {
    @Test
    void changesNearEachOtherAreOneHunkAndThoseFarApartAreTwo() {
        String from = lines(1, 30);
        String to = from.replace("line 3\n", "")
                .replace("line 8\n", "line 8\nnew\n")
                .replace("line 25\n", "other\n");
        assertThat(String.join("\n", UnifiedDiff.of("a", from, "b", to))).isEqualTo("""
                --- a
                +++ b
                @@ -1,11 +1,11 @@
                 line 1
                 line 2
                -line 3
                 line 4
                 line 5
                 line 6
                 line 7
                 line 8
                +new
                 line 9
                 line 10
                 line 11
                @@ -22,7 +22,7 @@
                 line 22
                 line 23
                 line 24
                -line 25
                +other
                 line 26
                 line 27
                 line 28""");
    }

    @Test
    void oneLineAndNoLineHaveShortRanges() {
        assertThat(UnifiedDiff.of("a", "", "b", "x\n")).containsExactly("--- a", "+++ b", "@@ -0,0 +1 @@", "+x");
        assertThat(UnifiedDiff.of("a", "x\n", "b", "")).containsExactly("--- a", "+++ b", "@@ -1 +0,0 @@", "-x");
        assertThat(UnifiedDiff.of("a", "x\n", "b", "x\n")).isEmpty();
    }

    @Test
    void whatIsTakenOutAndPutInLeadsFromOneTextToTheOther() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<String> from = words(random);
            List<String> to = words(random);
            List<LineEdits.Edit> edits = LineEdits.between(from, to);
            assertThat(side(edits, LineEdits.Kind.ADDED)).isEqualTo(from);
            assertThat(side(edits, LineEdits.Kind.REMOVED)).isEqualTo(to);
            long changes = edits.stream()
                    .filter(edit -> edit.kind() != LineEdits.Kind.SAME)
                    .count();
            assertThat(changes).isEqualTo(from.size() + to.size() - 2L * common(from, to));
        }
    }

    @Test
    void textsThatHaveNothingInCommonAreOneChange() {
        List<String> from = IntStream.range(0, 60_000).mapToObj(i -> "a" + i).toList();
        List<String> to = IntStream.range(0, 60_000).mapToObj(i -> "b" + i).toList();
        assertThat(LineEdits.between(from, to)).hasSize(120_000);
    }

    private static List<String> words(Random random) {
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            words.add(String.valueOf((char) ('a' + random.nextInt(4))));
        }
        return words;
    }

    private static List<String> side(List<LineEdits.Edit> edits, LineEdits.Kind ofTheOther) {
        return edits.stream()
                .filter(edit -> edit.kind() != ofTheOther)
                .map(LineEdits.Edit::line)
                .toList();
    }

    /// The length of the longest common subsequence, by the definition.
    private static int common(List<String> from, List<String> to) {
        int[][] longest = new int[from.size() + 1][to.size() + 1];
        for (int i = 1; i <= from.size(); i++) {
            for (int j = 1; j <= to.size(); j++) {
                longest[i][j] = from.get(i - 1).equals(to.get(j - 1))
                        ? longest[i - 1][j - 1] + 1
                        : Math.max(longest[i - 1][j], longest[i][j - 1]);
            }
        }
        return longest[from.size()][to.size()];
    }

    private static String lines(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());
    }
}
