package dev.hinomi.query.parse.token;

import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Expression;
import dev.hinomi.query.syntax.Interval;
import dev.hinomi.query.syntax.Position;
import dev.hinomi.query.syntax.QueryProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// The tokens of a query with one token of look-ahead, and what all parsers do with them.
public final class Tokens {
    private static final int MAX_LEVEL = 5;

    private final Scanner scanner;
    private final Function<Tokens, List<Command>> commands;
    private Token current;
    private int previousEnd;
    private int level;

    /// The parentheses that were opened and not closed by the tokens before the current one.
    private int open;

    /// @param commands how the commands of a subquery are parsed
    public Tokens(String source, Function<Tokens, List<Command>> commands) {
        this.scanner = new Scanner(source);
        this.commands = commands;
        this.current = scanner.next();
    }

    public Token peek() {
        return current;
    }

    public Position position() {
        return current.position();
    }

    public Token next() {
        Token token = current;
        previousEnd = token.end();
        current = scanner.next();
        if (token.isSymbol("(")) {
            open++;
        } else if (token.isSymbol(")")) {
            open--;
        }
        return token;
    }

    /// Passes over everything to the next `symbol` outside of parentheses and over that, whatever it is: for going on
    /// after a problem. Tells whether there is one.
    public boolean skipPast(String symbol) {
        while (current.kind() != Token.Kind.END) {
            boolean found = open <= 0 && current.isSymbol(symbol);
            skip();
            if (found) {
                open = 0;
                level = 0;
                return true;
            }
        }
        return false;
    }

    /// Passes over what is no token, too.
    private void skip() {
        try {
            next();
        } catch (QuerySyntaxException _) {
            // The scanner stands after it; the current token remains and is passed over the next time.
        }
    }

    /// The regular expression that begins here, if one does.
    public boolean comesRegex() {
        return current.isSymbol("/");
    }

    public Token regex() {
        Token token = scanner.regex(current);
        previousEnd = token.end();
        current = scanner.next();
        return token;
    }

    public boolean takeSymbol(String symbol) {
        return takeIf(current.isSymbol(symbol));
    }

    public boolean takeKeyword(String keyword) {
        return takeIf(current.isKeyword(keyword));
    }

    private boolean takeIf(boolean comes) {
        if (comes) {
            next();
        }
        return comes;
    }

    public void expectSymbol(String symbol) {
        if (!takeSymbol(symbol)) {
            throw unexpected(symbol);
        }
    }

    public void expectKeyword(String keyword) {
        if (!takeKeyword(keyword)) {
            throw unexpected(keyword);
        }
    }

    public Token expect(Token.Kind kind, String expected) {
        if (current.kind() != kind) {
            throw unexpected(expected);
        }
        return next();
    }

    public boolean comesName() {
        return current.kind() == Token.Kind.NAME;
    }

    /// The name of a new field, or of a table.
    public String name(String expected) {
        return expect(Token.Kind.NAME, expected).text();
    }

    /// A field, without any operator.
    public Expression.Field field() {
        return field(expect(Token.Kind.NAME, "the name of a field"));
    }

    public static Expression.Field field(Token name) {
        return new Expression.Field(name.text(), name.path(), name.position());
    }

    /// `a, b`
    public List<Expression.Field> fields() {
        return commaSeparated(this::field);
    }

    public String string(String expected) {
        return expect(Token.Kind.STRING, expected).text();
    }

    /// `5m`
    public Interval interval() {
        return Interval.read(expect(Token.Kind.PERIOD, Interval.Unit.EXPECTED).text())
                .orElseThrow();
    }

    /// A whole number of a range.
    public int whole(int least, int greatest) {
        if (current.kind() == Token.Kind.NUMBER && current.text().length() < 10) {
            String text = current.text();
            if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                int value = Integer.parseInt(text);
                if (value >= least && value <= greatest) {
                    next();
                    return value;
                }
            }
        }
        throw unexpected("a whole number from %d to %d".formatted(least, greatest));
    }

    /// `true` or `false`
    public boolean truth() {
        if (takeKeyword("true")) {
            return true;
        }
        if (takeKeyword("false")) {
            return false;
        }
        throw unexpected("true or false");
    }

    /// One or more, with commas between them.
    public <T> List<T> commaSeparated(Supplier<T> element) {
        List<T> elements = new ArrayList<>();
        do {
            elements.add(element.get());
        } while (takeSymbol(","));
        return elements;
    }

    /// `[a, b]`; one or more.
    public <T> List<T> bracketed(Supplier<T> element) {
        expectSymbol("[");
        List<T> elements = commaSeparated(element);
        expectSymbol("]");
        return elements;
    }

    /// Parses the commands of a query within a query. More than one level is refused by the analysis; here the stack is
    /// kept small.
    public List<Command> commands() {
        if (++level > MAX_LEVEL) {
            throw unexpected("at most " + MAX_LEVEL + " queries within each other");
        }
        List<Command> parsed = commands.apply(this);
        level--;
        return parsed;
    }

    /// Whether the command ends here: with the query, at a `|`, or with the parentheses of a subquery.
    public boolean atCommandEnd() {
        return current.kind() == Token.Kind.END || current.isSymbol("|") || current.isSymbol(")");
    }

    /// The offset after the token that was taken last.
    public int previousEnd() {
        return previousEnd;
    }

    /// The text between two offsets, with single spaces.
    public String text(int start, int end) {
        return source(start, end).replaceAll("\\s+", " ").strip();
    }

    /// The text between two offsets.
    public String source(int start, int end) {
        return scanner.source().substring(start, end);
    }

    public QuerySyntaxException unexpected(String expected) {
        return new QuerySyntaxException(
                QueryProblem.unexpected(current.position(), symbol(), current.describe(), expected));
    }

    /// The current token as AWS writes it.
    private String symbol() {
        return current.kind() == Token.Kind.END
                ? "<EOF>"
                : source(current.position().offset(), current.end());
    }
}
