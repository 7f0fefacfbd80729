package dev.hinomi.query.command.combine;

import dev.hinomi.query.scalar.JsonText;
import dev.hinomi.query.sql.Pipeline;
import dev.hinomi.query.sql.Sql;
import dev.hinomi.query.sql.Value;
import dev.hinomi.query.stage.LookupRows;
import dev.hinomi.query.syntax.Combination;
import java.util.List;
import java.util.stream.Collectors;

/// Lookup tables in SQL.
final class TableSql {
    private TableSql() {}

    /// The rows of a table: `r` is the list of the values, `i` the number of the row. They are one literal,
    /// which is read in far less time than one for each value.
    static String select(LookupRows content) {
        String json = content.rows().stream().map(TableSql::row).collect(Collectors.joining(",", "[", "]"));
        return "SELECT unnest(t) AS r, unnest(range(len(t))) AS i FROM (SELECT from_json(" + Sql.literal(json)
                + ", '[[\"VARCHAR\"]]') AS t)";
    }

    private static String row(List<String> values) {
        return values.stream().map(JsonText::quoted).collect(Collectors.joining(",", "[", "]"));
    }

    /// The fields that a lookup makes: with `OUTPUT` each is that of the table, and missing without a row; with
    /// `OUTPUTNEW` a field that a row has stays.
    ///
    /// @param found the column that has the row of the table
    static void define(Combination.Output output, LookupRows content, String found, Pipeline pipeline) {
        for (Combination.Output.Value made : output.values()) {
            String value = found + "[" + (content.column(made.column()) + 1) + "]";
            Value own = pipeline.bind(pipeline.name(made.field()));
            String sql = output.onlyNew()
                    ? "CASE WHEN " + own.present() + " THEN " + own.shown() + " ELSE " + value + " END"
                    : value;
            pipeline.define(made.field(), new Value.Textual(sql));
            pipeline.showBeside(made.field());
        }
    }
}
