package dev.hinomi.records;

import static dev.hinomi.records.RecordsFixture.event;
import static dev.hinomi.records.RecordsFixture.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// What holds for transactions of any content.
interface TransactionTests extends RecordsFixture {
    @Test
    default void aTransactionThatThrowsLeavesNothingAndTheNextOneWorks() {
        IllegalStateException own = new IllegalStateException("mine");
        assertThatThrownBy(() -> records().write(tx -> {
                    tx.put(RULES, TOKYO, "a", rule("a"));
                    tx.publish(event("e"));
                    tx.schedule(RETRIES, "t", NOON, rule("t"));
                    throw own;
                }))
                .isSameAs(own);
        assertThat(put(TOKYO, "b")).isEqualTo(1);
        assertThat(ids("", null, 10)).containsExactly("b");
        assertThat(records().<List<StoredEvent>>read(tx -> tx.events(0, 10))).isEmpty();
        assertThat(records().<Optional<Instant>>read(tx -> tx.nextDue(RETRIES))).isEmpty();
    }

    @Test
    default void aTransactionSeesItsOwnWritesAndIsUselessAfterwards() {
        WriteTx kept = records().write(tx -> {
            tx.put(RULES, TOKYO, "a", rule("a"));
            assertThat(tx.get(RULES, TOKYO, "a")).isPresent();
            return tx;
        });
        assertThatThrownBy(() -> kept.get(RULES, TOKYO, "a")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void aTransactionInsideATransactionIsRefused() {
        assertThatThrownBy(() -> records().write(tx -> put(TOKYO, "a"))).hasMessageContaining("inside a transaction");
        assertThatThrownBy(() -> records().read(tx -> put(TOKYO, "a"))).hasMessageContaining("inside a transaction");
    }

    @Test
    default void aReaderKeepsItsSnapshotWhileOthersWrite() throws InterruptedException {
        put(TOKYO, "a");
        Semaphore first = new Semaphore(0);
        Semaphore written = new Semaphore(0);
        Thread writer = Thread.ofVirtual().start(() -> {
            first.acquireUninterruptibly();
            put(TOKYO, "b");
            written.release();
        });
        int seen = records().read(tx -> {
            tx.listAll(RULES);
            first.release();
            written.acquireUninterruptibly();
            return tx.listAll(RULES).size();
        });
        assertThat(seen).isEqualTo(1);
        assertThat(ids("", null, 10)).hasSize(2);
        writer.join();
    }

    @Test
    default void whatFollowsACommitRunsBeforeTheWriterReturnsAndNotAfterAFailure() {
        List<String> followed = new ArrayList<>();
        records().write(tx -> {
            tx.afterCommit(() -> followed.add("first"));
            tx.afterCommit(() -> {
                throw new IllegalStateException("expected by the test");
            });
            tx.afterCommit(() -> followed.add("second"));
            return followed.size();
        });
        assertThatThrownBy(() -> records().write(tx -> {
                    tx.afterCommit(() -> followed.add("never"));
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        put(TOKYO, "later");
        assertThat(followed).containsExactly("first", "second");
    }

    @Test
    default void oneOfManyConcurrentWritersWinsEachVersion() throws InterruptedException {
        put(TOKYO, "counter");
        int writers = 50;
        Semaphore won = new Semaphore(0);
        Semaphore done = new Semaphore(0);
        for (int i = 0; i < writers; i++) {
            Thread.ofVirtual().start(() -> {
                try {
                    records().write(tx -> tx.put(RULES, TOKYO, "counter", rule("r"), 1));
                    won.release();
                } catch (FaultException e) {
                    assertThat(e.fault()).isInstanceOf(Fault.Conflict.class);
                } finally {
                    done.release();
                }
            });
        }
        assertThat(done.tryAcquire(writers, 30, TimeUnit.SECONDS)).isTrue();
        assertThat(won.availablePermits()).isEqualTo(1);
    }

    @Test
    default void aClosedStoreRefusesAndClosingTwiceIsNoError() {
        records().close();
        records().close();
        assertThatThrownBy(() -> put(TOKYO, "a"))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault()).isInstanceOf(Fault.Unavailable.class));
        assertThatThrownBy(() -> ids("", null, 1))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault()).isInstanceOf(Fault.Unavailable.class));
    }
}
