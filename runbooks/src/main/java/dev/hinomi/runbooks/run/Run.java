package dev.hinomi.runbooks.run;

import dev.hinomi.runbooks.definition.Action;
import dev.hinomi.runbooks.definition.ActionTexts;
import dev.hinomi.runbooks.definition.Arguments;
import dev.hinomi.runbooks.definition.Runbook;
import dev.hinomi.runbooks.definition.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One carrying out of a runbook.
///
/// @param id unique; begins with the time of its start
/// @param runbook as it was when the run began
/// @param steps in the order of the runbook's; those of the rollback behind them once it has begun
/// @param current the index in `steps` of the one whose turn it is
public record Run(
        String id,
        Runbook runbook,
        Arguments arguments,
        Cause cause,
        RunState state,
        List<StepRun> steps,
        int current,
        boolean rollingBack,
        Instant started,
        Optional<Instant> ended) {
    public Run {
        steps = List.copyOf(steps);
    }

    /// What the step at an index does.
    public Step definition(int index) {
        int own = runbook.steps().size();
        return index < own ? runbook.steps().get(index) : runbook.rollback().get(index - own);
    }

    /// An action with this run's values in it.
    public Action filled(Action action) {
        return ActionTexts.filled(action, arguments);
    }

    public StepRun currentStep() {
        return steps.get(current);
    }

    public Optional<StepRun> step(String stepId) {
        return steps.stream().filter(step -> step.id().equals(stepId)).findFirst();
    }

    /// The alarm that it is about, if one set it off.
    public Optional<String> alarm() {
        return cause instanceof Cause.AlarmWentOff wentOff ? Optional.of(wentOff.alarm()) : Optional.empty();
    }

    Run withStep(StepRun step) {
        List<StepRun> changed = new ArrayList<>(steps);
        changed.set(current, step);
        return new Run(id, runbook, arguments, cause, state, changed, current, rollingBack, started, ended);
    }

    Run with(Arguments given) {
        return new Run(id, runbook, given, cause, state, steps, current, rollingBack, started, ended);
    }

    Run in(RunState next) {
        return new Run(id, runbook, arguments, cause, next, steps, current, rollingBack, started, ended);
    }

    Run at(int index) {
        return new Run(id, runbook, arguments, cause, state, steps, index, rollingBack, started, ended);
    }

    Run over(RunState last, Instant at) {
        List<StepRun> settled = steps.stream()
                .map(step -> step.state() == StepState.PENDING ? step.over(StepState.NOT_TAKEN, at, "") : step)
                .toList();
        return new Run(id, runbook, arguments, cause, last, settled, current, rollingBack, started, Optional.of(at));
    }

    /// With the steps back behind its own; the first of them is next.
    Run turnedBack() {
        List<StepRun> all = new ArrayList<>(steps);
        runbook.rollback().forEach(step -> all.add(StepRun.pending(step.id())));
        return new Run(
                id,
                runbook,
                arguments,
                cause,
                RunState.RUNNING,
                all,
                runbook.steps().size(),
                true,
                started,
                Optional.empty());
    }
}
