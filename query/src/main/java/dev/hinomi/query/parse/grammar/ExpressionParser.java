package dev.hinomi.query.parse.grammar;

import dev.hinomi.query.parse.token.Token;
import dev.hinomi.query.parse.token.Tokens;
import dev.hinomi.query.syntax.Expression;
import dev.hinomi.query.syntax.Operator;
import dev.hinomi.query.syntax.Position;
import dev.hinomi.query.syntax.Step;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;

/// Parses expressions. From loose to tight: `or`, `and`, `not`, comparison, `+ -`, `* / %`, `^`, sign.
public final class ExpressionParser {
    private static final int MAX_DEPTH = 100;

    /// So that whoever walks over an expression by recursion has a stack for it.
    private static final int MAX_OPERATORS = 1_000;

    private static final List<Operator> COMPARISONS = List.of(
            Operator.EQUAL,
            Operator.UNEQUAL,
            Operator.LESS,
            Operator.LESS_OR_EQUAL,
            Operator.GREATER,
            Operator.GREATER_OR_EQUAL);

    private final Tokens tokens;
    private int depth;
    private int operators;

    public ExpressionParser(Tokens tokens) {
        this.tokens = tokens;
    }

    public Expression parse() {
        return nested(this::or);
    }

    /// Parses what lies deeper than what is parsed so far.
    private Expression nested(Supplier<Expression> inner) {
        if (++depth > MAX_DEPTH) {
            throw tokens.unexpected("at most " + MAX_DEPTH + " expressions within each other");
        }
        Expression expression = inner.get();
        depth--;
        return expression;
    }

    private Expression or() {
        Expression left = and();
        while (tokens.peek().isKeyword("or")) {
            left = binary(Operator.OR, left, this::and);
        }
        return left;
    }

    private Expression and() {
        Expression left = not();
        while (tokens.peek().isKeyword("and")) {
            left = binary(Operator.AND, left, this::not);
        }
        return left;
    }

    private Expression not() {
        Position position = tokens.position();
        if (!tokens.takeKeyword("not")) {
            return comparison();
        }
        return nested(() -> new Expression.Not(not(), position));
    }

    private Expression comparison() {
        Expression left = additive();
        for (Operator operator : COMPARISONS) {
            if (tokens.peek().isSymbol(operator.sign())) {
                return binary(operator, left, this::additive);
            }
        }
        Position position = tokens.position();
        if (tokens.takeSymbol("=~")) {
            return new Expression.Like(left, pattern(), false, position);
        }
        boolean negated = tokens.takeKeyword("not");
        if (tokens.takeKeyword("like")) {
            return new Expression.Like(left, pattern(), negated, position);
        }
        if (tokens.takeKeyword("in")) {
            return tokens.peek().isSymbol("(")
                    ? new Expression.InSubquery(left, SubqueryParser.parse(tokens), negated, position)
                    : new Expression.In(left, tokens.bracketed(this::parse), negated, position);
        }
        if (negated) {
            throw tokens.unexpected("like or in after not");
        }
        return left;
    }

    private Expression pattern() {
        return tokens.comesRegex() ? RegexParser.parse(tokens) : additive();
    }

    private Expression additive() {
        Expression left = multiplicative();
        while (true) {
            if (tokens.peek().isSymbol("+")) {
                left = binary(Operator.ADD, left, this::multiplicative);
            } else if (tokens.peek().isSymbol("-")) {
                left = binary(Operator.SUBTRACT, left, this::multiplicative);
            } else {
                return left;
            }
        }
    }

    private Expression multiplicative() {
        Expression left = power();
        while (true) {
            if (tokens.peek().isSymbol("*")) {
                left = binary(Operator.MULTIPLY, left, this::power);
            } else if (tokens.peek().isSymbol("/")) {
                left = binary(Operator.DIVIDE, left, this::power);
            } else if (tokens.peek().isSymbol("%")) {
                left = binary(Operator.REMAINDER, left, this::power);
            } else {
                return left;
            }
        }
    }

    private Expression power() {
        Expression base = sign();
        return tokens.peek().isSymbol("^") ? binary(Operator.POWER, base, () -> nested(this::power)) : base;
    }

    private Expression sign() {
        Position position = tokens.position();
        if (tokens.takeSymbol("-")) {
            return nested(() -> new Expression.Negative(sign(), position));
        }
        // As AWS's examples of join have it: `!ispresent(payment.eventType)`.
        if (tokens.takeSymbol("!")) {
            return nested(() -> new Expression.Not(sign(), position));
        }
        return steps(primary());
    }

    /// `.name` and `[1]` after a value that is not a field.
    private Expression steps(Expression value) {
        Expression result = value;
        while (!(result instanceof Expression.Field)) {
            Position position = tokens.position();
            if (tokens.takeSymbol(".")) {
                for (Step step :
                        tokens.expect(Token.Kind.NAME, "a name after .").path()) {
                    result = new Expression.Member(result, step, position);
                }
            } else if (tokens.takeSymbol("[")) {
                result = new Expression.Member(result, new Step.Index(tokens.whole(0, 999_999)), position);
                tokens.expectSymbol("]");
            } else {
                break;
            }
        }
        return result;
    }

    private Expression primary() {
        Position position = tokens.position();
        if (tokens.takeSymbol("(")) {
            Expression inner = parse();
            tokens.expectSymbol(")");
            return inner;
        }
        return switch (tokens.peek().kind()) {
            case STRING -> new Expression.Text(tokens.next().text(), position);
            case NUMBER -> new Expression.Numeral(new BigDecimal(tokens.next().text()), position);
            case PERIOD -> new Expression.Period(tokens.interval(), position);
            case NAME -> named(tokens.next());
            case SYMBOL, END -> throw tokens.unexpected("a field, a function, a number, a text or (");
        };
    }

    private Expression named(Token name) {
        if (tokens.takeSymbol("(")) {
            List<Expression> arguments = arguments();
            String text = tokens.text(name.position().offset(), tokens.previousEnd());
            return new Expression.Call(name.text(), arguments, text, name.position());
        }
        if (name.isKeyword("true") || name.isKeyword("false")) {
            return new Expression.Truth(name.isKeyword("true"), name.position());
        }
        return Tokens.field(name);
    }

    private List<Expression> arguments() {
        if (tokens.takeSymbol(")")) {
            return List.of();
        }
        List<Expression> arguments = tokens.commaSeparated(this::argument);
        tokens.expectSymbol(")");
        return arguments;
    }

    private Expression argument() {
        Position position = tokens.position();
        if (tokens.takeSymbol("*")) {
            return new Expression.Everything(position);
        }
        return tokens.comesRegex() ? pattern() : parse();
    }

    private Expression binary(Operator operator, Expression left, Supplier<Expression> right) {
        if (++operators > MAX_OPERATORS) {
            throw tokens.unexpected("at most " + MAX_OPERATORS + " operators in an expression");
        }
        Position position = tokens.next().position();
        return new Expression.Binary(operator, left, right.get(), position);
    }
}
