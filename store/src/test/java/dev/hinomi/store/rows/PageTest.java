package dev.hinomi.store.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.store.duckdb.DayPart;
import dev.hinomi.store.duckdb.Millis;
import dev.hinomi.store.internal.Extent;
import dev.hinomi.store.manifest.DayFile;
import dev.hinomi.store.manifest.HotFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PageTest {
    private static final DayFile DAY = new DayFile(1, 0, DayFile.Kind.EVENTS, LocalDate.EPOCH, 1, 10, 1, 10, 0);

    private static Extent extent(long group, long first, long last) {
        return new Extent(group, first, last, 10, 100, 0, 0);
    }

    private static List<Page> day(Millis range, Extent... extents) {
        return Page.day(new DayPart(DAY, Path.of("file"), Set.of(), List.of(extents), List.of(extents)), range);
    }

    private static Page page(long group, long start, long end) {
        return new Page.Day(DAY, group, new Millis(start, end));
    }

    @Test
    void eachExtentIsAPage() {
        assertThat(day(new Millis(0, 1_000), extent(1, 10, 19), extent(1, 30, 39), extent(2, 10, 19)))
                .containsExactly(page(1, 10, 20), page(1, 30, 40), page(2, 10, 20));
    }

    @Test
    void extentsThatShareTimesMakePagesThatShareNone() {
        assertThat(day(
                        new Millis(0, 1_000),
                        extent(1, 10, 20),
                        extent(1, 20, 40),
                        extent(1, 15, 70),
                        extent(1, 20, 21)))
                .containsExactly(page(1, 10, 15), page(1, 15, 20), page(1, 20, 71));
    }

    @Test
    void pagesEndWithTheRange() {
        assertThat(day(new Millis(15, 35), extent(1, 10, 20), extent(1, 12, 13), extent(1, 30, 40)))
                .containsExactly(page(1, 15, 21), page(1, 30, 35));
    }

    @Test
    void pagesOfHotFilesEndWhereTheNextBegins() {
        HotFile one = new HotFile(1, 0, 100);
        HotFile two = new HotFile(2, 0, 100 + RecentBlocks.IDS + 1);
        assertThat(Page.hot(List.of(one, two), two.firstId(), false))
                .containsExactly(
                        new Page.Hot(one, 100, false),
                        new Page.Hot(one, 100 + RecentBlocks.IDS, false),
                        new Page.Hot(two, two.firstId(), false));
        assertThat(Page.hot(List.of(one), 99, false)).isEmpty();
    }
}
