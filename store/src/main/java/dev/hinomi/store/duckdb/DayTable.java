package dev.hinomi.store.duckdb;

import dev.hinomi.store.manifest.DataFile;
import dev.hinomi.store.manifest.DayFile;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The table of a day file: how it is filled from other files.
final class DayTable {
    /// The UTC day of `ts`, also of times before 1970.
    private static final String DAY_OF_ROW = "(ts - ((ts %% %1$d) + %1$d) %% %1$d) // %1$d".formatted(Millis.DAY);

    private DayTable() {}

    /// The days that have living rows in the files.
    static List<Long> days(Session session, List<? extends DataFile> files, DayFile.Kind kind) throws SQLException {
        List<Long> days = new ArrayList<>();
        session.query(
                files,
                "SELECT DISTINCT " + DAY_OF_ROW + " FROM (" + living(session, files, kind, Millis.ALL) + ") ORDER BY 1",
                List.of(),
                row -> days.add(row.getLong(1)));
        return days;
    }

    static long count(Session session, List<? extends DataFile> files, DayFile.Kind kind, Millis range)
            throws SQLException {
        return session.number(files, "SELECT count(*) FROM (" + living(session, files, kind, range) + ")");
    }

    /// Writes the living rows that the sources have of the file's day into the file, which is new and durable on
    /// return.
    ///
    /// @param rows makes the rows of the file out of those of the sources, in SQL
    /// @return the file with its number of rows and its range of ids
    static DayFile write(
            Session session,
            StoreDirectory directory,
            DaySummaries summaries,
            List<? extends DataFile> sources,
            DayFile file,
            UnaryOperator<String> rows)
            throws SQLException {
        Attachments attachments = session.engine().attachments();
        try {
            attachments.create(file);
            String table = Tables.alias(file) + "." + Tables.name(file.kind());
            session.execute(List.of(), create(file));
            String living = ofDay(session, sources, file);
            session.execute(
                    sources,
                    "INSERT INTO " + table + " SELECT * FROM (" + rows.apply(living) + ") ORDER BY "
                            + order(file.kind()));
            session.execute(List.of(), "CHECKPOINT " + Tables.alias(file));
            DayFile whole = measured(session, file);
            summaries.write(session, whole, sources);
            directory.sync();
            // From now on it is only read: the next use attaches it so.
            attachments.detach(file);
            return whole;
        } catch (SQLException | RuntimeException e) {
            attachments.detach(file);
            directory.delete(file);
            throw e;
        }
    }

    /// The living rows that the sources have of the file's kind and day, as SQL.
    static String ofDay(Session session, List<? extends DataFile> sources, DayFile file) {
        return living(session, sources, file.kind(), Millis.ofDay(file.day().toEpochDay()));
    }

    /// The file with its number of rows and its range of ids.
    private static DayFile measured(Session session, DayFile file) throws SQLException {
        String ids = switch (file.kind()) {
            case EVENTS -> "coalesce(min(id), 0), coalesce(max(id), 0)";
            case POINTS -> "coalesce(min(series), 0), coalesce(max(series), 0)";
        };
        List<DayFile> measured = new ArrayList<>();
        session.query(
                List.of(file),
                "SELECT count(*), " + ids + " FROM " + Tables.alias(file) + "." + Tables.name(file.kind()),
                List.of(),
                row -> measured.add(file.withRows(row.getLong(1), row.getLong(2), row.getLong(3))));
        return measured.getFirst();
    }

    private static String living(Session session, List<? extends DataFile> files, DayFile.Kind kind, Millis range) {
        return Session.union(files, Tables.name(kind), Tables.columns(kind), file -> {
            List<String> conditions = new ArrayList<>(List.of(range.condition()));
            List<String> dead = Deleted.dead(session.layout(), file, kind);
            if (!dead.isEmpty()) {
                conditions.add("NOT (" + String.join(" OR ", dead) + ")");
            }
            return conditions;
        });
    }

    private static String create(DayFile file) {
        return switch (file.kind()) {
            case EVENTS -> Tables.createEvents(file, " USING COMPRESSION zstd");
            case POINTS -> Tables.createPoints(file);
        };
    }

    /// How queries find their rows together: those of a group or a series side by side.
    private static String order(DayFile.Kind kind) {
        return switch (kind) {
            case EVENTS -> "group_id, ts, id";
            case POINTS -> "series, ts";
        };
    }
}
