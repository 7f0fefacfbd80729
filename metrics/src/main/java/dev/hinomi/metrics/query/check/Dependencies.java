package dev.hinomi.metrics.query.check;

import dev.hinomi.metrics.math.MathExpression;
import dev.hinomi.metrics.math.MathExpression.Reference;
import dev.hinomi.metrics.math.MathFault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;

/// The order in which expressions can be evaluated.
final class Dependencies {
    private Dependencies() {}

    /// The ids of expressions, each after those that it names.
    ///
    /// @throws dev.hinomi.kernel.FaultException when some name each other in a circle
    static List<String> order(Map<String, MathExpression> expressions) {
        Map<String, Set<String>> waiting = new HashMap<>();
        expressions.forEach((id, expression) -> waiting.put(id, named(expression, expressions.keySet())));
        List<String> left = new ArrayList<>(expressions.keySet());
        SequencedSet<String> order = new LinkedHashSet<>();
        while (!left.isEmpty()) {
            List<String> ready = left.stream()
                    .filter(id -> order.containsAll(waiting.getOrDefault(id, Set.of())))
                    .toList();
            if (ready.isEmpty()) {
                throw MathFault.of(left.getFirst(), "Circular dependency");
            }
            order.addAll(ready);
            left.removeAll(ready);
        }
        return List.copyOf(order);
    }

    /// The ids in an expression that are among some.
    static Set<String> named(MathExpression expression, Set<String> among) {
        return expression
                .parts()
                .filter(part -> part instanceof Reference reference && among.contains(reference.id()))
                .map(part -> ((Reference) part).id())
                .collect(Collectors.toSet());
    }
}
