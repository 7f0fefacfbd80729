package dev.hinomi.store.rows;

import dev.hinomi.store.duckdb.DayPart;
import dev.hinomi.store.duckdb.Millis;
import dev.hinomi.store.internal.Extent;
import dev.hinomi.store.manifest.DayFile;
import dev.hinomi.store.manifest.HotFile;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Some thousand rows that are read at once.
sealed interface Page {
    /// The rows with the ids of a block of a hot file.
    ///
    /// @param first the first of the ids
    /// @param direct whether those of the groups are meant whose fields are not to be taken from the block
    record Hot(HotFile file, long first, boolean direct) implements Page {}

    /// The rows of a group in a day file from one time to another.
    ///
    /// @param times not empty
    record Day(DayFile file, long group, Millis times) implements Page {}

    /// The pages of the hot files with ids up to `lastId`.
    static List<Page.Hot> hot(List<HotFile> files, long lastId, boolean direct) {
        List<Page.Hot> pages = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            HotFile file = files.get(i);
            long end = i + 1 < files.size() ? files.get(i + 1).firstId() - 1 : lastId;
            for (long first = file.firstId(); first <= Math.min(end, lastId); first += RecentBlocks.IDS) {
                pages.add(new Hot(file, first, direct));
            }
        }
        return pages;
    }

    /// The pages of a day file: about one for each extent. Extents may overlap and share milliseconds, pages do not.
    static List<Page> day(DayPart part, Millis range) {
        List<Page> pages = new ArrayList<>();
        part.wanted().stream()
                .collect(Collectors.groupingBy(Extent::group, TreeMap::new, Collectors.toList()))
                .forEach((group, extents) -> pages.addAll(day(part.file(), group, extents, range)));
        return pages;
    }

    private static List<Page> day(DayFile file, long group, List<Extent> extents, Millis range) {
        long[] starts = extents.stream()
                .mapToLong(extent -> Math.max(range.start(), extent.first()))
                .distinct()
                .sorted()
                .toArray();
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            long start = starts[i];
            long next = i + 1 < starts.length ? starts[i + 1] : range.end();
            long last = extents.stream()
                    .filter(extent -> extent.first() <= start)
                    .mapToLong(Extent::last)
                    .max()
                    .orElse(start);
            pages.add(new Day(file, group, new Millis(start, Math.min(next, last + 1))));
        }
        return pages;
    }
}
