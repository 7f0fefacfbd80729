package dev.hinomi.runbooks.step;

import dev.hinomi.kernel.Scope;
import dev.hinomi.runbooks.definition.Effect;
import dev.hinomi.testkit.ManualTimers;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// The run that a step believes to be part of: keeps what it prints, and has a clock that a test moves.
public final class RecordingContext implements StepContext {
    public static final Scope SCOPE = new Scope("000000000000", "ap-northeast-1");

    private final ManualTimers timers;
    private final Queue<String> printed = new ConcurrentLinkedQueue<>();
    private final Effect effect;

    public RecordingContext(Effect effect) {
        this(effect, Instant.parse("2026-11-22T06:00:00Z"));
    }

    public RecordingContext(Effect effect, Instant start) {
        this.effect = effect;
        this.timers = new ManualTimers(start);
    }

    public static RecordingContext reading() {
        return new RecordingContext(Effect.READS);
    }

    public ManualTimers timers() {
        return timers;
    }

    public String printed() {
        return String.join("", printed);
    }

    @Override
    public Scope scope() {
        return SCOPE;
    }

    @Override
    public String runId() {
        return "run-1";
    }

    @Override
    public Effect effect() {
        return effect;
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
    public void print(String text) {
        printed.add(text);
    }
}
