package dev.hinomi.api.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// Has who fails to sign in wait, longer with each failure: per address ([Network]), and per name.
///
/// A stranger's failures do not keep a person out: those of a name are counted for each address from which
/// that name has signed in before by itself, and no wait is longer than [#LONGEST] (NIST SP 800-63B,
/// section "Rate Limiting (Throttling)": a wait that grows, and addresses known from earlier sign-ins). An
/// attempt counts before it is checked, so that many at once are no way around.
///
/// In memory: who can restart the server has no need to guess.
final class SignInThrottle {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /// How long failures are remembered after the last.
    private static final Duration REMEMBERED = Duration.ofDays(1);

    /// Failures that cost no wait. Many people may share an address.
    private static final int FREE_OF_NAME = 5;

    private static final int FREE_OF_ADDRESS = 20;

    /// Beyond it the failures that are longest ago are forgotten.
    private static final int MOST = 20_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Key, Failures> failures = new LinkedHashMap<>();

    private sealed interface Key {
        int free();
    }

    /// @param network of the address
    private record Address(String network) implements Key {
        @Override
        public int free() {
            return FREE_OF_ADDRESS;
        }
    }

    /// @param network empty for all addresses that the name is not known from
    private record Name(String name, String network) implements Key {
        @Override
        public int free() {
            return FREE_OF_NAME;
        }
    }

    private record Failures(int count, Instant last) {}

    /// Counts an attempt, unless it has to wait.
    ///
    /// @param known whether this name has signed in from this address before
    /// @return how long; empty when the attempt may be made
    Optional<Duration> attempt(String name, String from, boolean known, Instant at) {
        lock.lock();
        try {
            List<Key> keys = keys(name, from, known);
            Optional<Duration> wait = keys.stream()
                    .map(key -> wait(key, at))
                    .filter(Duration::isPositive)
                    .max(Duration::compareTo);
            if (wait.isEmpty()) {
                keys.forEach(key -> count(key, at));
            }
            return wait;
        } finally {
            lock.unlock();
        }
    }

    /// Forgets the failures of a name after an attempt that succeeded. Those of the address stay: who has
    /// a password could otherwise go on to guess others'.
    void succeeded(String name, String from) {
        String network = Network.of(from);
        lock.lock();
        try {
            failures.keySet()
                    .removeIf(key -> key instanceof Name failed
                            && failed.name().equals(name)
                            && (failed.network().isEmpty() || failed.network().equals(network)));
            failures.computeIfPresent(
                    new Address(network),
                    (_, counted) -> counted.count() == 1 ? null : new Failures(counted.count() - 1, counted.last()));
        } finally {
            lock.unlock();
        }
    }

    private static List<Key> keys(String name, String from, boolean known) {
        String network = Network.of(from);
        return List.of(new Name(name, known ? network : ""), new Address(network));
    }

    private Duration wait(Key key, Instant at) {
        Failures failed = failures.get(key);
        if (failed == null || failed.count() < key.free()) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failed.count() - key.free(), 20);
        Duration whole = SHORTEST.multipliedBy(1L << doublings);
        Duration capped = whole.compareTo(LONGEST) > 0 ? LONGEST : whole;
        return Duration.between(at, failed.last().plus(capped));
    }

    private void count(Key key, Instant at) {
        Failures former = failures.remove(key);
        int before = former == null || !at.isBefore(former.last().plus(REMEMBERED)) ? 0 : former.count();
        failures.put(key, new Failures(before + 1, at));
        forget(at);
    }

    /// What is longest ago comes first, since each failure puts its key at the end.
    private void forget(Instant at) {
        Iterator<Failures> oldest = failures.values().iterator();
        boolean forgotten = true;
        while (forgotten && oldest.hasNext()) {
            Instant until = oldest.next().last().plus(REMEMBERED);
            forgotten = failures.size() > MOST || !at.isBefore(until);
            if (forgotten) {
                oldest.remove();
            }
        }
    }
}
