package dev.hinomi.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Records;
import dev.hinomi.records.sqlite.SqliteRecords;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DashboardsTest {
    private static final Scope TOKYO = new Scope("123456789012", "ap-northeast-1");
    private static final Scope LONDON = new Scope("123456789012", "eu-west-2");
    private static final Scope STRANGER = new Scope("999999999999", "ap-northeast-1");
    private static final Instant NOW = Instant.parse("2026-01-15T12:00:00.123456Z");
    private static final String EMPTY = "{\"widgets\":[]}";

    @TempDir
    private Path directory;

    private Records records;
    private Dashboards dashboards;

    @BeforeEach
    void open() {
        records = SqliteRecords.open(directory.resolve("records.db"));
        dashboards = new Dashboards(records, InstantSource.fixed(NOW));
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void isKeptAsItWasWrittenAndSeenFromEveryRegionOfItsAccountAlone() {
        String body = "{ \"widgets\" : [] ,\n \"注\": 1 }";

        assertThat(dashboards.put(TOKYO, "shop", body, Map.of()))
                .extracting("message")
                .containsExactly("The \"注\" property is not expected, will be ignored");

        assertThat(dashboards.body(LONDON, "shop")).isEqualTo(body);
        assertThatThrownBy(() -> dashboards.body(STRANGER, "shop")).hasMessage("Dashboard shop does not exist");
        Dashboard listed = dashboards.list(LONDON, "", null).dashboards().getFirst();
        assertThat(listed.size()).isEqualTo(body.length() + 2);
        assertThat(listed.modified()).isEqualTo(Instant.parse("2026-01-15T12:00:00.123Z"));
        assertThat(listed.arn(LONDON)).hasToString("arn:aws:cloudwatch::123456789012:dashboard/shop");
    }

    @Test
    void aRefusedBodyLeavesWhatWasThere() {
        dashboards.put(TOKYO, "shop", EMPTY, Map.of());

        assertThatThrownBy(() -> dashboards.put(TOKYO, "shop", "{}", Map.of())).isInstanceOf(FaultException.class);

        assertThat(dashboards.body(TOKYO, "shop")).isEqualTo(EMPTY);
    }

    @Test
    void namesThatAreNoneAreRefused() {
        for (String name : List.of("", "a b", "日本", "a/b", "x".repeat(256))) {
            assertThatThrownBy(() -> dashboards.put(TOKYO, name, EMPTY, Map.of()))
                    .hasMessage("The value for field DashboardName contains invalid characters."
                            + " It can only contain alphanumerics, dash (-) and underscore (_).\n");
        }
        dashboards.put(TOKYO, "x".repeat(255), EMPTY, Map.of());
    }

    @Test
    void tagsAreThoseOfTheFirstPutAndOfLaterChanges() {
        dashboards.put(TOKYO, "shop", EMPTY, Map.of("team", "orders"));
        dashboards.put(TOKYO, "shop", EMPTY, Map.of("team", "others"));
        dashboards.changeTags(LONDON, "shop", tags -> Map.of("stage", tags.get("team") + "-prod"));

        assertThat(dashboards.tags(TOKYO, "shop")).containsOnly(Map.entry("stage", "orders-prod"));
        assertThatThrownBy(() -> dashboards.tags(TOKYO, "none")).hasMessage("Dashboard none does not exist");
    }

    @Test
    void thePagesOfTheListAreByName() {
        records.write(tx -> {
            for (int i = 0; i < 1_001; i++) {
                String name = "shop-%04d".formatted(i);
                tx.put(
                        Dashboards.DASHBOARDS,
                        new Scope("123456789012", "us-east-1"),
                        name,
                        new Dashboard(name, NOW, 2, Map.of()));
            }
            return tx;
        });
        dashboards.put(TOKYO, "other", EMPTY, Map.of());

        DashboardPage first = dashboards.list(TOKYO, "shop", null);
        DashboardPage second = dashboards.list(TOKYO, "shop", first.next().orElseThrow());

        List<String> names = new ArrayList<>();
        first.dashboards().forEach(dashboard -> names.add(dashboard.name()));
        second.dashboards().forEach(dashboard -> names.add(dashboard.name()));
        assertThat(first.dashboards()).hasSize(1_000);
        assertThat(names).hasSize(1_001).isSorted().startsWith("shop-0000").endsWith("shop-1000");
        assertThat(second.next()).isEmpty();
        assertThatThrownBy(() -> dashboards.list(TOKYO, "oth", first.next().orElseThrow()))
                .isInstanceOf(FaultException.class);
    }

    @Test
    void theOthersAreDeletedWhereOneIsMissing() {
        dashboards.put(TOKYO, "one", EMPTY, Map.of());
        dashboards.put(TOKYO, "two", EMPTY, Map.of());

        assertThatThrownBy(() -> dashboards.delete(TOKYO, List.of("one", "three", "two", "four")))
                .hasMessage("The specified dashboard does not exist. [three, four]");

        assertThat(dashboards.list(TOKYO, "", null).dashboards()).isEmpty();
        assertThatThrownBy(() -> dashboards.body(TOKYO, "one")).hasMessage("Dashboard one does not exist");
        assertThatThrownBy(() -> dashboards.delete(TOKYO, List.of())).hasMessage("Need at least 1 dashboard");
    }
}
