package dev.hinomi.records;

import static dev.hinomi.records.RecordsFixture.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What holds for tasks.
interface TaskTests extends RecordsFixture {
    @Test
    default void tasksFallDueTheLongestDueFirstAndAreSetOver() {
        records().write(tx -> {
            tx.schedule(RETRIES, "late", NOON.plusNanos(2), rule("late"));
            tx.schedule(RETRIES, "b", NOON, rule("b"));
            tx.schedule(RETRIES, "a", NOON.plusNanos(1), rule("a"));
            tx.schedule(DELETIONS, "a", NOON.minusSeconds(1), rule("deletion"));
            return tx.complete(RETRIES, "none");
        });
        reopen();
        assertThat(due(NOON.plusNanos(1), 10)).containsExactly("b", "a");
        assertThat(due(Instant.MAX, 1)).containsExactly("b");
        assertThat(records().<Boolean>write(tx -> tx.complete(RETRIES, "b"))).isTrue();
        assertThat(records().<Boolean>write(tx -> tx.complete(RETRIES, "b"))).isFalse();
        records().write(tx -> {
            tx.schedule(RETRIES, "a", NOON.plusSeconds(1), rule("a again"));
            return true;
        });
        assertThat(records().<Optional<Instant>>read(tx -> tx.nextDue(RETRIES))).contains(NOON.plusNanos(2));
        assertThat(records().<List<Task<Rule>>>read(tx -> tx.due(RETRIES, Instant.MAX, 10)))
                .last()
                .isEqualTo(new Task<>("a", NOON.plusSeconds(1), rule("a again")));
    }

    private List<String> due(Instant now, int limit) {
        return records().<List<Task<Rule>>>read(tx -> tx.due(RETRIES, now, limit)).stream()
                .map(Task::id)
                .toList();
    }
}
