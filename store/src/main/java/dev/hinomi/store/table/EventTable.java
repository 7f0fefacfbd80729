package dev.hinomi.store.table;

import java.util.List;

/// The events of a range, ready to be selected from.
public interface EventTable {
    /// The columns that each selection has, all BIGINT: group, stream, id, time and time of ingestion in
    /// milliseconds, and where the event lies, see [EventPlace].
    String FIXED_COLUMNS = "grp, stream, id, ts, ingested, part, place";

    /// Which columns a field has in these events. Not more than it needs where that is known without reading
    /// everything; a column may have nothing but nulls.
    FieldShape shape(FieldName field);

    /// A `SELECT` of the [#FIXED_COLUMNS] and the columns of some fields: those of field `i` of the
    /// list are `n` and its number (DOUBLE), when its shape has numbers, and `t` and its number
    /// (VARCHAR), when it has texts. It is not in parentheses and has no order.
    ///
    /// It may be several `SELECT`s with `UNION ALL` between them, so put it into `FROM (...)` or into a
    /// `WITH` that is used once: then the columns that the statement does not need are not read, and conditions
    /// that compare a column with constants are checked while its file is read. A `WITH` that is used twice is
    /// held in memory as a whole. Texts of events together with fields are the dearest to select: take them by
    /// [EventSession#messages] when they are only shown.
    String select(List<FieldName> fields);

    /// Names of fields that the events have, the more frequent ones first; not all when there are very
    /// many.
    List<String> names();

    /// How many events there are, before any condition on them, also those without the texts of the range.
    long events();

    /// How many bytes of UTF-8 their messages have; nearly, when the range or a deletion cuts a stored file: then in
    /// proportion to the events.
    long bytes();
}
