package dev.hinomi.metrics.math;

import java.util.List;
import java.util.stream.Stream;

/// A metric math expression as a tree.
public sealed interface MathExpression {
    /// A number.
    record Constant(double value) implements MathExpression {}

    /// A text in quotes, without them and with its escapes resolved.
    record Text(String value) implements MathExpression {}

    /// A word that a function knows, such as `REPEAT` or `DESC`.
    record Word(String name) implements MathExpression {}

    /// The result of another query.
    record Reference(String id) implements MathExpression {}

    /// The operand with the other sign.
    record Negation(MathExpression operand) implements MathExpression {}

    /// Two operands and what joins them.
    record Binary(Operator operator, MathExpression left, MathExpression right) implements MathExpression {}

    /// `[m1, m2]`.
    record Listing(List<MathExpression> elements) implements MathExpression {
        public Listing {
            elements = List.copyOf(elements);
        }
    }

    /// A function and its arguments.
    record Call(String function, List<MathExpression> arguments) implements MathExpression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /// Reads an expression.
    ///
    /// @throws dev.hinomi.kernel.FaultException with AWS's text when it is none
    static MathExpression parse(String id, String text) {
        return new MathParser(id, text).parse();
    }

    /// This and everything in it, each before its parts.
    default Stream<MathExpression> parts() {
        Stream<MathExpression> below = switch (this) {
            case Constant _, Text _, Word _, Reference _ -> Stream.empty();
            case Negation negation -> negation.operand().parts();
            case Binary binary ->
                Stream.concat(binary.left().parts(), binary.right().parts());
            case Listing listing -> listing.elements().stream().flatMap(MathExpression::parts);
            case Call call -> call.arguments().stream().flatMap(MathExpression::parts);
        };
        return Stream.concat(Stream.of(this), below);
    }
}
