package dev.hinomi.runbooks.engine;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.kernel.Timers;
import dev.hinomi.runbooks.definition.Action;
import dev.hinomi.runbooks.definition.Effect;
import dev.hinomi.runbooks.definition.Step;
import dev.hinomi.runbooks.run.Run;
import dev.hinomi.runbooks.run.StepRun;
import dev.hinomi.runbooks.step.Outcome;
import dev.hinomi.runbooks.step.StepContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Carries out the steps of runs, each on a virtual thread of its own.
final class StepWorkers {
    private static final System.Logger LOG = System.getLogger(StepWorkers.class.getName());

    /// What a step that prints is stored for, so that a crash leaves what was seen.
    private static final Duration FLUSH = Duration.ofSeconds(1);

    private final Timers timers;
    private final RunRecords records;
    private final Sink sink;
    private final Map<Key, Worker> workers = new ConcurrentHashMap<>();

    /// Those whose threads run, also when what they did is being told already.
    private final Set<Worker> live = ConcurrentHashMap.newKeySet();

    /// @param sink is called on the worker's thread, and not for a worker that was stopped
    StepWorkers(Timers timers, RunRecords records, Sink sink) {
        this.timers = timers;
        this.records = records;
        this.sink = sink;
    }

    /// Hears what came of steps.
    interface Sink {
        Outcome carryOut(Action action, StepContext context) throws InterruptedException;

        void ended(Scope scope, String run, String step, int attempt, Outcome outcome);
    }

    private record Key(Scope scope, String run) {}

    /// Carries out the current step of a run, unless that is being done; stops what else is being done for it.
    void carryOut(Scope scope, Run run) {
        StepRun step = run.currentStep();
        workers.compute(new Key(scope, run.id()), (_, present) -> {
            if (present != null && present.isOf(step)) {
                return present;
            }
            if (present != null) {
                present.stop();
            }
            Worker worker = new Worker(scope, run, step, run.definition(run.current()));
            live.add(worker);
            worker.thread.start();
            return worker;
        });
    }

    /// Stops what is being done for a run.
    void stop(Scope scope, String run) {
        Worker worker = workers.remove(new Key(scope, run));
        if (worker != null) {
            worker.stop();
        }
    }

    /// What an attempt that is under way has printed so far.
    Optional<StepOutput> output(Scope scope, String run, String step, int attempt) {
        return Optional.ofNullable(workers.get(new Key(scope, run)))
                .filter(worker -> worker.step.id().equals(step) && worker.attempt == attempt)
                .map(worker -> worker.output.snapshot(List.of()));
    }

    /// Stops everything and waits for its end.
    void close() {
        workers.values().forEach(Worker::stop);
        boolean interrupted = false;
        for (Worker worker : List.copyOf(live)) {
            interrupted |= !worker.awaitEnd();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Worker implements StepContext {
        private final Scope scope;
        private final Run run;
        private final Step step;
        private final int attempt;
        private final OutputBuffer output = new OutputBuffer();
        private final Thread thread;
        private volatile boolean stopped;
        private volatile boolean late;
        private Instant flushed = Instant.MIN;

        Worker(Scope scope, Run run, StepRun state, Step step) {
            this.scope = scope;
            this.run = run;
            this.step = step;
            this.attempt = state.attempt();
            this.thread =
                    Thread.ofVirtual().name("run-" + run.id() + "-" + step.id()).unstarted(this::work);
        }

        boolean isOf(StepRun state) {
            return step.id().equals(state.id()) && attempt == state.attempt();
        }

        void stop() {
            stopped = true;
            thread.interrupt();
        }

        /// Answers false when the wait itself was interrupted.
        boolean awaitEnd() {
            try {
                thread.join();
                return true;
            } catch (InterruptedException _) {
                return false;
            }
        }

        private void work() {
            try {
                carryOutAndTell();
            } finally {
                live.remove(this);
            }
        }

        private void carryOutAndTell() {
            Timers.Timer limit = timers.at(timers.instant().plus(step.timeout()), this::tooLate);
            Outcome outcome;
            try {
                outcome = carriedOut();
            } catch (InterruptedException e) {
                outcome = Outcome.failure("no end after " + text(step.timeout()));
            } catch (FaultException e) {
                outcome = Outcome.failure(e.fault().message());
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "run " + run.id() + ", step " + step.id() + " failed", e);
                outcome = Outcome.failure(String.valueOf(e));
            } finally {
                limit.cancel();
            }
            // Records are written without the interruption that ended the step.
            boolean wasInterrupted = Thread.interrupted();
            if (stopped || (wasInterrupted && !late)) {
                keep(List.of());
                return;
            }
            keep(outcome.rows());
            workers.remove(new Key(scope, run.id()), this);
            sink.ended(scope, run.id(), step.id(), attempt, outcome);
        }

        private Outcome carriedOut() throws InterruptedException {
            Optional<String> lacking = run.arguments().lacking(run.runbook().parameters(), step.action());
            return lacking.isPresent()
                    ? Outcome.failure(lacking.get())
                    : sink.carryOut(run.filled(step.action()), this);
        }

        private void tooLate() {
            late = true;
            thread.interrupt();
        }

        private void keep(List<Map<String, String>> rows) {
            try {
                records.put(scope, run.id(), step.id(), attempt, output.snapshot(rows));
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "run " + run.id() + ": output of step " + step.id() + " is lost", e);
            }
        }

        @Override
        public Scope scope() {
            return scope;
        }

        @Override
        public String runId() {
            return run.id();
        }

        @Override
        public Effect effect() {
            return step.effect();
        }

        @Override
        public Instant now() {
            return timers.instant();
        }

        @Override
        public void pause(Duration time) throws InterruptedException {
            timers.pause(time);
        }

        @Override
        public synchronized void print(String text) {
            output.print(text);
            Instant now = timers.instant();
            if (flushed.isBefore(now.minus(FLUSH)) && !Thread.currentThread().isInterrupted()) {
                flushed = now;
                keep(List.of());
            }
        }
    }

    private static String text(Duration time) {
        return time.toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
