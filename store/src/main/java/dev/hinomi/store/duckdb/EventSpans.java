package dev.hinomi.store.duckdb;

import dev.hinomi.store.manifest.DataFile;
import dev.hinomi.store.manifest.DayFile;
import dev.hinomi.store.manifest.HotFile;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the spans of streams: from the summaries of day files, and from rows where a summary would tell of dead ones.
final class EventSpans {
    private static final String OF_ROWS = "min(ts), max(ts), max(ingested), sum(strlen(message))::BIGINT";

    private final Summaries summaries;
    private final DaySummaries daySummaries;
    private final Damage damage;

    EventSpans(Summaries summaries, DaySummaries daySummaries, Damage damage) {
        this.summaries = summaries;
        this.daySummaries = daySummaries;
        this.damage = damage;
    }

    /// Takes the span of a stream of a group.
    @FunctionalInterface
    interface Spans {
        void accept(long group, long stream, Index.Span span);
    }

    /// The spans of all streams that a file has, dead rows included.
    void all(Session session, DataFile file, Spans to) throws SQLException {
        switch (file) {
            case HotFile hot -> rows(session, hot, List.of(), to);
            case DayFile day -> summary(session, day, to);
        }
    }

    /// The spans of the living rows of the group's streams that have an id up to `lastId`.
    Map<Long, Index.Span> living(Session session, long group, long lastId) throws SQLException {
        Map<Long, Index.Span> spans = new HashMap<>();
        Spans merge = (of, stream, span) -> {
            if (of == group) {
                spans.merge(stream, span, Index.Span::union);
            }
        };
        for (DataFile file : summaries.files(session.layout(), group, Millis.ALL)) {
            List<String> living = Deleted.livingEvents(session.layout(), file, group);
            if (file instanceof DayFile day && living.isEmpty() && day.lastId() <= lastId) {
                summary(session, day, merge);
            } else {
                List<String> conditions = new ArrayList<>(List.of("group_id = " + group, "id <= " + lastId));
                conditions.addAll(living);
                damage.reading(file, () -> rows(session, file, conditions, merge));
            }
        }
        return spans;
    }

    private void summary(Session session, DayFile file, Spans to) throws SQLException {
        daySummaries
                .events(session, file)
                .streams()
                .forEach(of -> to.accept(
                        of.group(), of.stream(), new Index.Span(of.first(), of.last(), of.ingested(), of.bytes())));
    }

    private static void rows(Session session, DataFile file, List<String> conditions, Spans to) throws SQLException {
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        session.query(
                List.of(file),
                "SELECT group_id, stream_id, " + OF_ROWS + " FROM " + Tables.alias(file) + ".events" + where
                        + " GROUP BY ALL",
                List.of(),
                row -> to.accept(
                        row.getLong(1),
                        row.getLong(2),
                        new Index.Span(row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6))));
    }
}
