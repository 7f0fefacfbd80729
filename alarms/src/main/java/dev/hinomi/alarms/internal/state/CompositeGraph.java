package dev.hinomi.alarms.internal.state;

import dev.hinomi.alarms.composite.AlarmRule;
import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.CompositeCondition;
import dev.hinomi.alarms.model.Suppressor;
import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Scope;
import dev.hinomi.records.WriteTx;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/// Which composite alarms depend on which alarms, in memory. It may name one that does not depend, because the write
/// that made it so failed; it never leaves one out.
final class CompositeGraph {
    private final Map<Key, Set<String>> dependents = new ConcurrentHashMap<>();
    private final Map<Key, Set<String>> references = new ConcurrentHashMap<>();
    private final Map<Key, Parsed> rules = new ConcurrentHashMap<>();

    private record Key(Scope scope, String alarm) {}

    private record Parsed(String text, AlarmRule rule) {}

    /// The name of a suppressor, which may be written as an ARN.
    static String name(Suppressor suppressor) {
        return Arn.parse(suppressor.alarm()).flatMap(Alarm::nameOf).orElse(suppressor.alarm());
    }

    /// The rule of a composite alarm, parsed once.
    AlarmRule rule(Scope scope, String name, String text) {
        Key key = new Key(scope, name);
        Parsed parsed = rules.get(key);
        if (parsed == null || !parsed.text().equals(text)) {
            parsed = new Parsed(text, AlarmRule.parse(text, scope));
            rules.put(key, parsed);
        }
        return parsed.rule();
    }

    /// The alarms that a composite alarm names.
    Set<String> references(Scope scope, String name, CompositeCondition condition) {
        Set<String> named = new HashSet<>(rule(scope, name, condition.rule()).alarms());
        Suppressor suppressor = condition.suppressor();
        if (suppressor != null) {
            named.add(name(suppressor));
        }
        return named;
    }

    /// Notes what a composite alarm names, in the transaction that stores it.
    void put(WriteTx tx, Scope scope, String name, CompositeCondition condition) {
        Set<String> named = references(scope, name, condition);
        named.forEach(alarm -> add(scope, alarm, name));
        tx.afterCommit(() -> settle(scope, name, named));
    }

    /// Forgets a composite alarm, in the transaction that deletes it.
    void remove(WriteTx tx, Scope scope, String name) {
        tx.afterCommit(() -> {
            settle(scope, name, Set.of());
            rules.remove(new Key(scope, name));
        });
    }

    /// The composite alarms that name an alarm, by their names.
    Set<String> dependents(Scope scope, String alarm) {
        return dependents.getOrDefault(new Key(scope, alarm), Set.of());
    }

    /// Puts in memory what is stored.
    void settle(Scope scope, String name, Set<String> named) {
        Set<String> before = references.getOrDefault(new Key(scope, name), Set.of());
        named.forEach(alarm -> add(scope, alarm, name));
        for (String alarm : before) {
            if (!named.contains(alarm)) {
                dependents.computeIfPresent(new Key(scope, alarm), (_, names) -> {
                    names.remove(name);
                    return names.isEmpty() ? null : names;
                });
            }
        }
        if (named.isEmpty()) {
            references.remove(new Key(scope, name));
        } else {
            references.put(new Key(scope, name), Set.copyOf(named));
        }
    }

    private void add(Scope scope, String alarm, String composite) {
        dependents.compute(new Key(scope, alarm), (_, known) -> {
            Set<String> names = known == null ? new ConcurrentSkipListSet<>() : known;
            names.add(composite);
            return names;
        });
    }
}
