package dev.hinomi.demo.fault;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Which faults are on. The time is the caller's.
public final class FaultBoard {
    /// The longest that one may last.
    public static final Duration LONGEST = Duration.ofDays(1);

    private final List<PreparedFault> prepared;
    private final Map<String, ActiveFault> active = new ConcurrentHashMap<>();

    public FaultBoard(List<PreparedFault> prepared) {
        this.prepared = List.copyOf(prepared);
    }

    public List<PreparedFault> prepared() {
        return prepared;
    }

    /// Switches a fault on; one that is on lasts from when it began until the new end.
    ///
    /// @throws FaultException `InvalidParameter` when there is no such fault, or the time is none
    public ActiveFault switchOn(String name, Instant now, Duration lasting) {
        PreparedFault fault = find(name);
        if (lasting.isNegative() || lasting.isZero() || lasting.compareTo(LONGEST) > 0) {
            throw new FaultException(new Fault.InvalidParameter(
                    "for", "for: " + lasting + " (expected: more than nothing, at most " + LONGEST + ")"));
        }
        return active.merge(
                name,
                new ActiveFault(fault, now, now.plus(lasting)),
                (old, given) -> old.isOn(now) ? new ActiveFault(fault, old.since(), given.until()) : given);
    }

    /// Switches a fault off. One that is not on stays as it is.
    ///
    /// @throws FaultException `InvalidParameter` when there is no such fault
    public void recover(String name) {
        active.remove(find(name).name());
    }

    public void recoverAll() {
        active.clear();
    }

    public boolean isOn(PreparedFault fault, Instant at) {
        ActiveFault found = active.get(fault.name());
        return found != null && found.isOn(at);
    }

    /// Those that are on, in the order in which they began.
    public List<ActiveFault> active(Instant now) {
        List<ActiveFault> on = new ArrayList<>(active.values());
        on.removeIf(each -> !each.isOn(now));
        on.sort(Comparator.comparing(ActiveFault::since));
        return List.copyOf(on);
    }

    private PreparedFault find(String name) {
        return prepared.stream()
                .filter(fault -> fault.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new FaultException(new Fault.InvalidParameter(
                        "fault",
                        "fault: " + name + " (expected: one of "
                                + prepared.stream().map(PreparedFault::name).collect(Collectors.joining(", "))
                                + ")")));
    }
}
