package dev.hinomi.runbooks.step;

import dev.hinomi.runbooks.definition.Action;

/// Carries out one kind of action. Blocking; runs on a virtual thread of its own.
@FunctionalInterface
public interface StepExecutor<A extends Action> {
    /// Carries out `action`, whose texts have the values of the run in them.
    ///
    /// @throws InterruptedException when the run was aborted, the step's time is over, or the server ends. What was
    ///     begun has been ended by then as far as that can be.
    Outcome execute(A action, StepContext context) throws InterruptedException;
}
