package dev.hinomi.alarms.mute;

import dev.hinomi.kernel.Scope;
import dev.hinomi.kernel.TimeRange;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// All mute rules, in memory, so that a change of state costs no read. Rules are put here after the
/// commit that stores them.
public final class MuteIndex {
    private final Map<Scope, Map<String, Entry>> rules = new ConcurrentHashMap<>();

    private record Entry(MuteRule rule, Set<String> alarms, MuteWindows windows) {}

    public void put(Scope scope, MuteRule rule) {
        rules.computeIfAbsent(scope, _ -> new ConcurrentHashMap<>())
                .put(rule.name(), new Entry(rule, Set.copyOf(rule.alarms()), rule.windows()));
    }

    public void remove(Scope scope, String name) {
        Map<String, Entry> all = rules.get(scope);
        if (all != null) {
            all.remove(name);
        }
    }

    /// What mutes an alarm at `now`.
    public Optional<ActiveMute> active(Scope scope, String alarm, Instant now) {
        List<Entry> active = rules.getOrDefault(scope, Map.of()).values().stream()
                .filter(entry -> entry.alarms().contains(alarm))
                .filter(entry -> entry.windows().at(now).isPresent())
                .toList();
        return active.stream()
                .max(Comparator.comparing((Entry entry) -> entry.rule().created())
                        .thenComparing(entry -> entry.rule().name()))
                .map(latest -> new ActiveMute(latest.rule().name(), active.size() - 1, end(active, now)));
    }

    private static Instant end(List<Entry> active, Instant now) {
        return active.stream()
                .flatMap(entry -> entry.windows().at(now).stream())
                .map(TimeRange::end)
                .max(Comparator.naturalOrder())
                .orElse(now);
    }
}
