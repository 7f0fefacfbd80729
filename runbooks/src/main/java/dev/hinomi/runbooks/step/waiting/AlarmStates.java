package dev.hinomi.runbooks.step.waiting;

import dev.hinomi.kernel.Scope;
import java.util.Optional;

/// How alarms stand.
@FunctionalInterface
public interface AlarmStates {
    /// `OK`, `ALARM` or `INSUFFICIENT_DATA`; empty when there is no such alarm.
    Optional<String> state(Scope scope, String name);
}
