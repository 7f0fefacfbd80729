package dev.hinomi.metrics.math;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.metrics.math.MathExpression.Binary;
import dev.hinomi.metrics.math.MathExpression.Call;
import dev.hinomi.metrics.math.MathExpression.Constant;
import dev.hinomi.metrics.math.MathExpression.Listing;
import dev.hinomi.metrics.math.MathExpression.Negation;
import dev.hinomi.metrics.math.MathExpression.Reference;
import dev.hinomi.metrics.math.MathExpression.Text;
import dev.hinomi.metrics.math.MathExpression.Word;
import dev.hinomi.metrics.math.MathToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads an expression by the precedence of its operators.
final class MathParser {
    /// Deeper nesting than anybody writes; it bounds the stack.
    private static final int MAX_DEPTH = 200;

    private final String id;
    private final List<MathToken> tokens;
    private int next;
    private int depth;

    MathParser(String id, String source) {
        this.id = id;
        this.tokens = new MathLexer(source).tokens().orElseThrow(() -> MathFault.syntax(id));
    }

    MathExpression parse() {
        MathExpression expression = operands(0);
        if (peek().kind() != Kind.END) {
            throw syntax();
        }
        return expression;
    }

    /// Operands joined by operators that bind at least so tight.
    private MathExpression operands(int precedence) {
        if (++depth > MAX_DEPTH) {
            throw syntax();
        }
        MathExpression left = operand();
        Optional<Operator> operator = operator();
        while (operator.isPresent() && operator.get().precedence() >= precedence) {
            Operator joining = operator.get();
            next++;
            MathExpression right = operands(joining == Operator.POWER ? Operator.SIGN : joining.precedence() + 1);
            left = new Binary(joining, left, right);
            operator = operator();
        }
        depth--;
        return left;
    }

    private Optional<Operator> operator() {
        MathToken token = peek();
        return token.kind() == Kind.SYMBOL || token.kind() == Kind.NAME ? Operator.of(token.text()) : Optional.empty();
    }

    private MathExpression operand() {
        MathToken token = tokens.get(next++);
        return switch (token.kind()) {
            case NUMBER -> new Constant(Double.parseDouble(token.text()));
            case TEXT -> new Text(token.text());
            case NAME -> named(token.text());
            case SYMBOL -> symbol(token);
            case END -> throw syntax();
        };
    }

    private MathExpression symbol(MathToken token) {
        return switch (token.text()) {
            case "-" -> new Negation(operands(Operator.SIGN));
            case "+" -> operands(Operator.SIGN);
            case "(" -> {
                MathExpression inner = operands(0);
                expect(")");
                yield inner;
            }
            case "[" -> new Listing(list("]"));
            default -> throw syntax();
        };
    }

    private MathExpression named(String name) {
        if (peek().is("(")) {
            next++;
            return new Call(name, list(")"));
        }
        if (Operator.of(name).isPresent()) {
            throw syntax();
        }
        // Ids begin with a small letter, the words of functions with a capital one.
        return Character.isUpperCase(name.charAt(0)) ? new Word(name) : new Reference(name);
    }

    private List<MathExpression> list(String closing) {
        List<MathExpression> elements = new ArrayList<>();
        if (peek().is(closing)) {
            next++;
            return elements;
        }
        elements.add(operands(0));
        while (peek().is(",")) {
            next++;
            elements.add(operands(0));
        }
        expect(closing);
        return elements;
    }

    private void expect(String symbol) {
        if (!tokens.get(next++).is(symbol)) {
            throw syntax();
        }
    }

    private MathToken peek() {
        return tokens.get(next);
    }

    private FaultException syntax() {
        return MathFault.syntax(id);
    }
}
