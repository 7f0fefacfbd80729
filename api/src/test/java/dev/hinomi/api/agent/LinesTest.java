package dev.hinomi.api.agent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.logs.agent.AgentBatch;
import dev.hinomi.logs.event.NewEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LinesTest {
    private final List<String> stored = new ArrayList<>();
    private int unavailable;
    private final PatientStore store =
            new PatientStore(this::put, InstantSource.fixed(Instant.parse("2026-01-15T12:00:00Z")));
    private final Lines lines = new Lines(store, "a test");

    private void put(AgentBatch batch) {
        if (unavailable > 0) {
            unavailable--;
            throw new FaultException(new Fault.Unavailable("the disk is full"));
        }
        batch.events().stream().map(NewEvent::message).forEach(stored::add);
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        lines.add(bytes, bytes.length);
    }

    @Test
    void chunksNeedNotEndWithALine() {
        add("one\ntw");
        add("o\r\n\nth");
        lines.flush();
        assertThat(stored).containsExactly("one", "two");

        add("ree");
        lines.endLine();
        lines.flush();

        assertThat(stored).containsExactly("one", "two", "three");
    }

    @Test
    void aLineThatNoEventCanHoldIsDroppedAndTheNextIsNot() {
        String longest = "x".repeat(Lines.MAX_LINE);
        add(longest + "\n" + longest + "y\nnext\n");
        lines.flush();
        assertThat(stored).containsExactly(longest, "next");
    }

    @Test
    void manyLinesAreStoredBeforeTheSenderEnds() {
        add("line\n".repeat(1_500));
        assertThat(stored).hasSize(1_000);
        assertThat(lines.areWaiting()).isTrue();
    }

    @Test
    void linesWaitUntilTheyCanBeStored() {
        unavailable = 1;
        add("one\n");
        lines.flush();
        assertThat(stored).containsExactly("one");
    }

    @Test
    void theEndOfTheServerEndsTheWait() {
        unavailable = Integer.MAX_VALUE;
        store.giveUp();
        add("one\n");
        lines.flush();
        assertThat(stored).isEmpty();
        assertThat(lines.areWaiting()).isFalse();
    }
}
