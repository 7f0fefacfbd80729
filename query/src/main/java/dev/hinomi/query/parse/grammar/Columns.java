package dev.hinomi.query.parse.grammar;

import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Column;
import dev.hinomi.query.syntax.Expression;
import java.util.List;
import java.util.Optional;

/// `expression [as alias], ...`, as `fields`, `display` and `stats` take it.
public final class Columns {
    private Columns() {}

    public static List<Column> parse(Tokens tokens) {
        return tokens.commaSeparated(() -> column(tokens));
    }

    private static Column column(Tokens tokens) {
        int start = tokens.position().offset();
        Expression expression = new ExpressionParser(tokens).parse();
        int end = tokens.previousEnd();
        Optional<String> alias =
                tokens.takeKeyword("as") ? Optional.of(tokens.name("a name after as")) : Optional.empty();
        return new Column(expression, tokens.text(start, end), alias, end);
    }
}
