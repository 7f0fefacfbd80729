package dev.hinomi.runbooks.run;

import dev.hinomi.runbooks.definition.Approver;
import dev.hinomi.runbooks.run.StepRun.Answer;
import java.util.Map;

/// What happens to a run.
public sealed interface RunEvent {
    /// A step was carried out.
    ///
    /// @param attempt which one; what comes late from an earlier one changes nothing
    record Succeeded(String step, int attempt, String summary) implements RunEvent {}

    /// A step could not be carried out.
    record Failed(String step, int attempt, String reason) implements RunEvent {}

    /// The program ended while the current step was carried out.
    record CutOff() implements RunEvent {}

    /// What a person says. The step is the current one, named so that nobody answers another than they saw.
    sealed interface ByPerson extends RunEvent {
        Answer answer();
    }

    /// A person's answer about the current step.
    sealed interface OnStep extends ByPerson {
        String step();
    }

    /// It is done: a manual step, or one that failed or was cut off and was done by hand.
    record Done(String step, Answer answer) implements OnStep {}

    /// The way at a decision.
    record Chosen(String step, String choice, Answer answer) implements OnStep {}

    /// It may be carried out.
    ///
    /// @param as the role of who approves
    record Approved(String step, Approver as, Answer answer) implements OnStep {}

    /// It may not.
    record Rejected(String step, Answer answer) implements OnStep {}

    /// It is left out.
    record Skipped(String step, Answer answer) implements OnStep {}

    /// It is to be carried out once more.
    ///
    /// @param values of parameters, for what it lacked
    record Retried(String step, Map<String, String> values, Answer answer) implements OnStep {
        public Retried {
            values = Map.copyOf(values);
        }
    }

    /// It is stopped for a while.
    record Suspended(Answer answer) implements ByPerson {}

    /// It goes on.
    record Resumed(Answer answer) implements ByPerson {}

    /// It is ended.
    record Aborted(Answer answer) implements ByPerson {}

    /// The steps back are to be carried out.
    record RolledBack(Answer answer) implements ByPerson {}
}
