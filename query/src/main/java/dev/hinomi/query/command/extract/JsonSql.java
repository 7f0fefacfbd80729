package dev.hinomi.query.command.extract;

import dev.hinomi.query.function.JsonField;
import dev.hinomi.query.sql.Pipeline;
import dev.hinomi.query.sql.Sql;
import dev.hinomi.query.sql.Value;
import dev.hinomi.query.stage.CommandSql;
import dev.hinomi.query.stage.Work;
import dev.hinomi.query.syntax.Extraction;

/// `json field=payload "user.name" as username`: what lies in a JSON text (AWS document "parse"). A row in
/// which there is nothing stays, without the new field.
final class JsonSql implements CommandSql<Extraction.Json> {
    @Override
    public void apply(Extraction.Json command, Work work) {
        Pipeline pipeline = work.pipeline();
        String within = "hinomi_json_member(" + JsonField.json(command.field(), pipeline) + ", "
                + Sql.literal("." + command.path()) + ")";
        Value discovered = pipeline.bind(pipeline.name(command.field().name() + "." + command.path()));
        pipeline.define(
                command.name(),
                new Value.Structure("coalesce(" + within + ", to_json(" + discovered.text() + ")::VARCHAR)"));
    }
}
