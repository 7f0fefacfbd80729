package dev.hinomi.query.parse;

import dev.hinomi.query.syntax.Expression;
import java.util.Locale;
import java.util.Optional;

/// The `name=value` options that stand before the fields of a command. A name without `=` is the first
/// field.
final class Options {
    private final Tokens tokens;
    private Optional<Token> name = Optional.empty();
    private boolean other;

    Options(Tokens tokens) {
        this.tokens = tokens;
    }

    /// Takes `name=`, after which the value stands; false when there is no other option.
    boolean next() {
        if (!tokens.comesName()) {
            return false;
        }
        name = Optional.of(tokens.next());
        other = !tokens.takeSymbol("=");
        return !other;
    }

    /// The name of the option, in lower case.
    String name() {
        return name.orElseThrow().text().toLowerCase(Locale.ROOT);
    }

    /// Whether [#next] took a name that is no option's.
    boolean comesOther() {
        return other;
    }

    /// The field that [#next] took; refused when there was none.
    Expression.Field other() {
        if (!other) {
            throw tokens.unexpected("the name of a field");
        }
        return Tokens.field(name.orElseThrow());
    }

    QuerySyntaxException unknown(String known) {
        Token unknown = name.orElseThrow();
        return Scanner.problem(unknown.position(), unknown.describe(), "one of " + known);
    }
}
