package dev.hinomi.alarms;

import dev.hinomi.alarms.log.LogQueries;
import dev.hinomi.alarms.model.LogCondition;
import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Refuses log alarms, where nothing runs queries.
final class NoLogQueries implements LogQueries {
    @Override
    public void check(Scope scope, LogCondition.Query query) {
        throw refused();
    }

    @Override
    public void schedule(Scope scope, String alarm, LogCondition.Query query) {
        throw refused();
    }

    @Override
    public void cancel(Scope scope, String alarm) {}

    @Override
    public Arn arn(Scope scope, String alarm) {
        throw refused();
    }

    @Override
    public List<String> lines(
            Scope scope, LogCondition.Query query, Instant time, Map<String, String> contributor, int count) {
        throw refused();
    }

    private static FaultException refused() {
        return new FaultException(new Fault.Unsupported("PutLogAlarm", "Log alarms are not supported here."));
    }
}
