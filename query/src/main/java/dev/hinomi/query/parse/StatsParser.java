package dev.hinomi.query.parse;

import dev.hinomi.query.syntax.Column;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Position;
import java.util.List;

/// `stats aggregate [as alias], ... [by expression [as alias], ...]`
final class StatsParser implements CommandParser {
    @Override
    public Command parse(Tokens tokens, Position position) {
        List<Column> aggregates = Columns.parse(tokens);
        List<Column> groups = tokens.takeKeyword("by") ? Columns.parse(tokens) : List.of();
        return new Command.Stats(aggregates, groups, position);
    }
}
