package dev.hinomi.query.parse.row;

import dev.hinomi.query.parse.grammar.CommandParser;
import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Expression;
import dev.hinomi.query.syntax.Position;
import java.util.List;

/// `unmask field, ...`, `unmask(field)`: AWS documents "unmask", which has no grammar, and "View unmasked
/// data", which writes `unmask(@message)`.
public final class UnmaskParser implements CommandParser {
    @Override
    public Command parse(Tokens tokens, Position position) {
        if (!tokens.takeSymbol("(")) {
            return new Command.Unmask(tokens.fields(), position);
        }
        List<Expression.Field> fields = tokens.fields();
        tokens.expectSymbol(")");
        return new Command.Unmask(fields, position);
    }
}
