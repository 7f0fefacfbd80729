package dev.hinomi.query.stage;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.List;

/// The content of a lookup table.
///
/// @param columns their names
/// @param rows each with as many values
public record LookupRows(String table, List<String> columns, List<List<String>> rows) {
    public LookupRows {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// The place of a column, or a [Fault.InvalidParameter] that names those that there are.
    public int column(String name) {
        int column = columns.indexOf(name);
        if (column < 0) {
            throw new FaultException(new Fault.InvalidParameter(
                    "queryString",
                    "lookup table " + table + ": column '" + name + "' (expected: " + String.join(", ", columns)
                            + ")"));
        }
        return column;
    }
}
