package dev.hinomi.api.cloudwatch;

import dev.hinomi.alarms.log.LogQueries;
import dev.hinomi.alarms.model.LogCondition;
import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Runs nothing: there are no logs behind the operations.
final class QuietQueries implements LogQueries {
    @Override
    public void check(Scope scope, LogCondition.Query query) {}

    @Override
    public void schedule(Scope scope, String alarm, LogCondition.Query query) {}

    @Override
    public void cancel(Scope scope, String alarm) {}

    @Override
    public Arn arn(Scope scope, String alarm) {
        return scope.arn("logs", "scheduled-query:" + alarm);
    }

    @Override
    public List<String> lines(
            Scope scope, LogCondition.Query query, Instant time, Map<String, String> contributor, int count) {
        return List.of();
    }
}
