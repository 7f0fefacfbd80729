package dev.hinomi.runbooks.step;

import dev.hinomi.kernel.Scope;
import dev.hinomi.runbooks.definition.Effect;
import java.time.Duration;
import java.time.Instant;

/// What a step that is carried out knows of its run.
public interface StepContext {
    /// The account and region that the run acts in.
    Scope scope();

    String runId();

    /// What the step may do: one that only reads gets a key that can only read.
    Effect effect();

    Instant now();

    /// Waits on the program's clock.
    void pause(Duration time) throws InterruptedException;

    /// Adds to what is shown of the step, at once. Secrets that are known are taken out; beyond the limit nothing
    /// more is kept, and the output says so.
    void print(String text);
}
