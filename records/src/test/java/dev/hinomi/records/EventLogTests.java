package dev.hinomi.records;

import static dev.hinomi.records.RecordsFixture.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/// What holds for the event log and its consumers.
interface EventLogTests extends RecordsFixture {
    @Test
    default void theEventLogHasNoGapsAndTakesAnEventOnce() {
        assertThat(publish("a")).isEqualTo(1);
        assertThat(publish("b")).isEqualTo(2);
        assertThat(publish("a")).isEqualTo(1);
        assertThatThrownBy(() -> records().write(tx -> {
                    tx.publish(event("lost"));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        reopen();
        assertThat(publish("c")).isEqualTo(3);
        assertThat(records().<List<StoredEvent>>read(tx -> tx.events(0, 2)))
                .containsExactly(new StoredEvent(1, event("a")), new StoredEvent(2, event("b")));
        assertThat(records().<List<StoredEvent>>read(tx -> tx.events(2, 2)))
                .containsExactly(new StoredEvent(3, event("c")));
    }

    @Test
    default void aConsumerKeepsItsOffset() {
        assertThat(records().<Long>read(tx -> tx.offset("pager"))).isZero();
        for (long offset : List.of(3L, 7L)) {
            records().write(tx -> {
                tx.advance("pager", offset);
                return offset;
            });
        }
        reopen();
        assertThat(records().<Long>read(tx -> tx.offset("pager"))).isEqualTo(7);
        assertThat(records().<Long>read(tx -> tx.offset("other"))).isZero();
    }

    @Test
    default void aListenerHearsOfEveryCommitWithEventsBeforeTheWriterReturns() {
        Semaphore heard = new Semaphore(0);
        records().onEvents(() -> {
            throw new IllegalStateException("a listener that fails harms nobody");
        });
        records().onEvents(heard::release);
        put(TOKYO, "a");
        assertThat(heard.tryAcquire()).isFalse();
        publish("e");
        assertThat(heard.tryAcquire()).isTrue();
    }
}
