package dev.hinomi.guide.coverage;

import java.util.List;
import java.util.Locale;

/// What Hinomi does with one thing that a guide says.
public sealed interface Disposition {
    /// A person or a runbook runs it as it stands.
    ///
    /// @param where who answers
    /// @param how the operation, or what runs it
    /// @param needs what has to be given first
    record Run(Where where, String how, List<String> needs) implements Disposition {
        public Run {
            needs = List.copyOf(needs);
        }
    }

    /// `guide apply` makes it on the server.
    ///
    /// @param as such as `alarm`, `topic`
    /// @param needs what has to be given first; without it, it is left
    record Applied(String as, List<String> needs) implements Disposition {
        public Applied {
            needs = List.copyOf(needs);
        }
    }

    /// A threshold that alarms of the guide watch.
    record Watched(List<String> alarms) implements Disposition {
        public Watched {
            alarms = List.copyOf(alarms);
        }
    }

    /// Its values can be asked for where they are sent to Hinomi; nothing warns.
    record Tracked(String reason) implements Disposition {}

    /// Kept with the guide; Hinomi does not follow it.
    record Recorded(Part part) implements Disposition {}

    /// It cannot work as it stands.
    ///
    /// @param corrected what works instead
    record Refused(String reason, String corrected) implements Disposition {}

    /// Who answers a command.
    enum Where {
        HINOMI("against Hinomi"),
        /// The server, step by step: `./hinomi runbook start`.
        RUNBOOK("as a runbook"),
        AWS("against AWS by profile"),
        SHELL("in the person's shell"),
        APPLICATION("against the application");

        private final String label;

        Where(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// Such as `run`.
    default String verb() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /// How, or why, in one line.
    default String detail() {
        return switch (this) {
            case Run run -> run.where().label() + ": " + run.how() + after(run.needs());
            case Applied applied -> applied.as() + after(applied.needs());
            case Watched watched -> "by " + String.join(", ", watched.alarms());
            case Tracked tracked -> tracked.reason();
            case Recorded recorded ->
                "kept with the guide, not followed: " + recorded.part().label();
            case Refused refused -> refused.reason() + "; write: " + refused.corrected();
        };
    }

    private static String after(List<String> needs) {
        return needs.isEmpty() ? "" : "; first " + String.join(", ", needs);
    }
}
