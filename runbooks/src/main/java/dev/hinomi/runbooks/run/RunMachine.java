package dev.hinomi.runbooks.run;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.runbooks.definition.Action;
import dev.hinomi.runbooks.definition.Arguments;
import dev.hinomi.runbooks.definition.Runbook;
import dev.hinomi.runbooks.definition.Step;
import dev.hinomi.runbooks.run.StepRun.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What happens to a run, and how it stands then. A step that is [StepState#RUNNING] is to be carried out by whoever
/// keeps the run; everything else waits for an event.
public final class RunMachine {
    /// A step that a flow chart comes back to again and again ends here instead of never.
    private static final int MOST_ATTEMPTS = 100;

    private static final Set<StepState> FAILED = Set.of(StepState.FAILED, StepState.UNKNOWN);

    private RunMachine() {}

    /// A run that stands at its first step.
    public static Run begin(String id, Runbook runbook, Arguments arguments, Cause cause, Instant at) {
        List<StepRun> steps =
                runbook.steps().stream().map(step -> StepRun.pending(step.id())).toList();
        return enter(
                new Run(id, runbook, arguments, cause, RunState.RUNNING, steps, 0, false, at, Optional.empty()), at);
    }

    /// The run after `event`; the same run when the event says nothing about it any more.
    ///
    /// @throws FaultException when a person's answer is none to what the run waits for
    public static Run apply(Run run, RunEvent event, Instant at) {
        return switch (event) {
            case RunEvent.Succeeded succeeded ->
                isCurrent(run, succeeded.step(), succeeded.attempt())
                        ? finished(run, run.currentStep().over(StepState.SUCCEEDED, at, succeeded.summary()), at)
                        : run;
            case RunEvent.Failed failed ->
                isCurrent(run, failed.step(), failed.attempt())
                        ? failed(run, run.currentStep().over(StepState.FAILED, at, failed.reason()), at)
                        : run;
            case RunEvent.CutOff _ -> cutOff(run, at);
            case RunEvent.OnStep answer -> answered(run, answer);
            case RunEvent.Suspended _ -> suspended(run);
            case RunEvent.Resumed _ -> resumed(run, at);
            case RunEvent.Aborted aborted -> aborted(run, aborted);
            case RunEvent.RolledBack _ -> rolledBack(run, at);
        };
    }

    private static boolean isCurrent(Run run, String step, int attempt) {
        StepRun current = run.currentStep();
        return !run.state().ended()
                && current.id().equals(step)
                && current.attempt() == attempt
                && current.state() == StepState.RUNNING;
    }

    /// Brings the current step to where it waits, or is carried out.
    private static Run enter(Run run, Instant at) {
        Step step = run.definition(run.current());
        if (run.currentStep().attempt() >= MOST_ATTEMPTS) {
            return failed(
                    run,
                    run.currentStep().over(StepState.FAILED, at, "begun " + MOST_ATTEMPTS + " times (expected: fewer)"),
                    at);
        }
        if (step.approvals() > 0) {
            return run.withStep(run.currentStep().waiting(StepState.AWAITING_APPROVAL, at))
                    .in(RunState.WAITING);
        }
        return carriedOut(run, at);
    }

    private static Run carriedOut(Run run, Instant at) {
        StepRun current = run.currentStep();
        return switch (run.definition(run.current()).action()) {
            case Action.Manual _, Action.Decide _ ->
                run.withStep(current.waiting(StepState.AWAITING_PERSON, at)).in(RunState.WAITING);
            case Action.Approve _ -> finished(run, current.over(StepState.SUCCEEDED, at, "approved"), at);
            case Action.Shell _,
                    Action.Query _,
                    Action.Http _,
                    Action.GraphQl _,
                    Action.Tcp _,
                    Action.Dns _,
                    Action.Tls _,
                    Action.Wait _,
                    Action.Notify _,
                    Action.Start _ -> run.withStep(current.begun(at)).in(RunState.RUNNING);
        };
    }

    private static Run finished(Run run, StepRun step, Instant at) {
        Run done = run.withStep(step);
        return run.state() == RunState.SUSPENDED
                ? done
                : next(done, run.definition(run.current()).next(), at);
    }

    private static Run failed(Run run, StepRun step, Instant at) {
        Run done = run.withStep(step);
        if (run.state() == RunState.SUSPENDED) {
            return done;
        }
        Step definition = run.definition(run.current());
        return definition.onFailure() == Step.OnFailure.CONTINUE
                ? next(done, definition.next(), at)
                : done.in(RunState.WAITING);
    }

    private static Run next(Run run, Optional<String> wanted, Instant at) {
        int end = run.rollingBack() ? run.steps().size() : run.runbook().steps().size();
        int following =
                wanted.map(id -> id.equals(Step.END) ? end : indexOf(run, id)).orElse(run.current() + 1);
        if (following < end) {
            return enter(run.at(following), at);
        }
        boolean failures = run.steps().stream()
                .skip(run.rollingBack() ? run.runbook().steps().size() : 0)
                .anyMatch(step -> FAILED.contains(step.state()));
        RunState last = run.rollingBack() ? RunState.ROLLED_BACK : RunState.SUCCEEDED;
        return run.over(failures ? RunState.INCOMPLETE : last, at);
    }

    private static int indexOf(Run run, String id) {
        return run.steps().stream().map(StepRun::id).toList().indexOf(id);
    }

    /// What was being carried out is begun again only where that does no harm.
    private static Run cutOff(Run run, Instant at) {
        StepRun current = run.currentStep();
        if (run.state().ended() || current.state() != StepState.RUNNING) {
            return run;
        }
        if (run.definition(run.current()).action() instanceof Action.Start) {
            // The other run knows for itself how far it came.
            return run;
        }
        if (run.definition(run.current()).idempotent()) {
            return run.withStep(current.begun(at));
        }
        return run.withStep(current.over(
                        StepState.UNKNOWN, at, "the program ended meanwhile; nobody knows how far the step came"))
                .in(run.state() == RunState.SUSPENDED ? RunState.SUSPENDED : RunState.WAITING);
    }

    private static Run answered(Run run, RunEvent.OnStep event) {
        StepRun current = run.currentStep();
        if (run.state() != RunState.WAITING || !current.id().equals(event.step())) {
            throw refused(run, "step " + event.step() + " is not waiting");
        }
        Answer answer = event.answer();
        Instant at = answer.at();
        return switch (event) {
            case RunEvent.Done _ -> {
                boolean manual = current.state() == StepState.AWAITING_PERSON && !decides(run);
                require(run, manual || FAILED.contains(current.state()), "done");
                yield finished(run, current.over(StepState.SUCCEEDED, "done by hand", answer), at);
            }
            case RunEvent.Chosen chosen -> chosen(run, chosen);
            case RunEvent.Approved approved -> approved(run, approved);
            case RunEvent.Rejected _ -> {
                require(run, current.state() == StepState.AWAITING_APPROVAL, "rejected");
                yield run.withStep(current.over(StepState.FAILED, "rejected", answer));
            }
            case RunEvent.Skipped _ -> {
                require(run, !decides(run), "skipped");
                yield next(
                        run.withStep(current.over(StepState.SKIPPED, "skipped", answer)),
                        run.definition(run.current()).next(),
                        at);
            }
            case RunEvent.Retried retried -> {
                require(run, FAILED.contains(current.state()), "retried");
                yield enter(run.with(run.arguments().with(run.runbook().parameters(), retried.values())), at);
            }
        };
    }

    private static Run chosen(Run run, RunEvent.Chosen chosen) {
        require(run, run.currentStep().state() == StepState.AWAITING_PERSON && decides(run), "chosen");
        Action.Decide decide = (Action.Decide) run.definition(run.current()).action();
        String way = decide.choices().get(chosen.choice());
        if (way == null) {
            throw new FaultException(new Fault.InvalidParameter(
                    "choice",
                    "choice: " + chosen.choice() + " (expected: "
                            + String.join(", ", decide.choices().keySet()) + ")"));
        }
        Answer answer = chosen.answer();
        return next(
                run.withStep(run.currentStep().over(StepState.SUCCEEDED, chosen.choice(), answer)),
                Optional.of(way),
                answer.at());
    }

    private static Run approved(Run run, RunEvent.Approved event) {
        StepRun current = run.currentStep();
        Step step = run.definition(run.current());
        Answer answer = event.answer();
        require(run, current.state() == StepState.AWAITING_APPROVAL, "approved");
        if (!event.as().may(step.approver())) {
            throw new FaultException(new Fault.Denied(
                    answer.who() + " may not approve of step " + current.id() + " (expected: an admin)"));
        }
        if (current.approvals().stream().anyMatch(given -> given.who().equals(answer.who()))) {
            throw new FaultException(new Fault.InvalidState(
                    answer.who() + " has approved of step " + current.id() + " already (expected: somebody else)"));
        }
        Run approved = run.withStep(current.approved(answer));
        return approved.currentStep().approvals().size() < step.approvals()
                ? approved
                : carriedOut(approved, answer.at());
    }

    private static Run suspended(Run run) {
        require(run, run.state() == RunState.RUNNING || run.state() == RunState.WAITING, "suspended");
        return run.in(RunState.SUSPENDED);
    }

    /// Where it was; a step that ended meanwhile counts now.
    private static Run resumed(Run run, Instant at) {
        require(run, run.state() == RunState.SUSPENDED, "resumed");
        StepRun current = run.currentStep();
        return switch (current.state()) {
            case RUNNING -> run.in(RunState.RUNNING);
            case SUCCEEDED -> finished(run.in(RunState.RUNNING), current, at);
            case FAILED -> failed(run.in(RunState.RUNNING), current, at);
            case AWAITING_APPROVAL, AWAITING_PERSON, UNKNOWN -> run.in(RunState.WAITING);
            case PENDING, SKIPPED, CANCELLED, NOT_TAKEN ->
                throw new IllegalStateException("run " + run.id() + ": suspended at a step that is " + current.state());
        };
    }

    private static Run aborted(Run run, RunEvent.Aborted event) {
        require(run, !run.state().ended(), "aborted");
        Answer answer = event.answer();
        StepRun current = run.currentStep();
        boolean begun = switch (current.state()) {
            case RUNNING, AWAITING_APPROVAL, AWAITING_PERSON -> true;
            case PENDING, SUCCEEDED, FAILED, UNKNOWN, SKIPPED, CANCELLED, NOT_TAKEN -> false;
        };
        return (begun ? run.withStep(current.over(StepState.CANCELLED, "aborted", answer)) : run)
                .over(RunState.ABORTED, answer.at());
    }

    private static Run rolledBack(Run run, Instant at) {
        if (run.runbook().rollback().isEmpty()) {
            throw refused(run, "its runbook has no steps back");
        }
        require(
                run,
                !run.rollingBack() && run.state() != RunState.RUNNING && run.state() != RunState.SUSPENDED,
                "rolled back");
        return enter(run.turnedBack(), at);
    }

    private static boolean decides(Run run) {
        return run.definition(run.current()).action() instanceof Action.Decide;
    }

    private static void require(Run run, boolean condition, String what) {
        if (!condition) {
            throw refused(run, "it cannot be " + what);
        }
    }

    private static FaultException refused(Run run, String message) {
        StepRun current = run.currentStep();
        return new FaultException(new Fault.InvalidState("run " + run.id() + ": " + message + "; it is " + run.state()
                + " at step " + current.id() + ", which is " + current.state()));
    }
}
