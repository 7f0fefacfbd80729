package dev.hinomi.guide.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.guide.state.GuideKey;
import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Records;
import dev.hinomi.records.sqlite.SqliteRecords;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GuideDigestsTest {
    private static final Scope TOKYO = new Scope("123456789012", "ap-northeast-1");
    private static final GuideKey SHOP = new GuideKey("shop", "");

    @TempDir
    private Path folder;

    private Records records;
    private Records elsewhere;
    private GuideRegistry registry;

    /// Of a registry in which nothing is, so that only what it was told is known.
    private GuideDigests told;

    @BeforeEach
    void open() {
        records = SqliteRecords.open(folder.resolve("records.db"));
        elsewhere = SqliteRecords.open(folder.resolve("elsewhere.db"));
        registry = registry(records);
        told = new GuideDigests(registry(elsewhere));
        registry.onChange(told);
    }

    @AfterEach
    void close() {
        records.close();
        elsewhere.close();
    }

    @Test
    void whatWasReadWhenAVersionWasPutIsNotReadAgain() {
        assertThat(told.of(TOKYO, put("# Shop\n", 0)))
                .hasValueSatisfying(digest -> assertThat(digest.title()).isEqualTo("Shop"));
        assertThat(told.of(TOKYO, put("# Trade\n", 1)))
                .hasValueSatisfying(digest -> assertThat(digest.title()).isEqualTo("Trade"));
    }

    @Test
    void aGuideThatWasRemovedIsForgotten() {
        GuideVersion version = put("# Shop\n", 0);
        registry.remove(TOKYO, "ops", SHOP, 1);

        assertThat(told.of(TOKYO, version)).isEmpty();
    }

    @Test
    void whatCannotBeReadIsTriedOnceAndKnownWhenItIsTold() {
        GuideRegistry other = registry(elsewhere);
        GuideVersion version = registry(records).put(TOKYO, "ops", version("# Shop\n", 0));
        assertThat(told.of(TOKYO, version)).as("it is in the other registry").isEmpty();

        other.put(TOKYO, "ops", version("# Shop\n", 0));
        assertThat(told.of(TOKYO, version)).as("it is not read again").isEmpty();

        told.current(new AppliedGuide(TOKYO, SHOP, 1, other.review(TOKYO, SHOP, 1)));
        assertThat(told.of(TOKYO, version)).as("it was told").isPresent();
    }

    @Test
    void manyWhoAskAtOnceLetItBeReadOnce() throws Exception {
        GuideVersion version = put("# Shop\n" + "\n## A section\n\nSome words.\n".repeat(200), 0);
        GuideDigests untold = new GuideDigests(registry);
        int askers = 8;
        CyclicBarrier together = new CyclicBarrier(askers);
        Callable<GuideDigests.Digest> ask = () -> {
            together.await();
            return untold.of(TOKYO, version).orElseThrow();
        };

        try (ExecutorService threads = Executors.newFixedThreadPool(askers)) {
            List<Future<GuideDigests.Digest>> answers =
                    threads.invokeAll(Stream.generate(() -> ask).limit(askers).toList());
            GuideDigests.Digest first = answers.getFirst().get();
            for (Future<GuideDigests.Digest> answer : answers) {
                assertThat(answer.get()).isSameAs(first);
            }
        }
    }

    private GuideVersion put(String text, int after) {
        return registry.put(TOKYO, "ops", version(text, after));
    }

    private static NewVersion version(String text, int after) {
        return new NewVersion(
                SHOP, new GuideSource(text, "region: ap-northeast-1\n"), false, after, "", List.of(), List.of());
    }

    private static GuideRegistry registry(Records records) {
        return new GuideRegistry(records, InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z")));
    }
}
