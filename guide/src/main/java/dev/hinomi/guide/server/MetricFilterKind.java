package dev.hinomi.guide.server;

import dev.hinomi.guide.state.Resource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Metric filters. PutMetricFilter replaces the whole filter, so a definition says everything. A log group that is not
/// there yet is made with its filter, so that the first line that comes is counted; it is never removed with it.
public final class MetricFilterKind implements ResourceKind {
    private static final String GROUP = "logGroupName";
    private static final String NAME = "filterName";

    /// What PutMetricFilter takes besides (CloudWatch Logs API reference).
    private static final List<String> MEMBERS = List.of("filterPattern", "metricTransformations");

    private final OperationsPort port;

    /// Groups that a filter before makes.
    private final Set<Object> planned = new HashSet<>();

    public MetricFilterKind(OperationsPort port) {
        this.port = port;
    }

    /// The name of a filter in a plan and in a version: its group's and its own.
    public static String nameOf(Map<String, Object> definition) {
        return definition.get(GROUP) + " " + definition.get(NAME);
    }

    @Override
    public String name() {
        return Resource.METRIC_FILTER;
    }

    @Override
    public Map<String, Object> completed(Map<String, Object> wanted, Optional<Map<String, Object>> applied) {
        return wanted;
    }

    @Override
    public Optional<Map<String, Object>> present(Map<String, Object> definition) {
        if (!hasGroup(definition)) {
            return Optional.empty();
        }
        Map<String, Object> answer = port.call(
                "logs",
                "DescribeMetricFilters",
                Map.of(GROUP, definition.get(GROUP), "filterNamePrefix", definition.get(NAME)));
        return ServerPages.maps(answer.get("metricFilters")).stream()
                .filter(filter -> Objects.equals(filter.get(NAME), definition.get(NAME)))
                .findFirst();
    }

    private boolean hasGroup(Map<String, Object> definition) {
        Map<String, Object> answer =
                port.call("logs", "DescribeLogGroups", Map.of("logGroupNamePrefix", definition.get(GROUP)));
        return ServerPages.maps(answer.get("logGroups")).stream()
                .anyMatch(group -> Objects.equals(group.get(GROUP), definition.get(GROUP)));
    }

    @Override
    public List<String> differences(Map<String, Object> from, Map<String, Object> to, boolean complete) {
        List<String> differences = new ArrayList<>();
        for (String member : MEMBERS) {
            Object have = Canonical.of(from.get(member), null);
            Object want = Canonical.of(to.get(member), null);
            if (!Objects.equals(have, want)) {
                differences.add(member + ": " + Canonical.shown(have) + " -> " + Canonical.shown(want));
            }
        }
        return differences;
    }

    @Override
    public List<Call> create(Map<String, Object> definition, List<Map<String, Object>> tags) {
        Call put = new Call("logs", "PutMetricFilter", definition);
        Object group = definition.get(GROUP);
        return hasGroup(definition) || !planned.add(group)
                ? List.of(put)
                : List.of(new Call("logs", "CreateLogGroup", Map.of(GROUP, group)), put);
    }

    @Override
    public List<Call> change(
            Map<String, Object> definition, Map<String, Object> present, List<Map<String, Object>> tags) {
        return List.of(new Call("logs", "PutMetricFilter", definition));
    }

    @Override
    public List<Call> remove(Map<String, Object> present) {
        return List.of(
                new Call("logs", "DeleteMetricFilter", Map.of(GROUP, present.get(GROUP), NAME, present.get(NAME))));
    }

    @Override
    public Map<String, Object> noted(
            Map<String, Object> definition, Optional<Map<String, Object>> present, boolean complete) {
        return definition;
    }
}
