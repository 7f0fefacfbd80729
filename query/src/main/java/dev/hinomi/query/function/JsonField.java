package dev.hinomi.query.function;

import dev.hinomi.query.sql.Pipeline;
import dev.hinomi.query.sql.Sql;
import dev.hinomi.query.sql.Value;
import dev.hinomi.query.syntax.Expression;

/// The map or list that a field is.
public final class JsonField {
    private JsonField() {}

    /// The JSON of a map or list as a VARCHAR that has a name; missing where the field is none: that which a
    /// column holds, which the text of the field is, or which stands under its name in a message that is JSON.
    /// Maps and lists are no discovered fields themselves, only what lies in them is.
    public static String json(Expression.Field field, Pipeline pipeline) {
        Value value = pipeline.bind(pipeline.name(field.name()));
        if (value instanceof Value.Structure structure) {
            return pipeline.bind("hinomi_json_parse(" + structure.sql() + ")");
        }
        String parsed = "hinomi_json_parse(" + value.text() + ")";
        if (pipeline.has(field.name())
                || pipeline.identity().isEmpty()
                || field.name().startsWith("@")) {
            return pipeline.bind(parsed);
        }
        String message = pipeline.field("@message", false).text();
        return pipeline.bind("coalesce(" + parsed + ", hinomi_json_parse(hinomi_json_member(" + message + ", "
                + Sql.literal("." + field.name()) + ")))");
    }
}
