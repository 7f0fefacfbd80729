package dev.hinomi.query.parse;

import dev.hinomi.query.syntax.Expression;
import dev.hinomi.query.syntax.Operator;
import dev.hinomi.query.syntax.Position;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;

/// Parses expressions. From loose to tight: `or`, `and`, `not`, comparison, `+ -`, `* / %`, `^`, sign.
final class ExpressionParser {
    private static final int MAX_DEPTH = 100;

    private static final List<Operator> COMPARISONS = List.of(
            Operator.EQUAL,
            Operator.UNEQUAL,
            Operator.LESS,
            Operator.LESS_OR_EQUAL,
            Operator.GREATER,
            Operator.GREATER_OR_EQUAL);

    private final Tokens tokens;
    private int depth;

    ExpressionParser(Tokens tokens) {
        this.tokens = tokens;
    }

    Expression parse() {
        if (++depth > MAX_DEPTH) {
            throw tokens.unexpected("at most " + MAX_DEPTH + " expressions within each other");
        }
        Expression expression = or();
        depth--;
        return expression;
    }

    /// A field, without any operator: what `parse` and `dedup` take.
    Expression.Field field() {
        Token name = tokens.expect(Token.Kind.NAME, "the name of a field");
        return new Expression.Field(name.text(), name.position());
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
        return new Expression.Not(not(), position);
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
            return new Expression.In(left, members(), negated, position);
        }
        if (negated) {
            throw tokens.unexpected("like or in after not");
        }
        return left;
    }

    private Expression pattern() {
        Position position = tokens.position();
        if (tokens.comesRegex()) {
            return new Expression.Regex(tokens.regex().text(), position);
        }
        return additive();
    }

    private List<Expression> members() {
        tokens.expectSymbol("[");
        List<Expression> members = tokens.commaSeparated(this::parse);
        tokens.expectSymbol("]");
        return members;
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
        return tokens.peek().isSymbol("^") ? binary(Operator.POWER, base, this::power) : base;
    }

    private Expression sign() {
        Position position = tokens.position();
        return tokens.takeSymbol("-") ? new Expression.Negative(sign(), position) : primary();
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
            case NUMBER -> new Expression.Numeral(number(), position);
            case PERIOD -> new Expression.Period(tokens.next().text(), position);
            case NAME -> named(tokens.next());
            case SYMBOL, END -> throw tokens.unexpected("a field, a function, a number, a text or (");
        };
    }

    private BigDecimal number() {
        try {
            BigDecimal number = new BigDecimal(tokens.peek().text());
            tokens.next();
            return number;
        } catch (NumberFormatException _) {
            throw tokens.unexpected("a number");
        }
    }

    private Expression named(Token name) {
        if (tokens.takeSymbol("(")) {
            return new Expression.Call(name.text(), arguments(), name.position());
        }
        if (name.isKeyword("true") || name.isKeyword("false")) {
            return new Expression.Truth(name.isKeyword("true"), name.position());
        }
        return new Expression.Field(name.text(), name.position());
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
        Position position = tokens.next().position();
        return new Expression.Binary(operator, left, right.get(), position);
    }
}
