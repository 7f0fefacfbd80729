package dev.hinomi.query.parse.row;

import dev.hinomi.query.parse.grammar.Columns;
import dev.hinomi.query.parse.grammar.CommandParser;
import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Column;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Interval;
import dev.hinomi.query.syntax.Position;
import java.util.List;
import java.util.Optional;

/// `stats aggregate [as alias], ... [by expression [as alias], ...] [offset interval]` (AWS documents
/// "stats" and "Time-series functions")
public final class StatsParser implements CommandParser {
    @Override
    public Command parse(Tokens tokens, Position position) {
        List<Column> aggregates = Columns.parse(tokens);
        List<Column> groups = tokens.takeKeyword("by") ? Columns.parse(tokens) : List.of();
        Optional<Interval> offset = tokens.takeKeyword("offset") ? Optional.of(tokens.interval()) : Optional.empty();
        return new Command.Stats(aggregates, groups, offset, position);
    }
}
