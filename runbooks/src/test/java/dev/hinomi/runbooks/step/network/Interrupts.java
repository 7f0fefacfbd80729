package dev.hinomi.runbooks.step.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.runbooks.step.Outcome;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/// Interrupts steps, as a run that is aborted does.
final class Interrupts {
    private Interrupts() {}

    interface Step {
        Outcome execute() throws InterruptedException;
    }

    /// Fails unless `step`, which takes ten seconds by itself, ends with an `InterruptedException` soon after it was
    /// interrupted.
    static void areHeard(Step step) throws InterruptedException {
        CompletableFuture<String> end = new CompletableFuture<>();
        Thread thread = Thread.startVirtualThread(() -> {
            try {
                end.complete(step.execute().toString());
            } catch (InterruptedException _) {
                end.complete("interrupted");
            }
        });
        thread.join(Duration.ofMillis(300));
        thread.interrupt();
        thread.join(Duration.ofSeconds(4));

        assertThat(end).isCompletedWithValue("interrupted");
    }
}
