package dev.hinomi.guide.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hinomi.guide.item.Runbook;
import dev.hinomi.guide.state.Change;
import dev.hinomi.guide.state.GuideKey;
import dev.hinomi.guide.state.Resource;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Records;
import dev.hinomi.records.sqlite.SqliteRecords;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GuideRegistryTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Scope TOKYO = new Scope("123456789012", "ap-northeast-1");
    private static final Scope OSAKA = new Scope("123456789012", "ap-northeast-3");
    private static final GuideKey SHOP = new GuideKey("shop", "");
    private static final String OPS = "arn:aws:iam::123456789012:user/ops";
    private static final String TEXT = """
            # Shop

            ## Runbook: no orders come in

            1. Look at the queue.
            2. Restart the worker.
            """;

    @TempDir
    private Path folder;

    private Records records;
    private GuideRegistry registry;
    private final List<String> told = new CopyOnWriteArrayList<>();

    @BeforeEach
    void open() {
        records = SqliteRecords.open(folder.resolve("records.db"));
        registry = registry();
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void versionsAreNumberedAndAllAreKept() {
        put(SHOP, TEXT, 0);
        GuideVersion second = put(SHOP, TEXT + "3. Call somebody.\n", 1);

        assertThat(second.number()).isEqualTo(2);
        assertThat(second.at()).isEqualTo(NOON);
        assertThat(second.by()).isEqualTo(OPS);
        assertThat(registry.current(TOKYO)).containsExactly(second);
        assertThat(registry.versions(TOKYO, SHOP))
                .extracting(GuideVersion::number)
                .containsExactly(1, 2);
        assertThat(registry.source(TOKYO, SHOP, 1)).isEqualTo(new GuideSource(TEXT, "region: ap-northeast-1\n"));
        assertThat(registry.version(TOKYO, SHOP, 2).resources())
                .containsExactly(new Resource("alarm", "Orders", 3, 1, true, "{}"));
    }

    @Test
    void settingsOfARunbookThatTheGuideDoesNotHaveAreRefused() {
        GuideSource source = new GuideSource(TEXT, "runbooks:\n  Nowhere: {start: by-hand}\n");
        assertThatThrownBy(() ->
                        registry.put(TOKYO, OPS, new NewVersion(SHOP, source, false, 0, "", List.of(), List.of())))
                .hasMessageContaining("guide.yaml:2: runbooks: Nowhere: the guide has no such runbook");
        assertThat(registry.current(TOKYO)).isEmpty();
    }

    @Test
    void environmentsAndRegionsLieSideBySide() {
        put(SHOP, TEXT, 0);
        put(new GuideKey("shop", "staging"), TEXT, 0);
        put(new GuideKey("shop2", ""), TEXT, 0);

        assertThat(registry.current(TOKYO))
                .extracting(version -> version.key().toString())
                .containsExactly("shop", "shop (staging)", "shop2");
        assertThat(registry.versions(TOKYO, SHOP)).hasSize(1);
        assertThat(registry.current(OSAKA)).isEmpty();
    }

    @Test
    void aVersionThatDoesNotFollowTheLastIsRefused() {
        put(SHOP, TEXT, 0);
        assertThatThrownBy(() -> put(SHOP, TEXT, 0))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault()).isInstanceOf(Fault.Conflict.class))
                .hasMessageContaining("shop: version 1 counts (expected: 0;");
        assertThat(registry.versions(TOKYO, SHOP)).hasSize(1);
    }

    @Test
    void whatIsNoGuideIsRefusedByName() {
        assertThatThrownBy(() -> put(SHOP, "x".repeat(6_000_000), 0))
                .hasMessage("shop.md: 6000000 bytes (expected: at most 5242880)");
        NewVersion unread =
                new NewVersion(SHOP, new GuideSource(TEXT, "acount: 1\n"), false, 0, "", List.of(), List.of());
        assertThatThrownBy(() -> registry.put(TOKYO, OPS, unread))
                .hasMessageStartingWith("shop: guide.yaml:1: unknown key acount");
        assertThat(registry.current(TOKYO)).isEmpty();
    }

    @Test
    void aGuideThatWasRemovedNoLongerCountsAndKeepsItsVersions() {
        put(SHOP, TEXT, 0);
        registry.remove(TOKYO, OPS, SHOP, 1);

        assertThat(registry.current(TOKYO)).isEmpty();
        assertThatThrownBy(() -> registry.current(TOKYO, SHOP))
                .hasMessage("shop: no guide of this name is on the server (expected: one that guide list names)");
        assertThat(registry.versions(TOKYO, SHOP))
                .extracting(GuideVersion::removed)
                .containsExactly(false, true);
        assertThat(put(SHOP, TEXT, 0).number()).isEqualTo(3);
    }

    @Test
    void listenersHearOfWhatCountsAtTheStartAndOfEveryChange() {
        put(SHOP, TEXT, 0);
        GuideRegistry restarted = registry();
        restarted.onChange(new Listening());
        restarted.start();
        await().until(() -> told.size() == 1);
        restarted.put(TOKYO, OPS, version(SHOP, TEXT, 1));
        restarted.remove(TOKYO, OPS, SHOP, 2);
        assertThat(told)
                .containsExactly("shop 1: Runbook: no orders come in", "shop 2: Runbook: no orders come in", "-shop");
        put(new GuideKey("trade", ""), TEXT, 0);
        restarted = registry();
        restarted.onChange(new Listening());
        restarted.start();
        await().until(() -> told.size() == 4);
        assertThat(told.getLast()).isEqualTo("trade 1: Runbook: no orders come in");
    }

    @Test
    void closingEndsWithTheGuideThatIsBeingTold() throws InterruptedException {
        put(SHOP, TEXT, 0);
        put(new GuideKey("other", ""), TEXT, 0);
        GuideRegistry restarted = registry();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        restarted.onChange(new Listening() {
            @Override
            public void current(AppliedGuide guide) {
                begun.countDown();
                await().until(() -> end.getCount() == 0);
                super.current(guide);
            }
        });
        restarted.start();
        begun.await();
        Thread closing = Thread.ofPlatform().start(restarted::close);
        await().until(() -> closing.getState() == Thread.State.WAITING);
        end.countDown();
        closing.join();
        assertThat(told).hasSize(1);
    }

    @Test
    void aListenerThatFailsHarmsNobody() {
        registry.onChange(new GuideListener() {
            @Override
            public void current(AppliedGuide guide) {
                throw new IllegalStateException("no");
            }

            @Override
            public void removed(Scope scope, GuideKey key) {
                throw new IllegalStateException("no");
            }
        });
        registry.onChange(new Listening());
        put(SHOP, TEXT, 0);
        assertThat(told).hasSize(1);
    }

    @Test
    void aGuideIsReadWithoutItsNeighbours() {
        put(SHOP, TEXT + "\n[elsewhere](./other.md) [here](#nothing)\n", 0);
        assertThat(registry.review(TOKYO, SHOP, 1).findings())
                .extracting(finding -> finding.message())
                .contains("no heading for #nothing")
                .noneMatch(message -> message.contains("other.md"));
    }

    private class Listening implements GuideListener {
        @Override
        public void current(AppliedGuide guide) {
            String runbook = guide.review().items().stream()
                    .filter(Runbook.class::isInstance)
                    .map(item -> ((Runbook) item).title())
                    .findFirst()
                    .orElseThrow();
            told.add(guide.key() + " " + guide.version() + ": " + runbook);
        }

        @Override
        public void removed(Scope scope, GuideKey key) {
            told.add("-" + key);
        }
    }

    private GuideRegistry registry() {
        return new GuideRegistry(records, InstantSource.fixed(NOON));
    }

    private GuideVersion put(GuideKey key, String text, int after) {
        return registry.put(TOKYO, OPS, version(key, text, after));
    }

    private static NewVersion version(GuideKey key, String text, int after) {
        return new NewVersion(
                key,
                new GuideSource(text, "region: ap-northeast-1\n"),
                false,
                after,
                "",
                List.of(new Change(3, "alarm", "Orders", "create", List.of())),
                List.of(new Resource("alarm", "Orders", 3, 1, true, "{}")));
    }
}
