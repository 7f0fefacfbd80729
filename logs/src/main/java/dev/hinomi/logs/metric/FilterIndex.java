package dev.hinomi.logs.metric;

import dev.hinomi.kernel.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All metric filters, compiled, in memory: every event that is put asks for those of its group.
final class FilterIndex {
    private final Map<Long, List<CompiledFilter>> groups = new ConcurrentHashMap<>();

    /// Adds a filter, over one of the same name.
    void put(CompiledFilter added) {
        groups.merge(
                added.filter().groupId(),
                List.of(added),
                (before, fresh) -> Stream.concat(without(before, added.filter().name()), fresh.stream())
                        .toList());
    }

    void remove(long group, String name) {
        groups.computeIfPresent(group, (_, before) -> {
            List<CompiledFilter> left = without(before, name).toList();
            return left.isEmpty() ? null : left;
        });
    }

    void removeAll(long group) {
        groups.remove(group);
    }

    private static Stream<CompiledFilter> without(List<CompiledFilter> filters, String name) {
        return filters.stream().filter(each -> !each.filter().name().equals(name));
    }

    /// Those of a group, in the order in which they were put.
    List<CompiledFilter> of(long group) {
        return groups.getOrDefault(group, List.of());
    }

    /// Those of all groups of a scope.
    Stream<MetricFilter> of(Scope scope) {
        return groups.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.scope().equals(scope))
                .map(CompiledFilter::filter);
    }

    /// The groups that have a filter with a default value.
    Set<Long> withDefaults() {
        return groups.entrySet().stream()
                .filter(group -> group.getValue().stream().anyMatch(FilterIndex::hasDefault))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether a filter with a default value counts the events of a group that arrived at `arrival`.
    boolean hasDefault(long group, Instant arrival) {
        return of(group).stream()
                .anyMatch(each ->
                        hasDefault(each) && !arrival.isBefore(each.filter().created()));
    }

    private static boolean hasDefault(CompiledFilter filter) {
        return filter.filter().transformation().defaultValue().isPresent();
    }
}
