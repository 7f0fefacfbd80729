package dev.hinomi.query.command.extract;

import dev.hinomi.query.function.JsonField;
import dev.hinomi.query.sql.Pipeline;
import dev.hinomi.query.sql.Value;
import dev.hinomi.query.stage.CommandSql;
import dev.hinomi.query.stage.Work;
import dev.hinomi.query.syntax.Extraction;
import java.util.List;

/// `expand items`: one row for each element of a JSON list; the field has the element instead of the list (AWS
/// document "expand"). A list without elements gives no row. A row in which the field is no list stays as it
/// is, which AWS leaves open.
final class ExpandSql implements CommandSql<Extraction.Expand> {
    @Override
    public void apply(Extraction.Expand command, Work work) {
        Pipeline pipeline = work.pipeline();
        String json = JsonField.json(command.field(), pipeline);
        String list = pipeline.bind("CASE WHEN ltrim(" + json + ") LIKE '[%' THEN " + json + " END");
        String text = pipeline.bind(pipeline.name(command.field().name()).shown());
        String whole = "coalesce(" + json + ", to_json(" + text + ")::VARCHAR)";
        String elements =
                "CASE WHEN " + list + " IS NOT NULL THEN " + UnnestSql.elements(list) + " ELSE [" + whole + "] END";
        List<String> element = ListRows.of(List.of(elements), work);
        pipeline.define(command.field().name(), new Value.Structure("nullif(" + element.getFirst() + ", 'null')"));
    }
}
