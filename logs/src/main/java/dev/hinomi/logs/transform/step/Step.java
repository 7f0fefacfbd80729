package dev.hinomi.logs.transform.step;

/// A processor that is configured, ready to work on events. Used by several threads at a time.
@FunctionalInterface
public interface Step {
    /// Changes the event.
    ///
    /// @throws StepFailure when it cannot do what it is there for
    void apply(EventTree event) throws StepFailure;
}
