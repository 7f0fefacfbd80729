package dev.hinomi.guide.settings;

import dev.hinomi.runbooks.definition.Effect;
import dev.hinomi.runbooks.definition.Parameter;
import dev.hinomi.runbooks.definition.Runbook;
import dev.hinomi.runbooks.definition.Step;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What `guide.yaml` says of one runbook.
///
/// @param line of `guide.yaml`
/// @param alarms that it is for, beside those that the guide names
/// @param start what an alarm does with it
/// @param logGroups for its queries
/// @param parameters what stands in the guide, and the parameter that it is
/// @param steps what is said of steps of the guide, by their ids
/// @param added steps that come after one of the guide's, by its id; after `0` they come first
/// @param rollback the steps back
public record RunbookSettings(
        int line,
        List<String> alarms,
        Optional<Runbook.Start> start,
        List<String> logGroups,
        Map<String, Parameter> parameters,
        Map<String, StepSettings> steps,
        Map<String, List<Step>> added,
        List<Step> rollback) {
    public RunbookSettings {
        alarms = List.copyOf(alarms);
        logGroups = List.copyOf(logGroups);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
        added = Collections.unmodifiableMap(new LinkedHashMap<>(added));
        rollback = List.copyOf(rollback);
    }

    /// Nothing said.
    public static RunbookSettings none() {
        return new RunbookSettings(0, List.of(), Optional.empty(), List.of(), Map.of(), Map.of(), Map.of(), List.of());
    }

    /// What is said of a step that the guide has.
    ///
    /// @param line of `guide.yaml`
    public record StepSettings(
            int line,
            Optional<Effect> effect,
            Optional<Boolean> allowed,
            Optional<Boolean> idempotent,
            Optional<Step.OnFailure> onFailure,
            Optional<Duration> timeout,
            Optional<String> next) {
        /// `step` with what is said of it.
        public Step of(Step step) {
            return new Step(
                    step.id(),
                    step.line(),
                    step.title(),
                    step.detail(),
                    step.action(),
                    effect.orElse(step.effect()),
                    allowed.orElse(step.allowed()),
                    idempotent.orElse(step.idempotent()),
                    onFailure.orElse(step.onFailure()),
                    timeout.orElse(step.timeout()),
                    next.or(step::next));
        }
    }
}
