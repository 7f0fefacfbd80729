package dev.hinomi.alarms.internal.state;

import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.CompositeCondition;
import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Document;
import dev.hinomi.records.ReadTx;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Which alarms depend on which, as it is stored.
public final class Dependencies {
    private final CompositeGraph graph;

    Dependencies(CompositeGraph graph) {
        this.graph = graph;
    }

    /// The names of the alarms in the rule of a composite alarm; none of others.
    public Set<String> children(ReadTx tx, Scope scope, String name) {
        return composite(tx, scope, name)
                .map(condition -> graph.rule(scope, name, condition.rule()).alarms())
                .orElse(Set.of());
    }

    /// The names of the composite alarms in whose rule an alarm is.
    public List<String> parents(ReadTx tx, Scope scope, String alarm) {
        return naming(scope, alarm, name -> children(tx, scope, name));
    }

    /// The names of the composite alarms in whose rule an alarm is, or whose suppressor it is.
    public List<String> dependents(ReadTx tx, Scope scope, String alarm) {
        return naming(
                scope,
                alarm,
                name -> composite(tx, scope, name)
                        .map(condition -> graph.references(scope, name, condition))
                        .orElse(Set.of()));
    }

    private List<String> naming(Scope scope, String alarm, Function<String, Collection<String>> named) {
        return graph.dependents(scope, alarm).stream()
                .filter(name -> named.apply(name).contains(alarm))
                .toList();
    }

    private static Optional<CompositeCondition> composite(ReadTx tx, Scope scope, String name) {
        Optional<Alarm> alarm = AlarmRecords.find(tx, scope, name).map(Document::value);
        return alarm.isPresent() && alarm.get().condition() instanceof CompositeCondition condition
                ? Optional.of(condition)
                : Optional.empty();
    }
}
