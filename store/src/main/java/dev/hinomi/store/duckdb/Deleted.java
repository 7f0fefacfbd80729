package dev.hinomi.store.duckdb;

import dev.hinomi.store.manifest.DataFile;
import dev.hinomi.store.manifest.DayFile;
import dev.hinomi.store.manifest.Deletion;
import dev.hinomi.store.manifest.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// SQL conditions for the rows of a file that no longer count.
final class Deleted {
    private Deleted() {}

    /// Conditions that living events of the group meet.
    static List<String> livingEvents(Layout layout, DataFile file, long group) {
        List<String> conditions = new ArrayList<>();
        concerning(layout, file).forEach(deletion -> {
            switch (deletion) {
                case Deletion.Group gone when gone.group() == group -> conditions.add("false");
                case Deletion.Stream gone when gone.group() == group -> conditions.add("stream_id <> " + gone.stream());
                case Deletion.EventsBefore gone
                when gone.group() == group ->
                    conditions.add("(ts >= " + gone.before() + " OR id > " + gone.lastId() + ")");
                case Deletion.Group other -> {}
                case Deletion.Stream other -> {}
                case Deletion.EventsBefore other -> {}
                case Deletion.PointsBefore other -> {}
            }
        });
        return conditions;
    }

    /// The times of living points.
    static Millis livingPoints(Layout layout, DataFile file) {
        long start = concerning(layout, file)
                .filter(Deletion.PointsBefore.class::isInstance)
                .mapToLong(deletion -> ((Deletion.PointsBefore) deletion).before())
                .max()
                .orElse(Long.MIN_VALUE);
        return new Millis(start, Long.MAX_VALUE);
    }

    /// Conditions one of which a dead row of the kind meets, over all groups; empty when the file has none.
    static List<String> dead(Layout layout, DataFile file, DayFile.Kind kind) {
        List<String> conditions = new ArrayList<>();
        concerning(layout, file).forEach(deletion -> {
            switch (deletion) {
                case Deletion.Group gone
                when kind == DayFile.Kind.EVENTS -> conditions.add("group_id = " + gone.group());
                case Deletion.Stream gone
                when kind == DayFile.Kind.EVENTS ->
                    conditions.add("(group_id = " + gone.group() + " AND stream_id = " + gone.stream() + ")");
                case Deletion.EventsBefore gone
                when kind == DayFile.Kind.EVENTS ->
                    conditions.add("(group_id = " + gone.group() + " AND ts < " + gone.before() + " AND id <= "
                            + gone.lastId() + ")");
                case Deletion.PointsBefore gone
                when kind == DayFile.Kind.POINTS -> conditions.add("ts < " + gone.before());
                case Deletion.Group other -> {}
                case Deletion.Stream other -> {}
                case Deletion.EventsBefore other -> {}
                case Deletion.PointsBefore other -> {}
            }
        });
        return conditions;
    }

    /// A `WHERE` clause that leaves the living rows of the kind, over all groups.
    static String whereLiving(Layout layout, DataFile file, DayFile.Kind kind) {
        List<String> dead = dead(layout, file, kind);
        return dead.isEmpty() ? "" : " WHERE NOT (" + String.join(" OR ", dead) + ")";
    }

    /// The deletions that concern rows of the file.
    static Stream<Deletion> concerning(Layout layout, DataFile file) {
        return layout.deletions().stream().filter(deletion -> deletion.number() > file.applied());
    }
}
