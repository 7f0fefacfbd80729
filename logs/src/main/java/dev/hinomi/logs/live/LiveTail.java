package dev.hinomi.logs.live;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.kernel.Timers;
import dev.hinomi.logs.egress.Egress;
import dev.hinomi.logs.feed.LogFeed;
import dev.hinomi.logs.group.LogCatalog;
import dev.hinomi.logs.group.LogGroup;
import dev.hinomi.logs.group.LogGroupFeature;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator.SplittableGenerator;

/// The Live Tail sessions.
public final class LiveTail implements AutoCloseable {
    /// In an account and region at a time (AWS General Reference, "Amazon CloudWatch Logs endpoints and quotas").
    private static final int MOST_SESSIONS = 15;

    private final TailedGroups.Sources sources;
    private final Timers timers;
    private final SplittableGenerator random;

    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Open> sessions = new HashSet<>();
    private boolean closed;

    private record Open(Scope scope, LiveTailSession session) {}

    /// @param random chooses the lines of an update when there are too many
    public LiveTail(LogCatalog catalog, LogFeed feed, Egress egress, Timers timers, SplittableGenerator random) {
        this.sources = new TailedGroups.Sources(catalog, feed, egress);
        this.timers = timers;
        this.random = random;
    }

    /// Begins a session with what arrives from now on. The caller closes it.
    ///
    /// @throws FaultException when a group does not exist or is of a class that cannot be tailed, and when too
    ///     many sessions are open
    public LiveTailSession start(Scope scope, LiveTailRequest request) {
        List<LogGroup> groups = request.groups().stream()
                .distinct()
                .map(name -> sources.catalog().group(scope, name))
                .toList();
        groups.forEach(group -> group.require(LogGroupFeature.LIVE_TAIL));
        lock.lock();
        try {
            checkRoom(scope);
            TailedGroups tailed = new TailedGroups(scope, request, groups, sources, random.split());
            LiveTailSession session = new LiveTailSession(tailed, timers, this::forget);
            sessions.add(new Open(scope, session));
            session.start();
            return session;
        } finally {
            lock.unlock();
        }
    }

    /// How many sessions are open, of all accounts and regions.
    public int open() {
        lock.lock();
        try {
            return sessions.size();
        } finally {
            lock.unlock();
        }
    }

    private void checkRoom(Scope scope) {
        if (closed) {
            throw new FaultException(new Fault.Unavailable("live tail: the server is stopping"));
        }
        long open = sessions.stream().filter(each -> each.scope().equals(scope)).count();
        if (open >= MOST_SESSIONS) {
            throw new FaultException(new Fault.LimitExceeded(
                    "live tail: " + open + " sessions are open (expected: at most " + MOST_SESSIONS + " at a time)"));
        }
    }

    private void forget(LiveTailSession session) {
        lock.lock();
        try {
            sessions.removeIf(each -> each.session().equals(session));
        } finally {
            lock.unlock();
        }
    }

    /// Ends all sessions.
    @Override
    public void close() {
        List<Open> open;
        lock.lock();
        try {
            closed = true;
            open = List.copyOf(sessions);
        } finally {
            lock.unlock();
        }
        open.forEach(each -> each.session().close());
    }
}
