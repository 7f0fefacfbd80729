package dev.hinomi.api.runbook;

import dev.hinomi.records.JournalEntry;
import dev.hinomi.runbooks.definition.Step;
import dev.hinomi.runbooks.engine.TimelineEntry;
import dev.hinomi.runbooks.run.Run;
import dev.hinomi.runbooks.run.StepRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A run, for people.
///
/// @param cause who or what began it, and why
/// @param current the id of the step whose turn it is
/// @param timeline what happened to it; empty in a list of runs
public record RunView(
        String id,
        String runbook,
        String state,
        String cause,
        Map<String, String> parameters,
        Instant started,
        @Nullable Instant ended,
        String current,
        List<StepView> steps,
        List<Happening> timeline) {
    public RunView {
        parameters = Map.copyOf(parameters);
        steps = List.copyOf(steps);
        timeline = List.copyOf(timeline);
    }

    /// How a step stands.
    ///
    /// @param approvals who has approved of it
    /// @param wanted how many have to
    /// @param by who answered it, or empty
    /// @param comment in their words, or empty
    public record StepView(
            String id,
            int line,
            String title,
            String detail,
            ActionView action,
            String effect,
            String state,
            int attempt,
            @Nullable Instant started,
            @Nullable Instant ended,
            String summary,
            List<String> approvals,
            int wanted,
            String by,
            String comment) {
        public StepView {
            approvals = List.copyOf(approvals);
        }

        static StepView of(Step step, StepRun run, ActionView action) {
            return new StepView(
                    step.id(),
                    step.line(),
                    step.title(),
                    step.detail(),
                    action,
                    step.effect().name(),
                    run.state().name(),
                    run.attempt(),
                    run.started().orElse(null),
                    run.ended().orElse(null),
                    run.summary(),
                    run.approvals().stream().map(StepRun.Answer::who).toList(),
                    step.approvals(),
                    run.answer().map(StepRun.Answer::who).orElse(""),
                    run.answer().map(StepRun.Answer::comment).orElse(""));
        }
    }

    /// Something that happened.
    ///
    /// @param what such as `Begun`, `Succeeded` or `Approved`
    public record Happening(Instant at, String what, String step, String who, String text, String state) {
        static Happening of(JournalEntry<TimelineEntry> entry) {
            TimelineEntry value = entry.value();
            return new Happening(
                    entry.at(),
                    entry.kind(),
                    value.step(),
                    value.who(),
                    value.text(),
                    value.state().name());
        }
    }

    static RunView of(Run run, List<JournalEntry<TimelineEntry>> timeline) {
        List<StepView> steps = new ArrayList<>();
        for (int i = 0; i < run.steps().size(); i++) {
            Step step = run.definition(i);
            steps.add(StepView.of(step, run.steps().get(i), ActionView.of(run.filled(step.action()))));
        }
        return new RunView(
                run.id(),
                run.runbook().name(),
                run.state().name(),
                run.cause().text(),
                run.arguments().values(),
                run.started(),
                run.ended().orElse(null),
                run.currentStep().id(),
                steps,
                timeline.stream().map(Happening::of).toList());
    }
}
