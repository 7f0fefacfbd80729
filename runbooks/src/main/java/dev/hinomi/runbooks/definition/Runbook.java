package dev.hinomi.runbooks.definition;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What to do about something.
///
/// @param name unique in its scope: the guide's name, a slash, and the title
/// @param source where it stands; none for one that no guide has
/// @param symptom what one sees, or empty
/// @param causes what may be behind it
/// @param rollback what takes the steps back; run on demand when a run was aborted or waits
/// @param topic the ARN of the topic that hears when a run waits for somebody, and when it has ended
public record Runbook(
        String name,
        String title,
        Optional<Source> source,
        String symptom,
        List<String> causes,
        List<Parameter> parameters,
        List<Step> steps,
        List<Step> rollback,
        Trigger trigger,
        Optional<String> topic) {
    public Runbook {
        causes = List.copyOf(causes);
        parameters = List.copyOf(parameters);
        steps = List.copyOf(steps);
        rollback = List.copyOf(rollback);
        if (steps.isEmpty()) {
            throw invalid(name, "steps: none (expected: at least one)");
        }
        check(name, steps, rollback);
    }

    /// Where a runbook stands.
    ///
    /// @param guide the guide's name
    /// @param environment of the guide, or empty
    /// @param version of the guide on this server
    /// @param line of its heading
    public record Source(String guide, String environment, int version, int line) {}

    /// When it is run.
    ///
    /// @param alarms the names of alarms that it is for
    /// @param start what is done when one of them goes off
    public record Trigger(List<String> alarms, Start start) {
        public Trigger {
            alarms = List.copyOf(alarms);
        }

        /// Only when somebody says so.
        public static Trigger none() {
            return new Trigger(List.of(), Start.BY_HAND);
        }
    }

    /// What an alarm does with the runbook that is for it.
    public enum Start {
        BY_HAND,
        /// A run begins, unless one that an alarm set off is under way.
        AUTOMATIC
    }

    private static void check(String name, List<Step> steps, List<Step> rollback) {
        Set<String> ids = new HashSet<>();
        Stream.concat(steps.stream(), rollback.stream()).forEach(step -> {
            if (!ids.add(step.id())) {
                throw invalid(name, "step " + step.id() + ": twice (expected: an id of its own)");
            }
        });
        for (List<Step> part : List.of(steps, rollback)) {
            Set<String> known = new HashSet<>(part.stream().map(Step::id).toList());
            known.add(Step.END);
            part.stream()
                    .flatMap(step -> step.successors().map(next -> List.of(step.id(), next)))
                    .filter(jump -> !known.contains(jump.get(1)))
                    .findFirst()
                    .ifPresent(jump -> {
                        throw invalid(
                                name,
                                "step " + jump.get(0) + ": leads to step " + jump.get(1)
                                        + ", which there is not (expected: a step of the same list, or " + Step.END
                                        + ")");
                    });
        }
    }

    private static FaultException invalid(String name, String message) {
        return new FaultException(new Fault.InvalidParameter("runbook", "runbook " + name + ": " + message));
    }
}
