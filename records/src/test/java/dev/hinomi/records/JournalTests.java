package dev.hinomi.records;

import static dev.hinomi.records.RecordsFixture.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What holds for journals.
interface JournalTests extends RecordsFixture {
    @Test
    default void aJournalReadsByTimeThenSeqInPagesOfEitherDirection() {
        // Written out of order of time; 3 and 4 share an instant.
        long[] seq = new long[6];
        int[] seconds = {10, 30, 20, 40, 40, 5};
        for (int i = 0; i < seconds.length; i++) {
            int n = i;
            seq[n] = records()
                    .write(tx -> tx.append(
                            HISTORY,
                            TOKYO,
                            "s",
                            n % 2 == 0 ? "even" : "odd",
                            NOON.plusSeconds(seconds[n]),
                            rule("r" + n)));
        }
        records().write(tx -> tx.append(HISTORY, TOKYO, "other", "even", NOON, rule("x")));
        records().write(tx -> tx.append(HISTORY, OSAKA, "s", "even", NOON, rule("x")));
        records().write(tx -> tx.append(AUDIT, TOKYO, "s", "even", NOON, rule("x")));

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
        return records().<List<JournalEntry<Rule>>>read(tx -> tx.journal(HISTORY, query)).stream()
                .map(JournalEntry::seq)
                .toList();
    }

    @Test
    default void anEntryKeepsAllItWasGiven() {
        long seq = records().write(tx -> tx.append(HISTORY, TOKYO, "s", "k", NOON, rule("r")));
        reopen();
        assertThat(records()
                        .<List<JournalEntry<Rule>>>read(tx ->
                                tx.journal(HISTORY, new JournalQuery(TOKYO, "s", Set.of(), null, true, null, 10))))
                .containsExactly(new JournalEntry<>(seq, TOKYO, "s", "k", NOON, rule("r")));
    }

    @Test
    default void aJournalIsTrimmedByTimeAndForgottenBySubject() {
        records().write(tx -> tx.append(HISTORY, TOKYO, "s", "k", NOON, rule("r")));
        records().write(tx -> tx.append(HISTORY, OSAKA, "s", "k", NOON, rule("r")));
        long kept = records().write(tx -> tx.append(HISTORY, TOKYO, "s", "k", NOON.plusNanos(1), rule("r")));
        long other = records().write(tx -> tx.append(HISTORY, TOKYO, "t", "k", NOON.plusNanos(1), rule("r")));
        assertThat(records().<Integer>write(tx -> tx.trim(HISTORY, NOON.plusNanos(1))))
                .isEqualTo(2);
        assertThat(seqs(null, Set.of(), null, false, 100)).containsExactly(kept, other);
        records().write(tx -> {
            tx.forget(HISTORY, TOKYO, "s");
            return kept;
        });
        assertThat(seqs(null, Set.of(), null, false, 100)).containsExactly(other);
        assertThatThrownBy(() -> seqs(new JournalQuery(TOKYO, null, Set.of(), null, true, kept, 10)))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault()).isInstanceOf(Fault.InvalidToken.class));
    }
}
