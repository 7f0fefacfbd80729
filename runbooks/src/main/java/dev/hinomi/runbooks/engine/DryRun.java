package dev.hinomi.runbooks.engine;

import dev.hinomi.runbooks.definition.Action;
import dev.hinomi.runbooks.definition.Effect;
import java.util.List;

/// What a run would do. Nothing of it was done.
///
/// @param rollback the steps back, which are carried out on demand only
public record DryRun(String runbook, List<Planned> steps, List<Planned> rollback) {
    public DryRun {
        steps = List.copyOf(steps);
        rollback = List.copyOf(rollback);
    }

    /// A step.
    ///
    /// @param action with the values of the parameters in it
    /// @param approvals how many people have to approve of it
    public record Planned(
            String id, int line, String title, Action action, Effect effect, int approvals, String next) {}
}
