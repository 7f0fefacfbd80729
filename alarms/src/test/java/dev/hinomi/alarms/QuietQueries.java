package dev.hinomi.alarms;

import dev.hinomi.alarms.log.LogQueries;
import dev.hinomi.alarms.model.LogCondition;
import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/// Runs nothing: tests say themselves what a run found.
final class QuietQueries implements LogQueries {
    private final Set<String> broken;
    private final Set<String> scheduled = new TreeSet<>();
    private final Queue<String> quoted = new ConcurrentLinkedQueue<>();

    /// @param broken the names of alarms whose queries cannot be scheduled
    QuietQueries(String... broken) {
        this.broken = Set.of(broken);
    }

    /// The names of the alarms whose queries would run.
    Set<String> scheduled() {
        return scheduled;
    }

    /// Whose lines were asked for since the last time.
    String quoted() {
        String all = quoted.stream().sorted().collect(Collectors.joining(" "));
        quoted.clear();
        return all;
    }

    @Override
    public void check(Scope scope, LogCondition.Query query) {}

    @Override
    public void schedule(Scope scope, String alarm, LogCondition.Query query) {
        if (broken.contains(alarm)) {
            throw new IllegalStateException(alarm + " cannot be scheduled");
        }
        scheduled.add(alarm);
    }

    @Override
    public void cancel(Scope scope, String alarm) {
        scheduled.remove(alarm);
    }

    @Override
    public Arn arn(Scope scope, String alarm) {
        return scope.arn("logs", "scheduled-query:" + alarm);
    }

    @Override
    public List<String> lines(
            Scope scope, LogCondition.Query query, Instant time, Map<String, String> contributor, int count) {
        quoted.add(contributor.isEmpty() ? "all" : String.join(",", contributor.values()));
        return List.of();
    }
}
