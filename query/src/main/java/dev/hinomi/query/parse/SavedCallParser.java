package dev.hinomi.query.parse;

import dev.hinomi.query.parse.grammar.ExpressionParser;
import dev.hinomi.query.parse.grammar.RegexParser;
import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Position;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// `$name(parameter = value, ...)`, also without parameters (AWS document "Save and re-run CloudWatch
/// Logs Insights queries").
final class SavedCallParser {
    private SavedCallParser() {}

    static boolean comes(Tokens tokens) {
        return tokens.peek().isSymbol("$");
    }

    static SavedCall parse(Tokens tokens) {
        Position start = tokens.position();
        tokens.expectSymbol("$");
        String name = tokens.name("the name of a saved query");
        SequencedMap<String, String> arguments = new LinkedHashMap<>();
        tokens.expectSymbol("(");
        if (!tokens.takeSymbol(")")) {
            tokens.commaSeparated(() -> argument(tokens, arguments));
            tokens.expectSymbol(")");
        }
        Position whole = new Position(start.line(), start.column(), start.offset(), tokens.previousEnd());
        return new SavedCall(name, arguments, whole);
    }

    private static String argument(Tokens tokens, SequencedMap<String, String> arguments) {
        if (tokens.comesName() && arguments.containsKey(tokens.peek().text())) {
            throw tokens.unexpected("each parameter once");
        }
        String name = tokens.name("the name of a parameter");
        tokens.expectSymbol("=");
        int start = tokens.position().offset();
        ExpressionParser values = new ExpressionParser(tokens);
        if (tokens.comesRegex()) {
            RegexParser.parse(tokens);
        } else if (tokens.peek().isSymbol("[")) {
            tokens.bracketed(values::parse);
        } else {
            values.parse();
        }
        return arguments.computeIfAbsent(name, _ -> tokens.source(start, tokens.previousEnd()));
    }
}
