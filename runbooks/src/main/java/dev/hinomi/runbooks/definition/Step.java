package dev.hinomi.runbooks.definition;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/// One step.
///
/// @param id unique in the runbook, such as `2` or `2.1`
/// @param line where the step stands in the guide; 0 when no guide has it
/// @param title what it is, in one line
/// @param detail what else the guide says of it, or empty
/// @param allowed whether the author of the guide lets what changes something run without being asked
/// @param idempotent whether it may be run again by itself when a crash cut it off
/// @param timeout after which it has failed
/// @param next the id of the step after it, or [#END]; the following one when empty
public record Step(
        String id,
        int line,
        String title,
        String detail,
        Action action,
        Effect effect,
        boolean allowed,
        boolean idempotent,
        OnFailure onFailure,
        Duration timeout,
        Optional<String> next) {
    /// Where a step leads that is the last.
    public static final String END = "end";

    /// A step that is for a person.
    public static Step manual(String id, int line, String title, String detail) {
        return of(id, line, title, detail, new Action.Manual());
    }

    /// A step that only reads, with the usual time limit.
    public static Step of(String id, int line, String title, String detail, Action action) {
        return new Step(
                id,
                line,
                title,
                detail,
                action,
                Effect.READS,
                false,
                true,
                OnFailure.STOP,
                Duration.ofMinutes(5),
                Optional.empty());
    }

    /// What becomes of the run when the step fails.
    public enum OnFailure {
        /// It waits for somebody who says what to do.
        STOP,
        /// It goes on. What failed is told at the end.
        CONTINUE
    }

    /// This step with another action.
    public Step with(Action changed) {
        return new Step(id, line, title, detail, changed, effect, allowed, idempotent, onFailure, timeout, next);
    }

    /// This step with another effect, and what follows from it.
    public Step with(Effect changed, boolean repeatable, OnFailure failing) {
        return new Step(id, line, title, detail, action, changed, allowed, repeatable, failing, timeout, next);
    }

    /// How many people have to approve of it before it is carried out. What destroys takes two, whoever allowed it.
    public int approvals() {
        return switch (action) {
            case Action.Approve approve -> approve.people();
            case Action.Manual _, Action.Decide _ -> 0;
            default ->
                switch (effect) {
                    case READS -> 0;
                    case CHANGES -> allowed ? 0 : 1;
                    case DESTROYS -> 2;
                };
        };
    }

    /// Who these have to be.
    public Approver approver() {
        return action instanceof Action.Approve approve ? approve.role() : Approver.OPERATOR;
    }

    /// The steps that it names as those after it.
    Stream<String> successors() {
        Stream<String> choices =
                action instanceof Action.Decide decide ? decide.choices().values().stream() : Stream.empty();
        return Stream.concat(next.stream(), choices);
    }
}
