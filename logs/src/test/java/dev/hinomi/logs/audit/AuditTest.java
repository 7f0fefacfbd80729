package dev.hinomi.logs.audit;

import static dev.hinomi.logs.LogsFixture.NOW;
import static dev.hinomi.logs.LogsFixture.SCOPE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.logs.LogsFixture;
import dev.hinomi.logs.protect.PolicyDocuments;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AuditTest {
    private static final String REPORT = "{\"auditTimestamp\":\"2026-01-15T12:00:00Z\","
            + "\"resourceArn\":\"arn:aws:logs:ap-northeast-1:123456789012:log-group:orders:*\","
            + "\"dataIdentifiers\":[{\"name\":\"EmailAddress\",\"count\":2,"
            + "\"detections\":[{\"start\":3,\"end\":14},{\"start\":15,\"end\":26}]}]}";

    @TempDir
    private Path directory;

    private LogsFixture fixture;

    @BeforeEach
    void open() {
        fixture = new LogsFixture(directory);
        fixture.createGroup("orders");
        fixture.createStream("orders", "s");
        fixture.createGroup("/aws/findings");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void putEvents() {
        fixture.put("orders", "s", NOW, "by a@b.example c@d.example", "nothing here");
    }

    @Test
    void findingsAreReportedToTheGroupOfThePolicy() {
        fixture.logs.protection().put(SCOPE, "orders", PolicyDocuments.reportingTo("/aws/findings", "EmailAddress"));
        putEvents();
        fixture.timers.advance(Duration.ofSeconds(1));

        assertThat(fixture.messages("/aws/findings", "orders")).containsExactly(REPORT);
    }

    @Test
    void aReportThatWasNotYetPutIsPutAfterARestart() {
        fixture.logs.protection().put(SCOPE, "orders", PolicyDocuments.reportingTo("/aws/findings", "EmailAddress"));
        putEvents();
        fixture.restart();
        fixture.timers.advance(Duration.ofSeconds(1));
        fixture.restart();
        fixture.timers.advance(Duration.ofSeconds(1));

        assertThat(fixture.messages("/aws/findings", "orders")).containsExactly(REPORT);
    }

    @Test
    void reportsAreNotReportedThemselves() {
        String policy = PolicyDocuments.reportingTo("/aws/findings", "EmailAddress")
                .replace(
                        "\"Statement\"",
                        "\"Configuration\":{\"CustomDataIdentifier\":[{\"Name\":\"any\",\"Regex\":\"[a-z]+\"}]},\"Statement\"")
                .replace("arn:aws:dataprotection::aws:data-identifier/EmailAddress", "any");
        fixture.logs.protection().put(SCOPE, "/aws/findings", policy);
        fixture.createStream("/aws/findings", "s");
        fixture.put("/aws/findings", "s", NOW, "one");
        fixture.timers.advance(Duration.ofSeconds(5));

        assertThat(fixture.messages("/aws/findings", "/aws/findings")).hasSize(1);
    }

    @Test
    void aGroupThatIsGoneHoldsNothingUp() {
        fixture.logs.protection().put(SCOPE, "orders", PolicyDocuments.reportingTo("/aws/findings", "EmailAddress"));
        putEvents();
        fixture.logs.groups().delete(SCOPE, "/aws/findings");
        fixture.timers.advance(Duration.ofSeconds(1));
        fixture.createGroup("/aws/findings");
        putEvents();
        fixture.timers.advance(Duration.ofSeconds(1));

        assertThat(fixture.messages("/aws/findings", "orders")).hasSize(1);
    }
}
