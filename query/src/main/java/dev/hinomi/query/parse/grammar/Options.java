package dev.hinomi.query.parse.grammar;

import dev.hinomi.query.parse.token.QuerySyntaxException;
import dev.hinomi.query.parse.token.Token;
import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Expression;
import java.util.Locale;
import java.util.Optional;

/// The `name=value` options that stand before the fields of a command. A name without `=` is the first
/// field.
public final class Options {
    private final Tokens tokens;
    private Optional<Token> name = Optional.empty();
    private boolean other;

    public Options(Tokens tokens) {
        this.tokens = tokens;
    }

    /// Takes `name=`, after which the value stands; false when there is no other option.
    public boolean next() {
        if (!tokens.comesName()) {
            return false;
        }
        name = Optional.of(tokens.next());
        other = !tokens.takeSymbol("=");
        return !other;
    }

    /// The name of the option, in lower case.
    public String name() {
        return name.orElseThrow().text().toLowerCase(Locale.ROOT);
    }

    /// Whether [#next] took a name that is no option's.
    public boolean comesOther() {
        return other;
    }

    /// The field that [#next] took; refused when there was none.
    public Expression.Field other() {
        if (!other) {
            throw tokens.unexpected("the name of a field");
        }
        return Tokens.field(name.orElseThrow());
    }

    public QuerySyntaxException unknown(String known) {
        Token unknown = name.orElseThrow();
        return QuerySyntaxException.at(unknown.position(), unknown.describe(), "one of " + known);
    }
}
