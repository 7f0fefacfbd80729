package dev.hinomi.metrics.query;

import dev.hinomi.metrics.math.MathExpression;
import dev.hinomi.metrics.math.MathExpression.Call;
import dev.hinomi.metrics.math.MathExpression.Reference;
import dev.hinomi.metrics.query.check.CheckedQuery;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Which queries others need, directly or through others.
final class Needs {
    private final QuerySet set;

    Needs(QuerySet set) {
        this.set = set;
    }

    /// These and all that they need.
    Set<String> of(Collection<String> ids) {
        Set<String> needed = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(ids);
        while (!open.isEmpty()) {
            String id = open.pop();
            if (needed.add(id) && set.query(id).plan() instanceof CheckedQuery.OfMath math) {
                math.expression().parts().flatMap(this::named).forEach(open::push);
            }
        }
        return needed;
    }

    private Stream<String> named(MathExpression part) {
        return switch (part) {
            case Reference reference -> Stream.of(reference.id());
            case Call call when call.function().equals("METRICS") -> statistics().stream();
            default -> Stream.empty();
        };
    }

    private List<String> statistics() {
        return set.queries()
                .filter(query -> query.plan() instanceof CheckedQuery.OfMetric)
                .map(CheckedQuery::id)
                .toList();
    }
}
