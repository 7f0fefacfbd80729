package dev.hinomi.api.agent;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.logs.agent.AgentBatch;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Stores lines, and tries again as long as the store cannot take them: their sender hears no answer and
/// could not. It waits meanwhile, as its connection is not read.
final class PatientStore {
    private static final Logger LOG = System.getLogger(PatientStore.class.getName());
    private static final int PAUSE_SECONDS = 1;

    private final Consumer<AgentBatch> put;
    private final InstantSource clock;
    private final CountDownLatch closing = new CountDownLatch(1);

    PatientStore(Consumer<AgentBatch> put, InstantSource clock) {
        this.put = put;
        this.clock = clock;
    }

    /// Returns when the lines are durable, or cannot be stored at all, which is logged.
    void store(List<String> lines) {
        AgentBatch.of(lines, clock.instant()).forEach(this::store);
    }

    private void store(AgentBatch batch) {
        boolean announced = false;
        while (true) {
            try {
                put.accept(batch);
                return;
            } catch (FaultException e) {
                if (!(e.fault() instanceof Fault.Unavailable) || closes()) {
                    LOG.log(Level.ERROR, batch.events().size() + " lines for " + batch.group() + " are lost", e);
                    return;
                }
                if (!announced) {
                    LOG.log(Level.WARNING, "lines for " + batch.group() + " cannot be stored now; they wait", e);
                    announced = true;
                }
            }
        }
    }

    /// Waits, and says whether there is no time for another attempt.
    private boolean closes() {
        try {
            return closing.await(PAUSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /// Gives up what cannot be stored from now on.
    void giveUp() {
        closing.countDown();
    }
}
