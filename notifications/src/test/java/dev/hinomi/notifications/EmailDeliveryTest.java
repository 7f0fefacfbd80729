package dev.hinomi.notifications;

import static dev.hinomi.notifications.Fixture.TOKYO;
import static dev.hinomi.notifications.Fixture.WAIT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.notifications.email.SmtpSettings;
import dev.hinomi.notifications.state.Attempt;
import dev.hinomi.notifications.state.Attempt.Outcome;
import dev.hinomi.notifications.state.Subscription;
import dev.hinomi.testkit.SmtpReceiver;
import dev.hinomi.testkit.SmtpReceiver.Mail;
import jakarta.mail.internet.InternetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class EmailDeliveryTest {
    private final SmtpReceiver server = SmtpReceiver.start();
    private Fixture fixture;
    private String topic;

    @BeforeEach
    void start(@TempDir Path folder) {
        fixture = Fixture.start(
                folder,
                Optional.of(new SmtpSettings(
                        "127.0.0.1",
                        server.port(),
                        Optional.empty(),
                        Optional.empty(),
                        "hinomi@example.com",
                        SmtpSettings.Tls.NONE)));
        topic = fixture.topics().create(TOKYO, "ops", Map.of("DisplayName", "運用チーム"), Map.of());
    }

    @AfterEach
    void stop() {
        fixture.close();
        server.close();
    }

    @Test
    void anAddressThatOpensTheLinkReceivesWhatIsPublished() throws Exception {
        Subscription pending = fixture.subscriptions().subscribe(TOKYO, topic, "email", "oncall@example.com", Map.of());
        Mail asked = server.take(WAIT);
        assertThat(asked.to()).isEqualTo("oncall@example.com");
        assertThat(asked.subject()).isEqualTo("AWS Notification - Subscription Confirmation");
        assertThat(asked.text())
                .contains("http://127.0.0.1:8466/?Action=ConfirmSubscription&TopicArn=" + topic + "&Token="
                        + pending.token() + "\n");

        fixture.subscriptions().confirm(TOKYO, topic, pending.token(), false, false);
        String id = fixture.publish(topic, "ディスクが一杯です", "障害: db-1");

        Mail mail = server.take(WAIT);
        assertThat(mail.subject()).isEqualTo("障害: db-1");
        assertThat(mail.text()).startsWith("ディスクが一杯です\n\n--\n").contains(unsubscribeLink(pending));
        assertThat(mail.header("List-Unsubscribe").replaceAll("\\s", ""))
                .isEqualTo("<" + unsubscribeLink(pending) + ">");
        assertThat(mail.header("Message-ID")).isEqualTo("<" + id + "." + pending.uuid() + "@example.com>");
        assertThat(mail.header("Content-Type")).containsIgnoringCase("text/plain; charset=UTF-8");
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail.message().getFrom()[0].toString()).contains("hinomi@example.com");
        assertThat(((InternetAddress) mail.message().getFrom()[0]).getPersonal())
                .isEqualTo("運用チーム");
    }

    @Test
    void emailJsonReceivesTheSignedDocument() {
        Subscription pending =
                fixture.subscriptions().subscribe(TOKYO, topic, "email-json", "robot@example.com", Map.of());
        server.take(WAIT);
        fixture.subscriptions().confirm(TOKYO, topic, pending.token(), false, false);

        fixture.publish(topic, "machine", null);

        Mail mail = server.take(WAIT);
        JsonNode document = JsonMapper.shared().readTree(mail.text());
        assertThat(mail.subject()).isEqualTo("AWS Notification Message");
        assertThat(document.get("Message").stringValue()).isEqualTo("machine");
        assertThat(document.has("Signature")).isTrue();
    }

    @Test
    void aMailServerThatIsDownIsTriedAgainAfterTenSeconds() {
        Subscription pending = fixture.subscriptions().subscribe(TOKYO, topic, "email", "oncall@example.com", Map.of());
        server.take(WAIT);
        fixture.subscriptions().confirm(TOKYO, topic, pending.token(), false, false);
        int port = server.port();
        server.close();

        String id = fixture.publish(topic, "later", null);
        fixture.awaitNextDue(Instant.parse("2026-03-01T00:00:10Z"));
        try (SmtpReceiver back = SmtpReceiver.start(port)) {
            fixture.timers.advance(Duration.ofSeconds(10));
            assertThat(back.take(WAIT).text()).startsWith("later");
            assertThat(fixture.attempts(id, 2))
                    .extracting(Attempt::outcome)
                    .containsExactly(Outcome.RETRY, Outcome.DELIVERED);
        }
    }

    private String unsubscribeLink(Subscription subscription) {
        return "http://127.0.0.1:8466/?Action=Unsubscribe&SubscriptionArn=" + subscription.arn(TOKYO) + "&Token="
                + subscription.token();
    }
}
