package dev.hinomi.insights.query;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// The queries that have not ended. Refuses those above the quota of their scope (AWS document "CloudWatch Logs
/// quotas").
final class ActiveQueries {
    static final int QUOTA = 100;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, ActiveQuery> byId = new HashMap<>();

    void add(ActiveQuery query) {
        lock.lock();
        try {
            long present = byId.values().stream()
                    .filter(other -> other.scope().equals(query.scope()))
                    .count();
            if (present >= QUOTA) {
                throw new FaultException(new Fault.LimitExceeded("Resource limit exceeded: " + present
                        + " queries are scheduled or running (expected: at most " + QUOTA + " at once)"));
            }
            byId.put(query.id(), query);
        } finally {
            lock.unlock();
        }
    }

    void remove(ActiveQuery query) {
        lock.lock();
        try {
            byId.remove(query.id());
        } finally {
            lock.unlock();
        }
    }

    Optional<ActiveQuery> find(String id) {
        lock.lock();
        try {
            return Optional.ofNullable(byId.get(id));
        } finally {
            lock.unlock();
        }
    }

    List<ActiveQuery> all() {
        lock.lock();
        try {
            return List.copyOf(byId.values());
        } finally {
            lock.unlock();
        }
    }
}
