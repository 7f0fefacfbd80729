package dev.hinomi.query.command.extract;

import dev.hinomi.query.function.JsonField;
import dev.hinomi.query.sql.Pipeline;
import dev.hinomi.query.sql.Value;
import dev.hinomi.query.stage.CommandSql;
import dev.hinomi.query.stage.Work;
import dev.hinomi.query.syntax.Extraction;
import java.util.List;

/// `unnest events into event`: one row for each element of a list, in their order (AWS document "unnest"). "Any
/// other types, such as MAP, String and numbers, are treated as a list with one item". A list without elements
/// gives no row, and so does a row without the field, of which AWS says nothing.
final class UnnestSql implements CommandSql<Extraction.Unnest> {
    @Override
    public void apply(Extraction.Unnest command, Work work) {
        Pipeline pipeline = work.pipeline();
        String json = JsonField.json(command.field(), pipeline);
        String text = pipeline.bind(pipeline.name(command.field().name()).shown());
        String elements = "CASE WHEN " + json + " IS NOT NULL THEN " + elements(json) + " WHEN " + text
                + " IS NOT NULL THEN [to_json(" + text + ")::VARCHAR] END";
        List<String> element = ListRows.of(List.of(elements), work);
        pipeline.define(command.name(), new Value.Structure("nullif(" + element.getFirst() + ", 'null')"));
    }

    /// The elements of a list, or the map itself, as a list of SQL; null for a list without elements. They are
    /// joined by a character that no JSON text has.
    static String elements(String json) {
        return "string_split(hinomi_json_elements(" + json + "), chr(30))";
    }
}
