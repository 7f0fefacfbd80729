package dev.hinomi.runbooks.engine;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.kernel.Timers;
import dev.hinomi.records.Queue;
import dev.hinomi.records.Records;
import dev.hinomi.records.Task;
import dev.hinomi.records.WriteTx;
import dev.hinomi.runbooks.definition.Action;
import dev.hinomi.runbooks.definition.Effect;
import dev.hinomi.runbooks.definition.Runbook;
import dev.hinomi.runbooks.run.Run;
import dev.hinomi.runbooks.run.RunState;
import dev.hinomi.runbooks.run.StepRun;
import dev.hinomi.runbooks.step.Outcome;
import dev.hinomi.runbooks.step.StepContext;
import dev.hinomi.runbooks.step.StepExecutor;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Tells a runbook's topic that a run waits for somebody, and that it has ended. A message is stored with the change
/// that it tells of and sent at least once, unless its topic is gone.
final class RunMessages implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RunMessages.class.getName());
    private static final Queue<Message> QUEUE = new Queue<>("runbook-message", Message.class);
    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final int BATCH = 100;

    /// Characters of a subject of SNS (Amazon SNS API Reference, Publish).
    private static final int LONGEST_SUBJECT = 100;

    private final Records records;
    private final Timers timers;
    private final StepExecutor<Action.Notify> topics;
    private final ReentrantLock sending = new ReentrantLock();
    private Timers.@Nullable Timer repetition;

    RunMessages(Records records, Timers timers, StepExecutor<Action.Notify> topics) {
        this.records = records;
        this.timers = timers;
        this.topics = topics;
    }

    /// A message that is to be sent.
    record Message(String account, String region, String run, String topic, String subject, String text) {}

    /// Sends what was left, and from now on what could not be sent.
    void start() {
        repetition = timers.every(AGAIN, this::send);
    }

    /// Notes what a new run has to say.
    void changed(WriteTx tx, Scope scope, Run run) {
        if (run.state() == RunState.WAITING || run.state().ended()) {
            tell(tx, scope, run.runbook(), run.id(), state(run));
        }
    }

    /// Notes what a change of a run has to say.
    void changed(WriteTx tx, Scope scope, Run before, Run after) {
        boolean waits = after.state() == RunState.WAITING && !sameWait(before, after);
        boolean ended = after.state().ended() && !before.state().ended();
        if (waits || ended) {
            tell(tx, scope, after.runbook(), after.id(), state(after));
        }
    }

    void tell(WriteTx tx, Scope scope, Runbook runbook, String run, String what) {
        runbook.topic()
                .ifPresent(topic -> tx.schedule(
                        QUEUE,
                        UUID.randomUUID().toString(),
                        timers.instant(),
                        new Message(
                                scope.account(),
                                scope.region(),
                                run,
                                topic,
                                subject("Runbook " + runbook.title()),
                                "Runbook " + runbook.name() + ", run " + run + ": " + what
                                        + "\n\n./hinomi runbook show " + run + "\n")));
    }

    /// Sends what is due.
    void send() {
        sending.lock();
        try {
            for (Task<Message> task : records.read(tx -> tx.due(QUEUE, timers.instant(), BATCH))) {
                boolean settled = send(task.value());
                records.write(tx -> {
                    if (settled) {
                        tx.complete(QUEUE, task.id());
                    } else {
                        tx.schedule(QUEUE, task.id(), timers.instant().plus(AGAIN), task.value());
                    }
                    return settled;
                });
            }
        } finally {
            sending.unlock();
        }
    }

    /// Whether nothing is left to be done: it was sent, or there is no such topic, and another try would find none.
    private boolean send(Message message) {
        try {
            Outcome outcome = topics.execute(
                    new Action.Notify(message.topic(), message.subject(), message.text()), new Sender(message));
            if (!outcome.succeeded()) {
                LOG.log(System.Logger.Level.WARNING, "run {0}: nobody was told: {1}", message.run(), outcome.summary());
            }
            return outcome.succeeded();
        } catch (FaultException e) {
            LOG.log(System.Logger.Level.WARNING, "run {0}: nobody was told: {1}", message.run(), e.getMessage());
            return e.fault() instanceof Fault.NotFound;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        Timers.Timer started = repetition;
        if (started != null) {
            started.cancel();
        }
    }

    private static boolean sameWait(Run before, Run after) {
        return before.state() == RunState.WAITING
                && before.current() == after.current()
                && before.currentStep().state() == after.currentStep().state();
    }

    private static String state(Run run) {
        StepRun current = run.currentStep();
        return run.state().ended()
                ? run.state().name()
                : "step " + current.id() + " (" + run.definition(run.current()).title() + ") is " + current.state()
                        + (current.summary().isEmpty() ? "" : ": " + current.summary());
    }

    private static String subject(String text) {
        String line = text.replaceAll("[\\p{Cntrl}]", " ");
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT);
    }

    /// What sending a message knows of its run.
    private final class Sender implements StepContext {
        private final Message message;

        Sender(Message message) {
            this.message = message;
        }

        @Override
        public Scope scope() {
            return new Scope(message.account(), message.region());
        }

        @Override
        public String runId() {
            return message.run();
        }

        @Override
        public Effect effect() {
            return Effect.CHANGES;
        }

        @Override
        public Instant now() {
            return timers.instant();
        }

        @Override
        public void pause(Duration time) {
            throw new IllegalStateException("a message does not wait");
        }

        @Override
        public void print(String text) {
            LOG.log(System.Logger.Level.DEBUG, text);
        }
    }
}
