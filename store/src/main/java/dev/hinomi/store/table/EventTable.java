package dev.hinomi.store.table;

import java.util.List;

/// The events of a range, ready to be selected from.
public interface EventTable {
    /// The columns that each selection has, all BIGINT: group, stream, id, time and time of ingestion in
    /// milliseconds,
    /// and where the event lies, see [EventPlace].
    String FIXED_COLUMNS = "grp, stream, id, ts, ingested, part, place";

    /// Which columns a field has in these events.
    FieldShape shape(FieldName field);

    /// A `SELECT` of the [#FIXED_COLUMNS] and the columns of some fields: those of field `i` of the
    /// list are `n` and its number (DOUBLE), when its shape has numbers, and `t` and its number
    /// (VARCHAR), when it has texts. It is not in parentheses and has no order.
    String select(List<FieldName> fields);

    /// Names of fields that the events have, the more frequent ones first; not all when there are very
    /// many.
    List<String> names();

    /// How many events there are, before any condition on them.
    long events();

    /// How many bytes of UTF-8 their messages have.
    long bytes();
}
