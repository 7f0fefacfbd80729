package dev.hinomi.store.duckdb;

import dev.hinomi.store.manifest.DataFile;
import dev.hinomi.store.manifest.DayFile;
import dev.hinomi.store.manifest.HotFile;
import dev.hinomi.store.manifest.Layout;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Moves the rows of closed hot files into day files, and rewrites day files without their dead rows. New files are
/// written whole and beside the old; one change of the layout then swaps all of them, so that no row is ever in two
/// files that count, nor in none. Used by one thread.
final class Sealer {
    /// Hot files that are sealed together.
    private static final int HOT_FILES = 2;

    /// Larger files are not merged: what is sorted at a time must be bounded, and so must the rewriting of a long day.
    private static final long MERGED_ROWS = 1_000_000;

    private static final long MERGED_BYTES = 64L << 20;

    private final Engines engines;
    private final Views views;
    private final HotFiles hotFiles;
    private final StoreDirectory directory;

    Sealer(Engines engines, Views views, HotFiles hotFiles, StoreDirectory directory) {
        this.engines = engines;
        this.views = views;
        this.hotFiles = hotFiles;
        this.directory = directory;
    }

    /// Files that are to take the place of others.
    private record Swap(List<DataFile> gone, List<DayFile> written) {}

    /// Seals all hot files but the one that takes appends.
    void seal() {
        for (List<HotFile> hot = closed(); !hot.isEmpty(); hot = closed()) {
            List<HotFile> closed = hot;
            swap((session, swap) -> {
                swap.gone().addAll(closed);
                for (DayFile.Kind kind : DayFile.Kind.values()) {
                    for (long day : DayTable.days(session, closed, kind)) {
                        sealDay(session, closed, kind, day, swap);
                    }
                }
            });
        }
    }

    private List<HotFile> closed() {
        // In this order: a file that is opened in between is not in the layout that was read before.
        Layout layout = views.layout();
        return layout.hot().stream()
                .filter(file -> !hotFiles.isBusy(file))
                .limit(HOT_FILES)
                .toList();
    }

    private void sealDay(Session session, List<HotFile> hot, DayFile.Kind kind, long day, Swap swap)
            throws SQLException {
        List<DataFile> sources = new ArrayList<>(hot);
        long rows = DayTable.count(session, hot, kind, Millis.ofDay(day));
        long bytes = 0;
        for (DayFile file : smallestFirst(session.layout(), kind, day)) {
            // Only files of like size are merged: each row is written anew a few times, not with every sealing.
            if (file.rows() > 2 * rows || rows + file.rows() > MERGED_ROWS) {
                break;
            }
            bytes += directory.size(file);
            if (bytes > MERGED_BYTES) {
                break;
            }
            rows += file.rows();
            sources.add(file);
            swap.gone().add(file);
        }
        swap.written().add(DayTable.write(session, directory, sources, newFile(session, kind, day)));
    }

    private static List<DayFile> smallestFirst(Layout layout, DayFile.Kind kind, long day) {
        return layout.days().stream()
                .filter(file -> file.kind() == kind && file.day().toEpochDay() == day)
                .sorted(Comparator.comparingLong(DayFile::rows))
                .toList();
    }

    private DayFile newFile(Session session, DayFile.Kind kind, long day) {
        return new DayFile(
                views.newFileNumber(),
                session.layout().lastDeletion(),
                kind,
                LocalDate.ofEpochDay(day),
                Tables.FORMAT,
                0,
                0,
                0);
    }

    /// Removes dead rows from the day files, so that the layout can forget the deletions.
    void purge() {
        Layout layout = views.layout();
        for (DayFile file : layout.days()) {
            if (file.applied() < layout.lastDeletion()) {
                swap((session, swap) -> purge(session, file, swap));
            }
        }
    }

    private void purge(Session session, DayFile file, Swap swap) throws SQLException {
        swap.gone().add(file);
        long living = Deleted.dead(session.layout(), file, file.kind()).isEmpty()
                ? file.rows()
                : DayTable.count(session, List.of(file), file.kind(), Millis.ALL);
        if (living == file.rows()) {
            swap.written().add(file.withApplied(session.layout().lastDeletion()));
        } else if (living > 0) {
            DayFile fresh = newFile(session, file.kind(), file.day().toEpochDay());
            swap.written().add(DayTable.write(session, directory, List.of(file), fresh));
        }
    }

    @FunctionalInterface
    private interface Rewrite {
        void run(Session session, Swap swap) throws SQLException;
    }

    private void swap(Rewrite rewrite) {
        Swap swap = new Swap(new ArrayList<>(), new ArrayList<>());
        try {
            engines.session(views, new Running(), session -> {
                rewrite.run(session, swap);
                return swap;
            });
        } catch (RuntimeException e) {
            swap.written().stream().filter(file -> !swap.gone().contains(file)).forEach(directory::delete);
            throw e;
        }
        // From here on nothing is removed: a failure may come after the manifest was in fact replaced.
        views.update(layout -> layout.replace(swap.gone(), swap.written()));
    }
}
