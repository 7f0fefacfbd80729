package dev.hinomi.metrics.query;

import dev.hinomi.metrics.math.MathExpression;
import dev.hinomi.metrics.math.MathExpression.Binary;
import dev.hinomi.metrics.math.MathExpression.Call;
import dev.hinomi.metrics.math.MathExpression.Listing;
import dev.hinomi.metrics.math.MathExpression.Negation;
import dev.hinomi.metrics.math.MathExpression.Reference;
import dev.hinomi.metrics.math.function.Arithmetic;
import dev.hinomi.metrics.math.function.FunctionCatalog;
import dev.hinomi.metrics.math.function.MathFunction;
import dev.hinomi.metrics.math.function.Surroundings;
import dev.hinomi.metrics.math.function.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Evaluates one expression.
final class Interpreter {
    private final Surroundings surroundings;
    private final Function<String, Value> results;

    /// @param results of other queries, by their ids
    Interpreter(Surroundings surroundings, Function<String, Value> results) {
        this.surroundings = surroundings;
        this.results = results;
    }

    Value value(MathExpression expression) {
        return switch (expression) {
            case MathExpression.Constant constant -> new Value.Scalar(constant.value());
            case MathExpression.Text text -> new Value.Text(text.value());
            case MathExpression.Word word -> new Value.Word(word.name());
            case Reference reference -> results.apply(reference.id());
            case Negation negation -> Arithmetic.negate(value(negation.operand()), surroundings);
            case Binary binary ->
                Arithmetic.join(binary.operator(), value(binary.left()), value(binary.right()), surroundings);
            case Listing listing ->
                Arithmetic.list(listing.elements().stream().map(this::value).toList());
            case Call call -> call(call);
        };
    }

    private Value call(Call call) {
        MathFunction function = FunctionCatalog.all().find(call.function()).orElseThrow();
        List<Value> arguments = new ArrayList<>(call.arguments().size());
        for (MathExpression argument : call.arguments()) {
            boolean named = function.byName() && argument instanceof Reference;
            arguments.add(named ? new Value.Text(((Reference) argument).id()) : value(argument));
        }
        return function.apply(arguments, surroundings);
    }
}
