package dev.hinomi.runbooks.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How one step of a run stands.
///
/// @param attempt how often it was begun; its outputs are kept for each
/// @param approvals the consents that were given for the next attempt
/// @param summary what came of the last attempt, or empty
/// @param answer what a person said of it
/// @param child the id of the run that it started
public record StepRun(
        String id,
        StepState state,
        int attempt,
        Optional<Instant> started,
        Optional<Instant> ended,
        List<Answer> approvals,
        String summary,
        Optional<Answer> answer,
        Optional<String> child) {
    public StepRun {
        approvals = List.copyOf(approvals);
    }

    static StepRun pending(String id) {
        return new StepRun(
                id,
                StepState.PENDING,
                0,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "",
                Optional.empty(),
                Optional.empty());
    }

    /// What a person said.
    ///
    /// @param who the ARN of a principal
    /// @param comment in their words, or empty
    public record Answer(String who, Instant at, String comment) {}

    StepRun waiting(StepState next, Instant at) {
        return new StepRun(
                id,
                next,
                attempt,
                Optional.of(
                        started.filter(_ -> next != StepState.AWAITING_APPROVAL).orElse(at)),
                Optional.empty(),
                next == StepState.AWAITING_APPROVAL ? List.of() : approvals,
                "",
                Optional.empty(),
                Optional.empty());
    }

    StepRun begun(Instant at) {
        return new StepRun(
                id,
                StepState.RUNNING,
                attempt + 1,
                Optional.of(at),
                Optional.empty(),
                approvals,
                "",
                Optional.empty(),
                Optional.empty());
    }

    StepRun over(StepState last, Instant at, String what) {
        return new StepRun(id, last, attempt, started, Optional.of(at), approvals, what, answer, child);
    }

    StepRun over(StepState last, String what, Answer by) {
        return new StepRun(id, last, attempt, started, Optional.of(by.at()), approvals, what, Optional.of(by), child);
    }

    StepRun approved(Answer by) {
        List<Answer> all = new java.util.ArrayList<>(approvals);
        all.add(by);
        return new StepRun(id, state, attempt, started, ended, all, summary, answer, child);
    }

    StepRun withChild(String run) {
        return new StepRun(id, state, attempt, started, ended, approvals, summary, answer, Optional.of(run));
    }
}
