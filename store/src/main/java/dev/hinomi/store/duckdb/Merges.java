package dev.hinomi.store.duckdb;

import dev.hinomi.store.manifest.DayFile;
import dev.hinomi.store.manifest.Layout;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/// Which day files are to become one, so that a day has few files and each row is still written only a few times.
///
/// @param healthy says which files can be merged
/// @param size of a file in bytes
record Merges(Predicate<DayFile> healthy, ToLongFunction<DayFile> size) {
    /// Larger files are not merged: what is sorted at a time must be bounded, and so must the rewriting of a long day.
    private static final long ROWS = 1_000_000;

    private static final long BYTES = 64L << 20;

    /// So many files of like size, up to four times as large as each other, are merged at once.
    private static final int ALIKE = 4;

    /// Files of like size to merge, if any day has enough of them.
    Optional<List<DayFile>> alike(Layout layout) {
        return days(layout).stream()
                .flatMap(files -> files.stream()
                        .collect(Collectors.groupingBy(
                                file -> magnitude(file.rows()), TreeMap::new, Collectors.toList()))
                        .values()
                        .stream())
                .map(this::together)
                .filter(files -> files.size() >= ALIKE)
                .findFirst();
    }

    /// Small files to merge, if any day has two.
    Optional<List<DayFile>> small(Layout layout) {
        return days(layout).stream()
                .map(this::together)
                .filter(files -> files.size() > 1)
                .findFirst();
    }

    /// Whether the file stays as it is.
    boolean isLarge(DayFile file) {
        return file.rows() >= ROWS / 2 || size.applyAsLong(file) >= BYTES / 2;
    }

    /// The files of each kind and day that are not large already.
    private Collection<List<DayFile>> days(Layout layout) {
        Map<String, List<DayFile>> days = layout.days().stream()
                .filter(healthy)
                .filter(file -> !isLarge(file))
                .collect(Collectors.groupingBy(
                        file -> file.kind() + " " + file.day() + " " + file.bin(), TreeMap::new, Collectors.toList()));
        return days.values();
    }

    /// The smallest of the files, as many as may be in one.
    private List<DayFile> together(List<DayFile> files) {
        List<DayFile> together = new ArrayList<>();
        long rows = 0;
        long bytes = 0;
        for (DayFile file :
                files.stream().sorted(Comparator.comparingLong(DayFile::rows)).toList()) {
            rows += file.rows();
            bytes += size.applyAsLong(file);
            if (rows > ROWS || bytes > BYTES) {
                break;
            }
            together.add(file);
        }
        return together;
    }

    /// The same for files of which none has four times the rows of another.
    private static int magnitude(long rows) {
        return (Long.SIZE - Long.numberOfLeadingZeros(rows)) / 2;
    }
}
