package dev.hinomi.runbooks.run;

/// Why there is a run.
public sealed interface Cause {
    /// Who or what began the run, and why, for people.
    default String text() {
        return switch (this) {
            case Person person -> person.who() + (person.why().isEmpty() ? "" : ": " + person.why());
            case AlarmWentOff wentOff -> "alarm " + wentOff.alarm() + ": " + wentOff.reason();
            case OtherRun other -> "run " + other.run() + ", step " + other.step();
        };
    }

    /// Somebody started it.
    ///
    /// @param who the ARN of a principal
    /// @param why in their words, or empty
    record Person(String who, String why) implements Cause {}

    /// An alarm went off.
    ///
    /// @param event the id of the event that told of it
    record AlarmWentOff(String alarm, String event, String reason) implements Cause {}

    /// A step of another run.
    record OtherRun(String run, String step) implements Cause {}
}
