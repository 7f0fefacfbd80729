package dev.hinomi.store.manifest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything that the store must know beside the rows themselves. Each method answers the successor of this layout.
///
/// @param version grows by one with each replacement
/// @param nextFile the number of the next file
/// @param maxEventId an event id that none given before the last replacement exceeds; keeps ids unique when rows go
/// @param lastDeletion the number of the latest deletion ever
/// @param hot in the order of their numbers
/// @param days in the order of their numbers
/// @param deletions those that still concern a file, in the order of their numbers
public record Layout(
        long version,
        long nextFile,
        long maxEventId,
        long lastDeletion,
        List<HotFile> hot,
        List<DayFile> days,
        List<Deletion> deletions) {
    public static final Layout EMPTY = new Layout(0, 1, 0, 0, List.of(), List.of(), List.of());

    public Layout {
        hot = List.copyOf(hot);
        days = List.copyOf(days);
        deletions = List.copyOf(deletions);
    }

    public Stream<DataFile> files() {
        return Stream.concat(hot.stream(), days.stream());
    }

    /// Adds an empty hot file.
    public Layout addHotFile(HotFile file) {
        return new Layout(version + 1, nextFile, maxEventId, lastDeletion, append(hot, file), days, deletions);
    }

    /// Adds a deletion, whose number is `lastDeletion + 1`.
    public Layout addDeletion(Deletion deletion) {
        if (deletion.number() != lastDeletion + 1) {
            throw new IllegalArgumentException(
                    "deletion: number " + deletion.number() + " (expected: " + (lastDeletion + 1) + ")");
        }
        return new Layout(version + 1, nextFile, maxEventId, deletion.number(), hot, days, append(deletions, deletion));
    }

    /// Replaces files by others that hold the same living rows, and forgets the deletions that concern no file any
    /// more.
    public Layout replace(Collection<? extends DataFile> gone, Collection<DayFile> written) {
        Set<Long> numbers = gone.stream().map(DataFile::number).collect(Collectors.toSet());
        List<HotFile> keptHot =
                hot.stream().filter(file -> !numbers.contains(file.number())).toList();
        List<DayFile> keptDays = Stream.concat(
                        days.stream().filter(file -> !numbers.contains(file.number())), written.stream())
                .toList();
        long applied = Stream.<DataFile>concat(keptHot.stream(), keptDays.stream())
                .mapToLong(DataFile::applied)
                .min()
                .orElse(lastDeletion);
        List<Deletion> open = deletions.stream()
                .filter(deletion -> deletion.number() > applied)
                .toList();
        return new Layout(version + 1, nextFile, maxEventId, lastDeletion, keptHot, keptDays, open);
    }

    /// Forgets all files, deletions and event ids; file numbers go on.
    public Layout clear() {
        return new Layout(version + 1, nextFile, 0, lastDeletion, List.of(), List.of(), List.of());
    }

    /// The same layout with counters of at least these values; not a version of its own.
    public Layout withCounters(long file, long eventId) {
        return new Layout(
                version, Math.max(nextFile, file), Math.max(maxEventId, eventId), lastDeletion, hot, days, deletions);
    }

    private static <T> List<T> append(List<T> list, T last) {
        List<T> all = new ArrayList<>(list);
        all.add(last);
        return all;
    }
}
