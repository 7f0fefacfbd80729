package dev.hinomi.store.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.store.duckdb.DayPart;
import dev.hinomi.store.duckdb.Millis;
import dev.hinomi.store.internal.Extent;
import dev.hinomi.store.manifest.DayFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PartConditionsTest {
    private static final Millis ALL = new Millis(0, 1_000_000);

    private static Extent extent(long group, long first, long last) {
        return new Extent(group, first, last, 10, 100, 0, 0);
    }

    private static List<String> branches(Set<Long> groups, List<Extent> extents, List<Extent> wanted, Millis range) {
        DayFile file = new DayFile(1, 0, DayFile.Kind.EVENTS, LocalDate.EPOCH, 1, 10, 1, 10, 0);
        return new PartConditions(new DayPart(file, Path.of("file"), groups, extents, wanted), range, Optional.empty())
                .branches();
    }

    private static List<String> branches(Set<Long> groups, List<Extent> extents, Millis range) {
        return branches(groups, extents, extents, range);
    }

    @Test
    void aWholeFileNeedsNoCondition() {
        assertThat(branches(Set.of(1L, 2L), List.of(extent(1, 0, 9), extent(2, 0, 9)), ALL))
                .containsExactly("");
    }

    @Test
    void groupsOfOthersAreLeftOut() {
        List<Extent> extents = List.of(extent(2, 0, 9), extent(3, 0, 9));
        assertThat(branches(Set.of(1L, 2L, 3L), extents, ALL)).containsExactly("group_id BETWEEN 2 AND 3");
        assertThat(branches(Set.of(), extents, ALL)).containsExactly("group_id IN (2, 3)");
        assertThat(branches(Set.of(1L, 2L), List.of(extent(2, 0, 9)), ALL)).containsExactly("group_id = 2");
        assertThat(branches(Set.of(1L, 2L, 3L), List.of(extent(1, 0, 9), extent(3, 0, 9)), ALL))
                .containsExactly("group_id IN (1, 3)");
    }

    @Test
    void onlyTheEdgesThatTheRangeCutsAreConditions() {
        List<Extent> extents = List.of(extent(1, 100, 200), extent(1, 200, 300));
        assertThat(branches(Set.of(1L), extents, new Millis(150, 301))).containsExactly("ts >= 150");
        assertThat(branches(Set.of(1L), extents, new Millis(100, 300))).containsExactly("ts < 300");
    }

    @Test
    void aTextIsLookedForWhereItMayBe() {
        List<Extent> extents = new ArrayList<>();
        for (long i = 0; i < 100; i++) {
            extents.add(extent(1 + i / 50, i % 50 * 10, i % 50 * 10 + 10));
        }
        List<Extent> wanted = List.of(extents.get(3), extents.get(4), extents.get(60));
        assertThat(branches(Set.of(1L, 2L), extents, wanted, ALL))
                .containsExactly("group_id = 1 AND ts >= 30 AND ts < 51", "group_id = 2 AND ts >= 100 AND ts < 111");
        assertThat(branches(Set.of(1L, 2L), extents, wanted, new Millis(35, 105)))
                .containsExactly("group_id = 1 AND ts >= 35 AND ts < 51", "group_id = 2 AND ts >= 100 AND ts < 105");
    }

    @Test
    void manyPlacesAreReadAtOnce() {
        List<Extent> extents = List.of(extent(1, 0, 9), extent(2, 0, 9), extent(2, 20, 29), extent(3, 0, 9));
        assertThat(branches(Set.of(1L, 2L, 3L), extents, List.of(extents.get(0), extents.get(2)), ALL))
                .containsExactly("group_id BETWEEN 1 AND 2 AND ts >= 0 AND ts < 30");
    }

    @Test
    void aTextThatIsNowhereNeedsNoRead() {
        assertThat(branches(Set.of(1L), List.of(extent(1, 0, 9)), List.of(), ALL))
                .isEmpty();
    }
}
