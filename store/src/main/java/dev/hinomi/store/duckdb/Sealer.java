package dev.hinomi.store.duckdb;

import dev.hinomi.store.PointFold;
import dev.hinomi.store.manifest.DataFile;
import dev.hinomi.store.manifest.DayFile;
import dev.hinomi.store.manifest.HotFile;
import dev.hinomi.store.manifest.Layout;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Moves the rows of closed hot files into day files, and rewrites day files without their dead rows. New files are
/// written whole and beside the old; one change of the layout then swaps all of them, so that no row is ever in two
/// files that count, nor in none. Used by one thread.
final class Sealer {
    /// Hot files that are sealed together.
    private static final int HOT_FILES = 2;

    private final Engines engines;
    private final Views views;
    private final HotFiles hotFiles;
    private final StoreDirectory directory;
    private final DaySummaries summaries;
    private final Damage damage;
    private final Merges merges;

    Sealer(
            Engines engines,
            Views views,
            HotFiles hotFiles,
            StoreDirectory directory,
            DaySummaries summaries,
            Damage damage) {
        this.engines = engines;
        this.views = views;
        this.hotFiles = hotFiles;
        this.directory = directory;
        this.summaries = summaries;
        this.damage = damage;
        this.merges = new Merges(file -> !damage.has(file), directory::size);
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
                        swap.written().add(write(session, closed, fresh(session, kind, LocalDate.ofEpochDay(day), 0)));
                    }
                }
            });
        }
        merge(merges::alike);
    }

    private List<HotFile> closed() {
        // In this order: a file that is opened in between is not in the layout that was read before.
        Layout layout = views.layout();
        return layout.hot().stream()
                .filter(file -> !hotFiles.isBusy(file))
                .limit(HOT_FILES)
                .toList();
    }

    private DayFile write(Session session, List<? extends DataFile> sources, DayFile fresh) throws SQLException {
        return DayTable.write(session, directory, summaries, sources, fresh, UnaryOperator.identity());
    }

    private DayFile fresh(Session session, DayFile.Kind kind, LocalDate day, int bin) {
        return DayFile.fresh(views.newFileNumber(), session.layout().lastDeletion(), kind, day, Tables.FORMAT, bin);
    }

    private DayFile like(Session session, DayFile source) {
        return fresh(session, source.kind(), source.day(), source.bin());
    }

    /// Merges the small files of each day.
    void compact() {
        merge(merges::small);
    }

    private void merge(Function<Layout, Optional<List<DayFile>>> due) {
        for (Optional<List<DayFile>> files = due.apply(views.layout());
                files.isPresent();
                files = due.apply(views.layout())) {
            List<DayFile> sources = files.get();
            swap((session, swap) -> {
                swap.gone().addAll(sources);
                DayFile one = sources.getFirst();
                reading(session, sources, () -> swap.written().add(write(session, sources, like(session, one))));
            });
        }
    }

    /// When the sources cannot be read together, finds out which of them is damaged, so that it is left alone.
    private void reading(Session session, List<DayFile> sources, Damage.Reading reading) throws SQLException {
        try {
            reading.run();
        } catch (SQLException e) {
            for (DayFile source : sources) {
                String all = Tables.alias(source) + "." + Tables.name(source.kind());
                damage.reading(
                        source, () -> session.number(List.of(source), "SELECT max(hash(one)) FROM " + all + " AS one"));
            }
            throw e;
        }
    }

    /// Removes dead rows from the day files, so that the layout can forget the deletions.
    void purge() {
        Layout layout = views.layout();
        for (DayFile file : layout.days()) {
            if (file.applied() < layout.lastDeletion() && !damage.has(file)) {
                swap((session, swap) -> reading(session, List.of(file), () -> purge(session, file, swap)));
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
            swap.written().add(write(session, List.of(file), like(session, file)));
        }
    }

    /// Folds the points of the days that are old enough, a day at a time. Those that came late are folded by
    /// themselves.
    void fold(PointFold fold) {
        for (List<DayFile> day : PointFolding.due(views.layout(), fold)) {
            if (day.stream().noneMatch(damage::has)) {
                swap((session, swap) -> {
                    swap.gone().addAll(day);
                    reading(session, day, () -> fold(session, fold, day, swap.written()));
                });
            }
        }
    }

    private void fold(Session session, PointFold fold, List<DayFile> sources, List<DayFile> written)
            throws SQLException {
        int bin = Math.toIntExact(fold.bin().toSeconds());
        LocalDate day = sources.getFirst().day();
        for (PointFolding.Slice slice : PointFolding.slices(session, sources)) {
            DayFile fresh = fresh(session, DayFile.Kind.POINTS, day, bin);
            written.add(DayTable.write(
                    session, directory, summaries, sources, fresh, rows -> PointFolding.sql(rows, slice, fold)));
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
