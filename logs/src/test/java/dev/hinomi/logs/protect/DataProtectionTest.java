package dev.hinomi.logs.protect;

import static dev.hinomi.logs.LogsFixture.SCOPE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.kernel.Fault;
import dev.hinomi.logs.LogsFixture;
import dev.hinomi.logs.egress.View;
import dev.hinomi.logs.event.LogReader;
import dev.hinomi.logs.group.LogGroupClass;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataProtectionTest {
    private static final String POLICY = PolicyDocuments.of("EmailAddress");

    @TempDir
    private Path directory;

    private LogsFixture fixture;
    private long group;

    @BeforeEach
    void open() {
        fixture = new LogsFixture(directory);
        group = fixture.logs
                .groups()
                .create(SCOPE, "g", LogGroupClass.STANDARD, Map.of())
                .id();
        fixture.createStream("g", "s");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void put(String message) {
        fixture.timers.advance(Duration.ofSeconds(1));
        fixture.put("g", "s", fixture.timers.instant(), message);
        fixture.timers.advance(Duration.ofSeconds(1));
    }

    private DataProtection protection() {
        return fixture.logs.protection();
    }

    @Test
    void eventsAreMaskedThatArrivedWhileAPolicyWasInForce() {
        put("before a@b.example");
        protection().put(SCOPE, "g", POLICY);
        put("during c@d.example");
        protection().delete(SCOPE, "g");
        put("after e@f.example");

        List<String> masked = List.of("before a@b.example", "during ***********", "after e@f.example");
        assertThat(fixture.messages("g", "s")).isEqualTo(masked);
        assertThat(fixture.search("g", LogsFixture.matching(""))).isEqualTo(masked);
        fixture.restart();
        assertThat(fixture.messages("g", "s")).isEqualTo(masked);
    }

    @Test
    void aReaderWhoMaySeesWhatWasPut() {
        protection().put(SCOPE, "g", POLICY);
        put("by a@b.example");

        LogReader.Query all = new LogReader.Query(Optional.empty(), Optional.empty(), true, Optional.empty(), 10);
        assertThat(LogsFixture.texts(fixture.logs
                        .reader()
                        .read(SCOPE, "g", "s", all, View.UNMASKED)
                        .events()))
                .containsExactly("by a@b.example");
        assertThat(LogsFixture.texts(fixture.logs
                        .search()
                        .search(SCOPE, "g", LogsFixture.matching(""), Optional.empty(), 10, View.UNMASKED)
                        .items()))
                .containsExactly("by a@b.example");
    }

    @Test
    void aPatternDoesNotTellWhatIsMasked() {
        protection().put(SCOPE, "g", POLICY);
        put("by a@b.example");

        assertThat(fixture.search("g", LogsFixture.matching("\"a@b.example\""))).isEmpty();
        assertThat(fixture.search("g", LogsFixture.matching("by"))).hasSize(1);
    }

    @Test
    void aPolicyThatIsPutAgainConcernsWhatArrivesFromThenOn() {
        protection().put(SCOPE, "g", POLICY);
        put("a@b.example from 192.0.2.1");
        protection().put(SCOPE, "g", PolicyDocuments.of("IpAddress"));
        put("a@b.example from 192.0.2.1");

        assertThat(fixture.messages("g", "s"))
                .containsExactly("*********** from 192.0.2.1", "a@b.example from *********");
    }

    @Test
    void inTheMillisecondOfAChangeBothPoliciesMask() {
        protection().put(SCOPE, "g", POLICY);
        protection().put(SCOPE, "g", PolicyDocuments.of("IpAddress"));
        fixture.put("g", "s", fixture.timers.instant(), "a@b.example from 192.0.2.1");

        assertThat(fixture.messages("g", "s")).containsExactly("*********** from *********");
    }

    @Test
    void theStatusTellsOfAPolicyThatWas() {
        assertThat(protection().status(group)).isEmpty();
        protection().put(SCOPE, "g", POLICY);
        assertThat(protection().status(group)).contains(ProtectionStatus.ACTIVATED);
        protection().delete(SCOPE, "g");
        assertThat(protection().status(group)).contains(ProtectionStatus.DELETED);
        assertThat(protection().get(SCOPE, "g")).isEmpty();
        assertThat(LogsFixture.fault(() -> protection().delete(SCOPE, "g"))).isInstanceOf(Fault.NotFound.class);
        fixture.restart();
        assertThat(protection().status(group)).contains(ProtectionStatus.DELETED);
    }

    @Test
    void aGroupThatIsMadeAnewHasNoPolicy() {
        protection().put(SCOPE, "g", POLICY);
        fixture.logs.groups().delete(SCOPE, "g");
        fixture.createGroup("g");
        fixture.createStream("g", "s");
        put("a@b.example");

        assertThat(protection().get(SCOPE, "g")).isEmpty();
        assertThat(fixture.messages("g", "s")).containsExactly("a@b.example");
    }

    @Test
    void findingsAreReportedToAGroupThatExists() {
        assertThat(LogsFixture.fault(() ->
                                protection().put(SCOPE, "g", PolicyDocuments.reportingTo("/aws/none", "EmailAddress")))
                        .message())
                .isEqualTo(
                        "FindingsDestination.CloudWatchLogs.LogGroup: /aws/none (expected: a log group that exists)");
        assertThat(LogsFixture.fault(() -> protection().put(SCOPE, "none", POLICY)))
                .isInstanceOf(Fault.NotFound.class);
    }
}
