package dev.hinomi.query.function;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.query.sql.Pipeline;
import dev.hinomi.query.sql.Plan;
import dev.hinomi.query.sql.Value;
import dev.hinomi.query.syntax.Expression;
import dev.hinomi.query.syntax.Interval;
import dev.hinomi.query.syntax.QueryProblem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A call of a function, with its arguments as SQL. What the methods give are names of columns or literals, so that
/// it can be written several times.
public final class Call {
    private final Expression.Call expression;
    private final Expressions expressions;
    private final List<Expression.Call> peers;

    Call(Expression.Call expression, Expressions expressions, List<Expression.Call> peers) {
        this.expression = expression;
        this.expressions = expressions;
        this.peers = List.copyOf(peers);
    }

    /// The name as written.
    public String function() {
        return expression.function();
    }

    public int size() {
        return expression.arguments().size();
    }

    public List<Expression> arguments() {
        return expression.arguments();
    }

    /// All calls of aggregates in the same `stats`, this one included; none when this is no aggregate.
    public List<Expression.Call> peers() {
        return peers;
    }

    public Value value(int argument) {
        return pipeline().bind(expressions.value(arguments().get(argument)));
    }

    /// The number of an argument, a DOUBLE.
    public String number(int argument) {
        return pipeline().bind(expressions.value(arguments().get(argument)).number());
    }

    /// The text of an argument, a VARCHAR.
    public String text(int argument) {
        return pipeline().bind(expressions.value(arguments().get(argument)).text());
    }

    /// An argument as a condition: a BOOLEAN, of which null means false.
    public String condition(int argument) {
        return pipeline().bind(expressions.condition(arguments().get(argument)));
    }

    /// The text of an argument that is written as a literal: in quotes, or a regular expression.
    public Optional<String> literal(int argument) {
        return switch (arguments().get(argument)) {
            case Expression.Text text -> Optional.of(text.value());
            case Expression.Regex regex -> Optional.of(regex.source());
            default -> Optional.empty();
        };
    }

    /// An argument that is written as a number.
    public OptionalDouble numeral(int argument) {
        return numeral(arguments().get(argument));
    }

    static OptionalDouble numeral(Expression expression) {
        return expression instanceof Expression.Numeral numeral
                ? OptionalDouble.of(numeral.value().doubleValue())
                : OptionalDouble.empty();
    }

    /// An argument that is written as a length of time.
    public Optional<Interval> interval(int argument) {
        return arguments().get(argument) instanceof Expression.Period period
                ? Optional.of(period.interval())
                : Optional.empty();
    }

    /// That the call cannot stand where it stands.
    ///
    /// @param expected completes `(expected: ...)`
    public FaultException refused(String expected) {
        return new FaultException(new QueryProblem(expression.position(), "'" + function() + "'", expected).fault());
    }

    /// A number made of a DOUBLE that may be infinite or NaN, which are missing.
    public Value finite(String sql) {
        return expressions.finite(sql);
    }

    public Plan plan() {
        return pipeline().plan();
    }

    public Pipeline pipeline() {
        return expressions.pipeline();
    }
}
