package dev.hinomi.metrics.query.check;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.metrics.math.MathExpression;
import dev.hinomi.metrics.math.MathExpression.Binary;
import dev.hinomi.metrics.math.MathExpression.Call;
import dev.hinomi.metrics.math.MathExpression.Listing;
import dev.hinomi.metrics.math.MathExpression.Reference;
import dev.hinomi.metrics.math.MathExpression.Word;
import dev.hinomi.metrics.math.MathFault;
import dev.hinomi.metrics.math.MathType;
import dev.hinomi.metrics.math.function.Arithmetic;
import dev.hinomi.metrics.math.function.FunctionCatalog;
import dev.hinomi.metrics.math.function.MathFunction;
import dev.hinomi.metrics.math.function.Signature.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the type of an expression, and refuses one that names what there is not, or joins what does not go
/// together.
final class TypeCheck {
    private final String id;
    private final Map<String, CheckedQuery> known;

    /// @param id of the expression
    /// @param known every query that the expression may name
    TypeCheck(String id, Map<String, CheckedQuery> known) {
        this.id = id;
        this.known = known;
    }

    /// The type of the whole expression, which must be series.
    MathType result(MathExpression expression) {
        MathType type = type(expression);
        if (type != MathType.SERIES && type != MathType.ARRAY) {
            throw MathFault.of(id, "The return value of the expression must be TimeSeries or Array[TimeSeries]");
        }
        return type;
    }

    private MathType type(MathExpression expression) {
        return switch (expression) {
            case MathExpression.Constant _ -> MathType.SCALAR;
            case MathExpression.Text _ -> MathType.TEXT;
            case Word word -> throw unknown(word.name());
            case Reference reference -> query(reference).plan().type();
            case MathExpression.Negation negation -> {
                MathType operand = type(negation.operand());
                yield Arithmetic.type(operand).orElseThrow(() -> MathFault.operands(id, "-", List.of(operand)));
            }
            case Binary binary -> binary(binary);
            case Listing listing -> listing(listing);
            case Call call -> call(call);
        };
    }

    private MathType binary(Binary binary) {
        MathType left = type(binary.left());
        MathType right = type(binary.right());
        return Arithmetic.type(left, right)
                .orElseThrow(() -> MathFault.operands(id, binary.operator().text(), List.of(left, right)));
    }

    private MathType listing(Listing listing) {
        List<MathType> elements = listing.elements().stream().map(this::type).toList();
        if (!elements.stream().allMatch(type -> type == MathType.SERIES || type == MathType.ARRAY)) {
            throw MathFault.operands(id, "[]", elements);
        }
        return MathType.ARRAY;
    }

    private MathType call(Call call) {
        FunctionCatalog catalog = FunctionCatalog.all();
        if (catalog.unsupported(call.function())) {
            throw new FaultException(new Fault.Unsupported(
                    call.function(),
                    "Error in expression '" + id + "': " + call.function() + " is not supported here."));
        }
        MathFunction function = catalog.find(call.function())
                .orElseThrow(() -> MathFault.of(id, "Function '" + call.function() + "' not found"));
        List<Argument> arguments = new ArrayList<>();
        for (MathExpression argument : call.arguments()) {
            arguments.add(argument(argument, catalog));
        }
        return function.result(arguments)
                .orElseThrow(() -> MathFault.operands(
                        id,
                        call.function(),
                        arguments.stream().map(Argument::type).toList()));
    }

    private Argument argument(MathExpression argument, FunctionCatalog catalog) {
        return switch (argument) {
            case Word word when catalog.isWord(word.name()) -> new Argument(MathType.WORD, Set.of(word.name()));
            case Reference reference -> reference(query(reference));
            default -> new Argument(type(argument), Set.of());
        };
    }

    private static Argument reference(CheckedQuery query) {
        MathType type = query.plan().type();
        if (query.plan() instanceof CheckedQuery.OfMetric) {
            return new Argument(type, Set.of("METRIC", "QUERY"));
        }
        return new Argument(type, type == MathType.SERIES ? Set.of("QUERY") : Set.of());
    }

    private CheckedQuery query(Reference reference) {
        return Optional.ofNullable(known.get(reference.id())).orElseThrow(() -> unknown(reference.id()));
    }

    private FaultException unknown(String name) {
        return MathFault.of(id, "ID '" + name + "' not found");
    }
}
