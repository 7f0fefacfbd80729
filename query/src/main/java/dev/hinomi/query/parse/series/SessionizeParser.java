package dev.hinomi.query.parse.series;

import dev.hinomi.query.parse.grammar.CommandParser;
import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Interval;
import dev.hinomi.query.syntax.Position;
import dev.hinomi.query.syntax.Series;

/// `sessionize field, ... [maxspan interval] [as name]` (AWS document "sessionize")
public final class SessionizeParser implements CommandParser {
    private static final Interval MAX_SPAN = new Interval(30, Interval.Unit.MINUTE);

    @Override
    public Command parse(Tokens tokens, Position position) {
        var fields = tokens.fields();
        Interval maxSpan = tokens.takeKeyword("maxspan") ? tokens.interval() : MAX_SPAN;
        String name = tokens.takeKeyword("as") ? tokens.name("a name after as") : "session_id";
        return new Series.Sessionize(fields, maxSpan, name, position);
    }
}
