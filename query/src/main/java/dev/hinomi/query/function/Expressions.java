package dev.hinomi.query.function;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.query.sql.Pipeline;
import dev.hinomi.query.sql.Sql;
import dev.hinomi.query.sql.Value;
import dev.hinomi.query.syntax.Expression;
import dev.hinomi.query.syntax.Operator;
import dev.hinomi.query.syntax.QueryProblem;
import dev.hinomi.query.syntax.Step;
import dev.hinomi.store.table.FieldShape;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Expressions of the query language as SQL over the rows of a pipeline.
public final class Expressions {
    private final Pipeline pipeline;
    private final FunctionTable functions;
    private final Subqueries subqueries;

    /// The values of calls that are computed already: those of aggregates, above the rows of their `stats`.
    private final Map<Expression, Value> computed;

    public Expressions(
            Pipeline pipeline, FunctionTable functions, Subqueries subqueries, Map<Expression, Value> computed) {
        this.pipeline = pipeline;
        this.functions = functions;
        this.subqueries = subqueries;
        this.computed = computed;
    }

    Pipeline pipeline() {
        return pipeline;
    }

    /// A call of an aggregate.
    ///
    /// @param peers all calls of aggregates in the same `stats`
    public Call call(Expression.Call call, List<Expression.Call> peers) {
        return new Call(call, this, peers);
    }

    /// The value of an expression.
    public Value value(Expression expression) {
        Value known = computed.get(expression);
        if (known != null) {
            return known;
        }
        return switch (expression) {
            case Expression.Field field -> pipeline.name(field.name());
            case Expression.Text text -> new Value.Textual(Sql.literal(text.value()));
            case Expression.Numeral numeral ->
                new Value.Numeric(Sql.literal(numeral.value().doubleValue()));
            case Expression.Truth truth -> new Value.Truth(truth.value() ? "TRUE" : "FALSE");
            case Expression.Regex regex -> new Value.Textual(Sql.literal(regex.source()));
            case Expression.Period period ->
                new Value.Textual(Sql.literal(period.interval().toString()));
            case Expression.Everything _ -> new Value.Truth("TRUE");
            case Expression.Member member -> member(member);
            case Expression.InSubquery in -> inSubquery(in);
            case Expression.Call call -> functions.scalar(call).value(call(call, List.of()));
            case Expression.Binary binary -> binary(binary);
            case Expression.Negative negative -> new Value.Numeric("(-" + number(negative.operand()) + ")");
            case Expression.Not not -> new Value.Truth("((" + condition(not.operand()) + ") IS NOT TRUE)");
            case Expression.In in -> in(in);
            case Expression.Like like -> like(like);
        };
    }

    /// `jsonParse(request).user.id`: what lies within a map or a list, and nothing in any other value.
    private Value member(Expression.Member member) {
        String step = switch (member.step()) {
            case Step.Name name -> "." + name.name();
            case Step.Index index -> "[" + index.index() + "]";
        };
        return value(member.value()) instanceof Value.Structure structure
                ? structure.member(step)
                : new Value.Field(FieldShape.ABSENT, "", "");
    }

    /// An expression as a condition: a BOOLEAN, of which null means false.
    public String condition(Expression expression) {
        return value(expression).condition();
    }

    private String number(Expression expression) {
        return pipeline.bind(value(expression).number());
    }

    private Value binary(Expression.Binary binary) {
        return switch (binary.operator()) {
            case AND -> new Value.Truth("(" + condition(binary.left()) + " AND " + condition(binary.right()) + ")");
            case OR -> new Value.Truth("(" + condition(binary.left()) + " OR " + condition(binary.right()) + ")");
            case EQUAL, UNEQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> comparison(binary);
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER, POWER ->
                finite(arithmetic(binary.operator(), number(binary.left()), number(binary.right())));
        };
    }

    private static String arithmetic(Operator operator, String left, String right) {
        return operator == Operator.POWER
                ? "pow(" + left + ", " + right + ")"
                : "(" + left + " " + operator.sign() + " " + right + ")";
    }

    /// A number made of a DOUBLE that may be infinite or NaN, which are missing.
    Value finite(String sql) {
        String name = pipeline.bind(sql);
        return new Value.Numeric("CASE WHEN isfinite(" + name + ") THEN " + name + " END");
    }

    private Value comparison(Expression.Binary binary) {
        return new Value.Truth(Comparisons.compare(operand(binary.left()), binary.operator(), operand(binary.right())));
    }

    private Comparisons.Operand operand(Expression expression) {
        return new Comparisons.Operand(
                pipeline.bind(value(expression)), expression instanceof Expression.Text text ? text.value() : null);
    }

    private Value in(Expression.In in) {
        Comparisons.Operand value = operand(in.value());
        List<String> members = in.members().stream()
                .map(member -> Comparisons.compare(value, Operator.EQUAL, operand(member)))
                .toList();
        String any = members.isEmpty() ? "FALSE" : Sql.or(members);
        return new Value.Truth(in.negated() ? "(" + any + " IS NOT TRUE)" : any);
    }

    /// Whether `=` holds for any row of the subquery, which is computed once (AWS document "Subqueries").
    private Value inSubquery(Expression.InSubquery in) {
        Value value = pipeline.bind(value(in.value()));
        Pipeline rows = subqueries.rows(in.subquery());
        if (rows.shown().size() != 1) {
            String found = rows.shown().isEmpty() ? "no fields" : String.join(", ", rows.shown());
            throw new FaultException(new QueryProblem(
                            in.subquery().position(),
                            "a subquery that shows " + found,
                            "fields, display or stats with one column")
                    .fault());
        }
        String key = rows.name(rows.shown().getFirst()).equality();
        String holds = "(" + value.equality() + " IN (SELECT k FROM (SELECT " + key + " AS k FROM " + rows.rows()
                + ") WHERE k IS NOT NULL))";
        return new Value.Truth(in.negated() ? "(" + holds + " IS NOT TRUE)" : holds);
    }

    private Value like(Expression.Like like) {
        String text = value(like.value()).text();
        String holds = switch (like.pattern()) {
            case Expression.Regex regex ->
                "regexp_matches(" + text + ", " + Sql.literal(Regex.re2(regex.source())) + ")";
            case Expression pattern ->
                "contains(" + text + ", " + value(pattern).text() + ")";
        };
        return new Value.Truth(like.negated() ? "(" + holds + " IS NOT TRUE)" : holds);
    }

    /// The columns that are equal for two rows exactly when these expressions have the same values.
    public List<String> keys(List<? extends Expression> expressions) {
        return expressions.stream()
                .flatMap(expression -> value(expression).keys().stream())
                .map(pipeline::bind)
                .collect(Collectors.toList());
    }
}
