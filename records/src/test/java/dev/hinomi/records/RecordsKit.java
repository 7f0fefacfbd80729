package dev.hinomi.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.OpsEvent;
import dev.hinomi.kernel.Scope;
import dev.hinomi.kernel.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every implementation of [Records] does. A subclass opens one; the state outlives a close.
public abstract class RecordsKit {
    protected static final Scope TOKYO = new Scope("123456789012", "ap-northeast-1");
    private static final Scope OSAKA = new Scope("123456789012", "ap-northeast-3");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456789Z");

    /// Lists and durations and choices, as domain records have them.
    public record Rule(
            String name, Optional<String> note, List<String> actions, Duration period, Instant since, Check check) {}

    public sealed interface Check {
        record Above(double threshold) implements Check {}

        record Missing() implements Check {}
    }

    protected static final Collection<Rule> RULES = new Collection<>("rule", Rule.class);
    private static final Collection<Rule> OTHERS = new Collection<>("other", Rule.class);
    private static final Journal<Rule> HISTORY = new Journal<>("history", Rule.class);
    private static final Journal<Rule> AUDIT = new Journal<>("audit", Rule.class);
    private static final Queue<Rule> RETRIES = new Queue<>("retry", Rule.class);
    private static final Queue<Rule> DELETIONS = new Queue<>("deletion", Rule.class);

    protected Records records;

    /// Opens the same state at each call within a test, and empty state in each test.
    protected abstract Records open();

    @BeforeEach
    void begin() {
        records = open();
    }

    @AfterEach
    void end() {
        records.close();
    }

    private void reopen() {
        records.close();
        records = open();
    }

    protected static Rule rule(String name) {
        return new Rule(
                name, Optional.empty(), List.of("page", "日本"), Duration.ofSeconds(60), NOON, new Check.Above(0.1));
    }

    protected static OpsEvent event(String id) {
        return new OpsEvent.AlarmTransitioned(
                id, TOKYO, NOON, "alarm", "OK", "ALARM", "Threshold Crossed", "{}", "{}", List.of("arn"));
    }

    private long put(Scope scope, String id) {
        return records.write(tx -> tx.put(RULES, scope, id, rule(id)));
    }

    @Test
    void aDocumentComesBackAsItWasStoredAlsoAfterReopening() {
        Rule full = new Rule(
                "5XX % \"q\" 🔥", Optional.of("note"), List.of(), Duration.ofMillis(1500), NOON, new Check.Missing());
        records.write(tx -> tx.put(RULES, TOKYO, full.name(), full));
        reopen();
        assertThat(records.<Optional<Document<Rule>>>read(tx -> tx.get(RULES, TOKYO, full.name())))
                .contains(new Document<>(TOKYO, full.name(), 1, full));
    }

    @Test
    void collectionsAndScopesKeepTheirDocumentsApart() {
        put(TOKYO, "a");
        assertThat(records.<Boolean>read(tx -> tx.get(RULES, OSAKA, "a").isPresent()
                        || tx.get(OTHERS, TOKYO, "a").isPresent()))
                .isFalse();
        assertThat(records.<Boolean>write(tx -> tx.delete(RULES, OSAKA, "a"))).isFalse();
        assertThat(records.<Boolean>write(tx -> tx.delete(RULES, TOKYO, "a"))).isTrue();
        assertThat(records.<Boolean>write(tx -> tx.delete(RULES, TOKYO, "a"))).isFalse();
    }

    @Test
    void eachPutRaisesTheVersionAndAnExpectedVersionMustMatch() {
        assertThat(put(TOKYO, "a")).isEqualTo(1);
        assertThat(put(TOKYO, "a")).isEqualTo(2);
        assertThat(records.<Long>write(tx -> tx.put(RULES, TOKYO, "a", rule("b"), 2)))
                .isEqualTo(3);
        assertThat(records.<Long>write(tx -> tx.put(RULES, TOKYO, "new", rule("b"), 0)))
                .isEqualTo(1);
        assertConflict("a", 2, "rule a: version 3 (expected: version 2)");
        assertConflict("a", 0, "rule a: version 3 (expected: none)");
        assertConflict("missing", 1, "rule missing: none (expected: version 1)");
    }

    private void assertConflict(String id, long expected, String message) {
        assertThatThrownBy(() -> records.write(tx -> tx.put(RULES, TOKYO, id, rule(id), expected)))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault()).isEqualTo(new Fault.Conflict(message)));
    }

    @Test
    void aListIsInTheOrderOfUtf8BytesAndItsPrefixIsNoPattern() {
        // In UTF-16, which `String.compareTo` follows, U+1F525 would come before U+FF21.
        List<String> sorted = List.of("%", "a%1", "a%2", "aB", "a_1", "ab", "aＡ", "a🔥", "b", "\uDBFF\uDFFFx");
        for (String id : sorted.reversed()) {
            put(TOKYO, id);
        }
        put(OSAKA, "a%3");
        assertThat(ids("", null, 100)).isEqualTo(sorted);
        assertThat(ids("a%", null, 100)).containsExactly("a%1", "a%2");
        assertThat(ids("a_", null, 100)).containsExactly("a_1");
        assertThat(ids("aＡ", null, 100)).containsExactly("aＡ");
        assertThat(ids("\uDBFF\uDFFF", null, 100)).containsExactly("\uDBFF\uDFFFx");
        assertThat(ids("c", null, 100)).isEmpty();
        assertThat(ids("a", "b", 100)).isEmpty();
        assertThat(ids("a", "%", 100)).isEqualTo(sorted.subList(1, 8));
    }

    @Test
    void pagesOfAListJoinToTheWholeWithoutAGap() {
        for (int i = 0; i < 25; i++) {
            put(TOKYO, "a%02d".formatted(i));
        }
        put(TOKYO, "b");
        List<String> joined = new ArrayList<>();
        List<String> page = ids("a", null, 10);
        while (!page.isEmpty()) {
            joined.addAll(page);
            page = ids("a", page.getLast(), 10);
        }
        assertThat(joined).isEqualTo(ids("a", null, 100)).hasSize(25);
        assertThat(ids("a", null, 0)).isEmpty();
        assertThatThrownBy(() -> ids("a", null, -1)).hasMessage("limit: -1 (expected: 0 or more)");
    }

    private List<String> ids(String prefix, @Nullable String after, int limit) {
        return records.<List<Document<Rule>>>read(tx -> tx.list(RULES, TOKYO, prefix, after, limit)).stream()
                .map(Document::id)
                .toList();
    }

    @Test
    void allDocumentsOfAllScopesAreListed() {
        put(TOKYO, "b");
        put(OSAKA, "a");
        put(TOKYO, "a");
        assertThat(records.<List<Document<Rule>>>read(tx -> tx.listAll(RULES)))
                .extracting(document -> document.scope().region() + "/" + document.id())
                .containsExactly("ap-northeast-1/a", "ap-northeast-1/b", "ap-northeast-3/a");
    }

    @Test
    void anIdThatCannotBeKeptIsRefused() {
        for (String id : List.of("", "a\0b", "a\uD83D")) {
            assertThatThrownBy(() -> put(TOKYO, id))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            e -> assertThat(e.fault()).isInstanceOf(Fault.InvalidParameter.class));
        }
    }

    @Test
    void aTransactionThatThrowsLeavesNothingAndTheNextOneWorks() {
        IllegalStateException own = new IllegalStateException("mine");
        assertThatThrownBy(() -> records.write(tx -> {
                    tx.put(RULES, TOKYO, "a", rule("a"));
                    tx.publish(event("e"));
                    tx.schedule(RETRIES, "t", NOON, rule("t"));
                    throw own;
                }))
                .isSameAs(own);
        assertThat(put(TOKYO, "b")).isEqualTo(1);
        assertThat(ids("", null, 10)).containsExactly("b");
        assertThat(records.<List<StoredEvent>>read(tx -> tx.events(0, 10))).isEmpty();
        assertThat(records.<Optional<Instant>>read(tx -> tx.nextDue(RETRIES))).isEmpty();
    }

    @Test
    void aTransactionSeesItsOwnWritesAndIsUselessAfterwards() {
        WriteTx kept = records.write(tx -> {
            tx.put(RULES, TOKYO, "a", rule("a"));
            assertThat(tx.get(RULES, TOKYO, "a")).isPresent();
            return tx;
        });
        assertThatThrownBy(() -> kept.get(RULES, TOKYO, "a")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aTransactionInsideATransactionIsRefused() {
        assertThatThrownBy(() -> records.write(tx -> put(TOKYO, "a"))).hasMessageContaining("inside a transaction");
        assertThatThrownBy(() -> records.read(tx -> put(TOKYO, "a"))).hasMessageContaining("inside a transaction");
    }

    @Test
    void aReaderKeepsItsSnapshotWhileOthersWrite() throws InterruptedException {
        put(TOKYO, "a");
        Semaphore first = new Semaphore(0);
        Semaphore written = new Semaphore(0);
        Thread writer = Thread.ofVirtual().start(() -> {
            first.acquireUninterruptibly();
            put(TOKYO, "b");
            written.release();
        });
        int seen = records.read(tx -> {
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
    void aJournalReadsByTimeThenSeqInPagesOfEitherDirection() {
        // Written out of order of time; 3 and 4 share an instant.
        long[] seq = new long[6];
        int[] seconds = {10, 30, 20, 40, 40, 5};
        for (int i = 0; i < seconds.length; i++) {
            int n = i;
            seq[n] = records.write(tx -> tx.append(
                    HISTORY, TOKYO, "s", n % 2 == 0 ? "even" : "odd", NOON.plusSeconds(seconds[n]), rule("r" + n)));
        }
        records.write(tx -> tx.append(HISTORY, TOKYO, "other", "even", NOON, rule("x")));
        records.write(tx -> tx.append(HISTORY, OSAKA, "s", "even", NOON, rule("x")));
        records.write(tx -> tx.append(AUDIT, TOKYO, "s", "even", NOON, rule("x")));

        assertThat(seqs("s", Set.of(), null, true, 100))
                .containsExactly(seq[4], seq[3], seq[1], seq[2], seq[0], seq[5]);
        assertThat(seqs("s", Set.of(), null, false, 100))
                .containsExactly(seq[5], seq[0], seq[2], seq[1], seq[3], seq[4]);
        assertThat(seqs("s", Set.of("odd"), null, true, 1)).containsExactly(seq[3], seq[1], seq[5]);
        assertThat(seqs("s", Set.of("odd", "even"), null, true, 1)).hasSize(6);
        TimeRange range = new TimeRange(NOON.plusSeconds(10), NOON.plusSeconds(40));
        assertThat(seqs("s", Set.of(), range, true, 1)).containsExactly(seq[1], seq[2], seq[0]);
        assertThat(seqs(null, Set.of(), new TimeRange(Instant.MIN, Instant.MAX), true, 2))
                .hasSize(7);
    }

    /// Reads all pages and requires that pages of any size give the same.
    private List<Long> seqs(
            @Nullable String subject, Set<String> kinds, @Nullable TimeRange range, boolean newestFirst, int pageSize) {
        List<Long> joined = new ArrayList<>();
        List<Long> page = seqs(new JournalQuery(TOKYO, subject, kinds, range, newestFirst, null, pageSize));
        while (!page.isEmpty()) {
            joined.addAll(page);
            page = seqs(new JournalQuery(TOKYO, subject, kinds, range, newestFirst, page.getLast(), pageSize));
        }
        assertThat(joined).isEqualTo(seqs(new JournalQuery(TOKYO, subject, kinds, range, newestFirst, null, 100)));
        return joined;
    }

    private List<Long> seqs(JournalQuery query) {
        return records.<List<JournalEntry<Rule>>>read(tx -> tx.journal(HISTORY, query)).stream()
                .map(JournalEntry::seq)
                .toList();
    }

    @Test
    void anEntryKeepsAllItWasGiven() {
        long seq = records.write(tx -> tx.append(HISTORY, TOKYO, "s", "k", NOON, rule("r")));
        reopen();
        assertThat(records.<List<JournalEntry<Rule>>>read(
                        tx -> tx.journal(HISTORY, new JournalQuery(TOKYO, "s", Set.of(), null, true, null, 10))))
                .containsExactly(new JournalEntry<>(seq, TOKYO, "s", "k", NOON, rule("r")));
    }

    @Test
    void aJournalIsTrimmedByTimeAndForgottenBySubject() {
        records.write(tx -> tx.append(HISTORY, TOKYO, "s", "k", NOON, rule("r")));
        records.write(tx -> tx.append(HISTORY, OSAKA, "s", "k", NOON, rule("r")));
        long kept = records.write(tx -> tx.append(HISTORY, TOKYO, "s", "k", NOON.plusNanos(1), rule("r")));
        long other = records.write(tx -> tx.append(HISTORY, TOKYO, "t", "k", NOON.plusNanos(1), rule("r")));
        assertThat(records.<Integer>write(tx -> tx.trim(HISTORY, NOON.plusNanos(1))))
                .isEqualTo(2);
        assertThat(seqs(null, Set.of(), null, false, 100)).containsExactly(kept, other);
        records.write(tx -> {
            tx.forget(HISTORY, TOKYO, "s");
            return kept;
        });
        assertThat(seqs(null, Set.of(), null, false, 100)).containsExactly(other);
        assertThatThrownBy(() -> seqs(new JournalQuery(TOKYO, null, Set.of(), null, true, kept, 10)))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault()).isInstanceOf(Fault.InvalidToken.class));
    }

    @Test
    void tasksFallDueTheLongestDueFirstAndAreSetOver() {
        records.write(tx -> {
            tx.schedule(RETRIES, "late", NOON.plusNanos(2), rule("late"));
            tx.schedule(RETRIES, "b", NOON, rule("b"));
            tx.schedule(RETRIES, "a", NOON.plusNanos(1), rule("a"));
            tx.schedule(DELETIONS, "a", NOON.minusSeconds(1), rule("deletion"));
            return tx.complete(RETRIES, "none");
        });
        reopen();
        assertThat(due(NOON.plusNanos(1), 10)).containsExactly("b", "a");
        assertThat(due(Instant.MAX, 1)).containsExactly("b");
        assertThat(records.<Boolean>write(tx -> tx.complete(RETRIES, "b"))).isTrue();
        assertThat(records.<Boolean>write(tx -> tx.complete(RETRIES, "b"))).isFalse();
        records.write(tx -> {
            tx.schedule(RETRIES, "a", NOON.plusSeconds(1), rule("a again"));
            return true;
        });
        assertThat(records.<Optional<Instant>>read(tx -> tx.nextDue(RETRIES))).contains(NOON.plusNanos(2));
        assertThat(records.<List<Task<Rule>>>read(tx -> tx.due(RETRIES, Instant.MAX, 10)))
                .last()
                .isEqualTo(new Task<>("a", NOON.plusSeconds(1), rule("a again")));
    }

    private List<String> due(Instant now, int limit) {
        return records.<List<Task<Rule>>>read(tx -> tx.due(RETRIES, now, limit)).stream()
                .map(Task::id)
                .toList();
    }

    @Test
    void theEventLogHasNoGapsAndTakesAnEventOnce() {
        assertThat(publish("a")).isEqualTo(1);
        assertThat(publish("b")).isEqualTo(2);
        assertThat(publish("a")).isEqualTo(1);
        assertThatThrownBy(() -> records.write(tx -> {
                    tx.publish(event("lost"));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        reopen();
        assertThat(publish("c")).isEqualTo(3);
        assertThat(records.<List<StoredEvent>>read(tx -> tx.events(0, 2)))
                .containsExactly(new StoredEvent(1, event("a")), new StoredEvent(2, event("b")));
        assertThat(records.<List<StoredEvent>>read(tx -> tx.events(2, 2)))
                .containsExactly(new StoredEvent(3, event("c")));
    }

    private long publish(String id) {
        return records.write(tx -> tx.publish(event(id)));
    }

    @Test
    void aConsumerKeepsItsOffset() {
        assertThat(records.<Long>read(tx -> tx.offset("pager"))).isZero();
        for (long offset : List.of(3L, 7L)) {
            records.write(tx -> {
                tx.advance("pager", offset);
                return offset;
            });
        }
        reopen();
        assertThat(records.<Long>read(tx -> tx.offset("pager"))).isEqualTo(7);
        assertThat(records.<Long>read(tx -> tx.offset("other"))).isZero();
    }

    @Test
    void aListenerHearsOfEveryCommitWithEventsBeforeTheWriterReturns() {
        Semaphore heard = new Semaphore(0);
        records.onEvents(() -> {
            throw new IllegalStateException("a listener that fails harms nobody");
        });
        records.onEvents(heard::release);
        put(TOKYO, "a");
        assertThat(heard.tryAcquire()).isFalse();
        publish("e");
        assertThat(heard.tryAcquire()).isTrue();
    }

    @Test
    void whatFollowsACommitRunsBeforeTheWriterReturnsAndNotAfterAFailure() {
        List<String> followed = new ArrayList<>();
        records.write(tx -> {
            tx.afterCommit(() -> followed.add("first"));
            tx.afterCommit(() -> {
                throw new IllegalStateException("expected by the test");
            });
            tx.afterCommit(() -> followed.add("second"));
            return followed.size();
        });
        assertThatThrownBy(() -> records.write(tx -> {
                    tx.afterCommit(() -> followed.add("never"));
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        put(TOKYO, "later");
        assertThat(followed).containsExactly("first", "second");
    }

    @Test
    void oneOfManyConcurrentWritersWinsEachVersion() throws InterruptedException {
        put(TOKYO, "counter");
        int writers = 50;
        Semaphore won = new Semaphore(0);
        Semaphore done = new Semaphore(0);
        for (int i = 0; i < writers; i++) {
            Thread.ofVirtual().start(() -> {
                try {
                    records.write(tx -> tx.put(RULES, TOKYO, "counter", rule("r"), 1));
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
    void aClosedStoreRefusesAndClosingTwiceIsNoError() {
        records.close();
        records.close();
        assertThatThrownBy(() -> put(TOKYO, "a"))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault()).isInstanceOf(Fault.Unavailable.class));
        assertThatThrownBy(() -> ids("", null, 1))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault()).isInstanceOf(Fault.Unavailable.class));
    }
}
