package dev.hinomi.notifications;

import static dev.hinomi.notifications.Fixture.TOKYO;
import static dev.hinomi.notifications.Fixture.WAIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.notifications.state.Subscription;
import dev.hinomi.notifications.state.Subscription.Status;
import dev.hinomi.testkit.HttpReceiver;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SubscriptionsTest {
    private final HttpReceiver receiver = HttpReceiver.start();
    private Fixture fixture;
    private Subscriptions subscriptions;
    private String topic;

    @BeforeEach
    void start(@TempDir Path folder) {
        fixture = Fixture.start(folder);
        subscriptions = fixture.subscriptions();
        topic = fixture.topic("ops");
    }

    @AfterEach
    void stop() {
        fixture.close();
        receiver.close();
    }

    @Test
    void subscribingAPendingEndpointAgainAsksAgainWithTheSameToken() {
        Subscription first = subscribe();
        receiver.take(WAIT);

        Subscription second = subscribe();

        assertThat(second.arn(TOKYO)).isEqualTo(first.arn(TOKYO));
        assertThat(receiver.take(WAIT).body()).contains(first.token());
    }

    @Test
    void subscribingAConfirmedEndpointAgainFindsItsSubscriptionUnlessAttributesDiffer() {
        Subscription confirmed = fixture.confirmed(topic, receiver, Map.of());

        assertThat(subscribe()).isEqualTo(confirmed);
        assertThat(receiver.poll(Duration.ofMillis(100))).isEmpty();
        assertThatThrownBy(() -> subscriptions.subscribe(
                        TOKYO, topic, "http", confirmed.endpoint(), Map.of("RawMessageDelivery", "true")))
                .hasMessage(
                        "Invalid parameter: Attributes Reason: Subscription already exists with different attributes");
    }

    @Test
    void aTokenConfirmsForTwoDaysAndAnUnconfirmedSubscriptionIsGoneAfterThem() {
        Subscription pending = subscribe();
        fixture.timers.advance(Duration.ofDays(2).minusSeconds(1));
        assertThat(subscriptions.list(TOKYO, topic, null).items()).hasSize(1);
        fixture.timers.advance(Duration.ofSeconds(1));

        assertThatThrownBy(() -> subscriptions.confirm(TOKYO, topic, pending.token(), false, false))
                .hasMessage("Invalid parameter: Token");
        assertThat(subscriptions.list(TOKYO, topic, null).items()).isEmpty();
        assertThat(fixture.topics().attributes(TOKYO, topic)).containsEntry("SubscriptionsPending", "0");
        assertThat(subscribe().uuid()).isNotEqualTo(pending.uuid());
    }

    @Test
    void onlyTheTokenOfTheTopicConfirms() {
        Subscription pending = subscribe();
        String other = fixture.topic("other");
        String forged = pending.token().substring(0, 32) + "0".repeat(64);

        assertThatThrownBy(() -> subscriptions.confirm(TOKYO, topic, forged, false, false))
                .hasMessage("Invalid parameter: Token");
        assertThatThrownBy(() -> subscriptions.confirm(TOKYO, topic, "short", false, false))
                .hasMessage("Invalid parameter: Token");
        assertThatThrownBy(() -> subscriptions.confirm(TOKYO, other, pending.token(), false, false))
                .hasMessage("Invalid parameter: Token");
        assertThat(subscriptions
                        .confirm(TOKYO, topic, pending.token(), false, false)
                        .status())
                .isEqualTo(Status.CONFIRMED);
        assertThat(subscriptions
                        .confirm(TOKYO, topic, pending.token(), false, false)
                        .status())
                .isEqualTo(Status.CONFIRMED);
    }

    @Test
    void aLinkDoesNotEndASubscriptionThatAsksForASignature() {
        Subscription pending = subscribe();
        String arn = pending.arn(TOKYO).toString();
        assertThatThrownBy(() -> subscriptions.confirm(TOKYO, topic, pending.token(), true, false))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault()).isInstanceOf(Fault.Denied.class));
        subscriptions.confirm(TOKYO, topic, pending.token(), true, true);

        assertThatThrownBy(() -> subscriptions.unsubscribeByLink(TOKYO, arn, pending.token()))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault()).isInstanceOf(Fault.Denied.class));
        subscriptions.unsubscribe(TOKYO, arn);
        subscriptions.unsubscribe(TOKYO, arn);

        assertThat(subscriptions.list(TOKYO, null, null).items()).isEmpty();
        assertThat(fixture.topics().attributes(TOKYO, topic))
                .containsEntry("SubscriptionsConfirmed", "0")
                .containsEntry("SubscriptionsDeleted", "1");
    }

    @Test
    void aLinkWithAnotherTokenEndsNothing() {
        Subscription confirmed = fixture.confirmed(topic, receiver, Map.of());

        assertThatThrownBy(() -> subscriptions.unsubscribeByLink(
                        TOKYO, confirmed.arn(TOKYO).toString(), "0".repeat(96)))
                .hasMessage("Invalid parameter: Token");
        assertThat(subscriptions.list(TOKYO, topic, null).items()).hasSize(1);
    }

    @Test
    void attributesAreReadAndSet() {
        Subscription confirmed = fixture.confirmed(topic, receiver, Map.of());
        String arn = confirmed.arn(TOKYO).toString();

        subscriptions.setAttribute(TOKYO, arn, "RawMessageDelivery", "true");

        assertThat(subscriptions.attributes(TOKYO, arn))
                .containsEntry("SubscriptionArn", arn)
                .containsEntry("TopicArn", topic)
                .containsEntry("Protocol", "http")
                .containsEntry("Owner", "123456789012")
                .containsEntry("PendingConfirmation", "false")
                .containsEntry("ConfirmationWasAuthenticated", "false")
                .containsEntry("RawMessageDelivery", "true")
                .containsKey("EffectiveDeliveryPolicy");
        assertThatThrownBy(() -> subscriptions.setAttribute(TOKYO, arn, "FilterPolicy", "{}"))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault()).isInstanceOf(Fault.Unsupported.class))
                .hasMessage("Invalid parameter: Attributes Reason: FilterPolicy is not supported");
        assertThatThrownBy(() -> subscriptions.attributes(TOKYO, arn.substring(0, arn.length() - 1) + "x"))
                .hasMessage("Subscription does not exist");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sqs | arn:aws:sqs:ap-northeast-1:123456789012:q | Invalid parameter: Protocol Reason: sqs is not supported (expected: http, https, email or email-json)",
                "pigeon | coo | Invalid parameter: Amazon SNS does not support this protocol string: pigeon",
                "http | https://127.0.0.1/ | Invalid parameter: Endpoint must match the specified protocol",
                "https | https://a b/ | Invalid parameter: Endpoint Reason: not a URL with a host",
                "http | http://169.254.169.254/ | Invalid parameter: Endpoint Reason: 169.254.169.254 is the link-local address 169.254.169.254",
                "email | nobody | Invalid parameter: Email address",
                "email | a@example.com | Invalid parameter: Protocol Reason: email needs a mail server, and smtp.host is not set"
            })
    void anEndpointThatCannotBeReachedIsRefused(String protocol, String endpoint, String message) {
        assertThatThrownBy(() -> subscriptions.subscribe(TOKYO, topic, protocol, endpoint, Map.of()))
                .hasMessage(message);
    }

    private Subscription subscribe() {
        return subscriptions.subscribe(
                TOKYO, topic, "http", receiver.uri("/hook").toString(), Map.of());
    }
}
