package dev.hinomi.query.command.extract;

import dev.hinomi.query.stage.CommandSql;
import dev.hinomi.query.stage.Work;
import dev.hinomi.query.syntax.Extraction;

/// Which translation each of these commands has.
public final class ExtractionSql implements CommandSql<Extraction> {
    private static final ParseSql PARSE = new ParseSql();
    private static final JsonSql JSON = new JsonSql();
    private static final UnnestSql UNNEST = new UnnestSql();
    private static final ExpandSql EXPAND = new ExpandSql();

    @Override
    public void apply(Extraction command, Work work) {
        switch (command) {
            case Extraction.Parse parse -> PARSE.apply(parse, work);
            case Extraction.Json json -> JSON.apply(json, work);
            case Extraction.Unnest unnest -> UNNEST.apply(unnest, work);
            case Extraction.Expand expand -> EXPAND.apply(expand, work);
        }
    }
}
