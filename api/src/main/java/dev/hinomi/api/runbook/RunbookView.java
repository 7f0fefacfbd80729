package dev.hinomi.api.runbook;

import dev.hinomi.runbooks.definition.Parameter;
import dev.hinomi.runbooks.definition.Runbook;
import dev.hinomi.runbooks.definition.Step;
import java.util.List;

/// A runbook, for people.
///
/// @param guide that it stands in, or empty
/// @param version of the guide
/// @param line of the guide
/// @param start `AUTOMATIC` when its alarms begin it
/// @param rollback the steps back
public record RunbookView(
        String name,
        String guide,
        String environment,
        int version,
        int line,
        String symptom,
        List<String> causes,
        List<String> alarms,
        String start,
        List<ParameterView> parameters,
        List<StepView> steps,
        List<StepView> rollback) {
    public RunbookView {
        causes = List.copyOf(causes);
        alarms = List.copyOf(alarms);
        parameters = List.copyOf(parameters);
        steps = List.copyOf(steps);
        rollback = List.copyOf(rollback);
    }

    /// A parameter.
    ///
    /// @param fallback what it is when nobody says, or empty
    public record ParameterView(String name, String type, String description, String fallback, List<String> choices) {
        public ParameterView {
            choices = List.copyOf(choices);
        }

        static ParameterView of(Parameter parameter) {
            return new ParameterView(
                    parameter.name(),
                    parameter.type().name(),
                    parameter.description(),
                    parameter.fallback().orElse(""),
                    parameter.choices());
        }
    }

    /// A step.
    ///
    /// @param line of the guide; 0 when it is not in it
    /// @param effect `READS`, `CHANGES` or `DESTROYS`
    /// @param approvals how many people have to approve of it
    /// @param next the step after it, or empty for the following one
    public record StepView(
            String id,
            int line,
            String title,
            String detail,
            ActionView action,
            String effect,
            int approvals,
            String next) {
        static StepView of(Step step) {
            return new StepView(
                    step.id(),
                    step.line(),
                    step.title(),
                    step.detail(),
                    ActionView.of(step.action()),
                    step.effect().name(),
                    step.approvals(),
                    step.next().orElse(""));
        }
    }

    static RunbookView of(Runbook runbook) {
        Runbook.Source source = runbook.source().orElse(new Runbook.Source("", "", 0, 0));
        return new RunbookView(
                runbook.name(),
                source.guide(),
                source.environment(),
                source.version(),
                source.line(),
                runbook.symptom(),
                runbook.causes(),
                runbook.trigger().alarms(),
                runbook.trigger().start().name(),
                runbook.parameters().stream().map(ParameterView::of).toList(),
                runbook.steps().stream().map(StepView::of).toList(),
                runbook.rollback().stream().map(StepView::of).toList());
    }
}
