package dev.hinomi.query.parse.series;

import dev.hinomi.query.parse.grammar.CommandParser;
import dev.hinomi.query.parse.token.QuerySyntaxException;
import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Position;
import dev.hinomi.query.syntax.Series;
import java.util.Optional;

/// `autoregress field [as name] [p=first[-last]]` (AWS document "autoregress"); `p` is 1 without it. A
/// name does for one column only, so that it does not go with a range.
public final class AutoregressParser implements CommandParser {
    private static final int GREATEST = 10_000;

    @Override
    public Command parse(Tokens tokens, Position position) {
        var field = tokens.field();
        Position aliasPosition = tokens.position();
        Optional<String> alias =
                tokens.takeKeyword("as") ? Optional.of(tokens.name("a name after as")) : Optional.empty();
        int first = 1;
        int last = 1;
        if (tokens.takeKeyword("p")) {
            tokens.expectSymbol("=");
            first = tokens.whole(1, GREATEST);
            last = tokens.takeSymbol("-") ? tokens.whole(first, GREATEST) : first;
        }
        if (alias.isPresent() && first < last) {
            throw QuerySyntaxException.at(aliasPosition, "a name for a range of rows", "p=" + first + ", or no as");
        }
        return new Series.Autoregress(field, alias, first, last, position);
    }
}
