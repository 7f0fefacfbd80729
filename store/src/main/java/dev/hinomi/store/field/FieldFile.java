package dev.hinomi.store.field;

import dev.hinomi.store.manifest.DayFile;
import java.nio.file.Path;

/// The field file of a day file: a DuckDB file whose table `fields` has a row for each row of `events` in the day
/// file, in the same order, so that their row ids agree.
///
/// @param day the day file
/// @param path of the field file
/// @param catalog which field is where
public record FieldFile(DayFile day, Path path, FieldCatalog catalog) {
    /// The table with the columns [#FIXED_COLUMNS], those that [FieldPlace] names, and [#MORE].
    public static final String TABLE = "fields";

    /// As in the table `events`, all BIGINT.
    public static final String FIXED_COLUMNS = "group_id, stream_id, id, ts, ingested";

    /// A VARCHAR: the fields of the row that are in no other column, as one flat JSON object whose values are all
    /// strings; null when there are none.
    public static final String MORE = "more";
}
