package dev.hinomi.alarms.internal.state;

import dev.hinomi.alarms.composite.AlarmRule;
import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.model.CompositeCondition;
import dev.hinomi.alarms.text.ChildState;
import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Document;
import dev.hinomi.records.ReadTx;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The alarms in a rule as they are now, each read once.
final class Children {
    private final ReadTx tx;
    private final Scope scope;
    private final Map<String, Optional<Alarm>> read = new HashMap<>();

    Children(ReadTx tx, Scope scope) {
        this.tx = tx;
        this.scope = scope;
    }

    /// All that the rule of a composite alarm names.
    static List<ChildState> inRule(ReadTx tx, Scope scope, CompositeCondition composite) {
        return new Children(tx, scope)
                .of(AlarmRule.parse(composite.rule(), scope).alarms());
    }

    /// The state of an alarm; one that does not exist has no data.
    AlarmState state(String name) {
        return find(name).map(alarm -> alarm.status().state()).orElse(AlarmState.INSUFFICIENT_DATA);
    }

    /// Those of these that exist.
    List<ChildState> of(Collection<String> names) {
        return names.stream()
                .flatMap(name -> find(name).stream())
                .map(alarm -> new ChildState(alarm.arn(scope), alarm.status()))
                .toList();
    }

    private Optional<Alarm> find(String name) {
        return read.computeIfAbsent(
                name, each -> AlarmRecords.find(tx, scope, each).map(Document::value));
    }
}
