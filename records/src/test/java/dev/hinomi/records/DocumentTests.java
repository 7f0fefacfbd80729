package dev.hinomi.records;

import static dev.hinomi.records.RecordsFixture.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What holds for documents.
interface DocumentTests extends RecordsFixture {
    @Test
    default void aDocumentComesBackAsItWasStoredAlsoAfterReopening() {
        Rule full = new Rule(
                "5XX % \"q\" 🔥", Optional.of("note"), List.of(), Duration.ofMillis(1500), NOON, new Check.Missing());
        records().write(tx -> tx.put(RULES, TOKYO, full.name(), full));
        reopen();
        assertThat(records().<Optional<Document<Rule>>>read(tx -> tx.get(RULES, TOKYO, full.name())))
                .contains(new Document<>(TOKYO, full.name(), 1, full));
    }

    @Test
    default void collectionsAndScopesKeepTheirDocumentsApart() {
        put(TOKYO, "a");
        assertThat(records()
                        .<Boolean>read(tx -> tx.get(RULES, OSAKA, "a").isPresent()
                                || tx.get(OTHERS, TOKYO, "a").isPresent()))
                .isFalse();
        assertThat(records().<Boolean>write(tx -> tx.delete(RULES, OSAKA, "a"))).isFalse();
        assertThat(records().<Boolean>write(tx -> tx.delete(RULES, TOKYO, "a"))).isTrue();
        assertThat(records().<Boolean>write(tx -> tx.delete(RULES, TOKYO, "a"))).isFalse();
    }

    @Test
    default void eachPutRaisesTheVersionAndAnExpectedVersionMustMatch() {
        assertThat(put(TOKYO, "a")).isEqualTo(1);
        assertThat(put(TOKYO, "a")).isEqualTo(2);
        assertThat(records().<Long>write(tx -> tx.put(RULES, TOKYO, "a", rule("b"), 2)))
                .isEqualTo(3);
        assertThat(records().<Long>write(tx -> tx.put(RULES, TOKYO, "new", rule("b"), 0)))
                .isEqualTo(1);
        assertConflict("a", 2, "rule a: version 3 (expected: version 2)");
        assertConflict("a", 0, "rule a: version 3 (expected: none)");
        assertConflict("missing", 1, "rule missing: none (expected: version 1)");
    }

    @Test
    default void changesAreCountedOfDocumentsThatWereThereBefore() {
        put(TOKYO, "a");
        long before = records().changes(RULES);
        put(TOKYO, "b");
        records().write(tx -> tx.delete(RULES, TOKYO, "missing"));
        assertThat(records().changes(RULES))
                .as("nothing that was read is wrong now")
                .isEqualTo(before);
        put(TOKYO, "a");
        long replaced = records().changes(RULES);
        assertThat(replaced).isGreaterThan(before);
        records().write(tx -> tx.delete(RULES, TOKYO, "a"));
        assertThat(records().changes(RULES)).isGreaterThan(replaced);
        assertThat(records().changes(OTHERS)).isZero();
    }

    private void assertConflict(String id, long expected, String message) {
        assertThatThrownBy(() -> records().write(tx -> tx.put(RULES, TOKYO, id, rule(id), expected)))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault()).isEqualTo(new Fault.Conflict(message)));
    }

    @Test
    default void aListIsInTheOrderOfUtf8BytesAndItsPrefixIsNoPattern() {
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
    default void pagesOfAListJoinToTheWholeWithoutAGap() {
        records().write(tx -> {
            for (int i = 0; i < 25; i++) {
                tx.put(RULES, TOKYO, "a%02d".formatted(i), rule("r"));
            }
            return tx.put(RULES, TOKYO, "b", rule("r"));
        });
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

    @Test
    default void allDocumentsOfAllScopesAreListed() {
        put(TOKYO, "b");
        put(OSAKA, "a");
        put(TOKYO, "a");
        assertThat(records().<List<Document<Rule>>>read(tx -> tx.listAll(RULES)))
                .extracting(document -> document.scope().region() + "/" + document.id())
                .containsExactly("ap-northeast-1/a", "ap-northeast-1/b", "ap-northeast-3/a");
    }

    @Test
    default void anIdThatCannotBeKeptIsRefused() {
        for (String id : List.of("", "a\0b", "a\uD83D")) {
            assertThatThrownBy(() -> put(TOKYO, id))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            e -> assertThat(e.fault()).isInstanceOf(Fault.InvalidParameter.class));
        }
    }
}
