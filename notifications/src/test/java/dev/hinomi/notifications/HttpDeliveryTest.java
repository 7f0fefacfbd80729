package dev.hinomi.notifications;

import static dev.hinomi.notifications.Fixture.TOKYO;
import static dev.hinomi.notifications.Fixture.WAIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.hinomi.notifications.state.Attempt;
import dev.hinomi.notifications.state.Attempt.Outcome;
import dev.hinomi.notifications.state.DeadLetter;
import dev.hinomi.notifications.state.Subscription;
import dev.hinomi.notifications.state.Subscription.Status;
import dev.hinomi.notifications.state.Tables;
import dev.hinomi.records.JournalEntry;
import dev.hinomi.records.JournalQuery;
import dev.hinomi.records.sqlite.SqliteRecords;
import dev.hinomi.testkit.HttpReceiver;
import dev.hinomi.testkit.HttpReceiver.Answer;
import dev.hinomi.testkit.HttpReceiver.Request;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class HttpDeliveryTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpReceiver receiver = HttpReceiver.start();
    private Fixture fixture;
    private String topic;

    @BeforeEach
    void start(@TempDir Path folder) {
        fixture = Fixture.start(folder);
        topic = fixture.topic("ops");
    }

    @AfterEach
    void stop() {
        fixture.close();
        receiver.close();
    }

    @Test
    void anEndpointThatConfirmsReceivesWhatIsPublished() {
        Subscription pending = fixture.subscriptions()
                .subscribe(TOKYO, topic, "http", receiver.uri("/hook").toString(), Map.of());
        Request asked = receiver.take(WAIT);
        JsonNode confirmation = JSON.readTree(asked.body());

        assertThat(asked.header("x-amz-sns-message-type")).isEqualTo("SubscriptionConfirmation");
        assertThat(asked.headers()).doesNotContainKey("x-amz-sns-subscription-arn");
        assertThat(confirmation.propertyNames())
                .containsExactly(
                        "Type",
                        "MessageId",
                        "Token",
                        "TopicArn",
                        "Message",
                        "SubscribeURL",
                        "Timestamp",
                        "SignatureVersion",
                        "Signature",
                        "SigningCertURL");
        assertThat(confirmation.get("SubscribeURL").stringValue())
                .isEqualTo("http://127.0.0.1:8466/?Action=ConfirmSubscription&TopicArn=" + topic + "&Token="
                        + pending.token());

        String token = confirmation.get("Token").stringValue();
        assertThat(fixture.subscriptions()
                        .confirm(TOKYO, topic, token, false, false)
                        .status())
                .isEqualTo(Status.CONFIRMED);
        String id = fixture.publish(topic, "障害です", "Disk \"full\"");

        Request request = receiver.take(WAIT);
        String subscriptionArn = pending.arn(TOKYO).toString();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.header("Content-Type")).isEqualTo("text/plain; charset=UTF-8");
        assertThat(request.header("User-Agent")).isEqualTo("Amazon Simple Notification Service Agent");
        assertThat(request.header("x-amz-sns-message-type")).isEqualTo("Notification");
        assertThat(request.header("x-amz-sns-message-id")).isEqualTo(id);
        assertThat(request.header("x-amz-sns-topic-arn")).isEqualTo(topic);
        assertThat(request.header("x-amz-sns-subscription-arn")).isEqualTo(subscriptionArn);
        assertThat(request.headers()).doesNotContainKey("x-amz-sns-rawdelivery");
        assertThat(request.body()).startsWith("{\n  \"Type\" : \"Notification\",\n  \"MessageId\" : \"" + id + "\",\n");
        JsonNode body = JSON.readTree(request.body());
        assertThat(body.get("Message").stringValue()).isEqualTo("障害です");
        assertThat(body.get("Subject").stringValue()).isEqualTo("Disk \"full\"");
        assertThat(body.get("Timestamp").stringValue()).isEqualTo("2026-03-01T00:00:00.000Z");
        assertThat(body.get("UnsubscribeURL").stringValue())
                .startsWith("http://127.0.0.1:8466/?Action=Unsubscribe&SubscriptionArn=" + subscriptionArn);
        assertThat(fixture.attempts(id, 1)).singleElement().satisfies(attempt -> {
            assertThat(attempt.outcome()).isEqualTo(Outcome.DELIVERED);
            assertThat(attempt.statusCode()).isEqualTo(200);
        });
        assertThat(fixture.stored(id)).isEmpty();
    }

    @Test
    void aFailingEndpointIsTriedAgainEveryTwentySecondsUntilItAnswers() {
        fixture.confirmed(topic, receiver, Map.of());
        receiver.script(Answer.of(500), Answer.of(429));

        String id = fixture.publish(topic, "again", null);
        String first = receiver.take(WAIT).body();
        fixture.awaitNextDue(at(20));
        fixture.timers.advance(Duration.ofSeconds(19));
        assertThat(fixture.attempts(id)).hasSize(1);
        fixture.timers.advance(Duration.ofSeconds(1));
        String second = receiver.take(WAIT).body();
        fixture.awaitNextDue(at(40));
        fixture.timers.advance(Duration.ofSeconds(20));
        receiver.take(WAIT);

        assertThat(fixture.attempts(id, 3))
                .extracting(Attempt::number, Attempt::outcome, Attempt::statusCode)
                .containsExactly(
                        tuple(1, Outcome.RETRY, 500), tuple(2, Outcome.RETRY, 429), tuple(3, Outcome.DELIVERED, 200));
        assertThat(second).isEqualTo(first);
        assertThat(fixture.stored(id)).isEmpty();
        fixture.timers.advance(Duration.ofMinutes(30));
        assertThat(fixture.attempts(id)).hasSize(3);
    }

    @Test
    void whatIsStillToBeTriedAfterARestartIsTriedAtItsTime() {
        fixture.confirmed(topic, receiver, Map.of());
        receiver.script(Answer.of(503));
        String id = fixture.publish(topic, "survives", null);
        receiver.take(WAIT);
        fixture.attempts(id, 1);

        fixture.restart();
        fixture.awaitNextDue(at(20));
        fixture.timers.advance(Duration.ofSeconds(20));

        assertThat(JSON.readTree(receiver.take(WAIT).body()).get("MessageId").stringValue())
                .isEqualTo(id);
        assertThat(fixture.attempts(id, 2)).last().extracting(Attempt::number).isEqualTo(2);
    }

    @Test
    void aRefusalIsFinalAndWhatIsGivenUpIsKept() {
        Subscription subscription = fixture.confirmed(topic, receiver, Map.of());
        receiver.script(
                Answer.of(403),
                Answer.of(302).with("Location", receiver.uri("/moved").toString()));

        String refused = fixture.publish(topic, "refused", null);
        String redirected = fixture.publish(topic, "redirected", null);

        assertThat(fixture.attempts(refused, 1))
                .singleElement()
                .extracting(Attempt::outcome)
                .isEqualTo(Outcome.FAILED);
        assertThat(fixture.attempts(redirected, 1))
                .singleElement()
                .extracting(Attempt::outcome)
                .isEqualTo(Outcome.FAILED);
        List<JournalEntry<DeadLetter>> letters = fixture.records()
                .read(tx -> tx.journal(
                        Tables.DEAD_LETTERS,
                        new JournalQuery(TOKYO, subscription.id(), Set.of(), null, false, null, 10)));
        assertThat(letters)
                .extracting(entry -> entry.value().message().id())
                .containsExactlyInAnyOrder(refused, redirected);
    }

    @Test
    void anEndpointThatNeverAnswersIsGivenUpWhenThePolicyIsExhausted() {
        fixture.confirmed(topic, receiver, Map.of("DeliveryPolicy", "{\"healthyRetryPolicy\": {\"numRetries\": 1}}"));
        receiver.close();

        String id = fixture.publish(topic, "nobody there", null);
        fixture.awaitNextDue(at(20));
        fixture.timers.advance(Duration.ofSeconds(20));

        List<Attempt> attempts = fixture.attempts(id, 2);
        assertThat(attempts).extracting(Attempt::outcome).containsExactly(Outcome.RETRY, Outcome.FAILED);
        assertThat(attempts)
                .extracting(Attempt::error)
                .allSatisfy(error -> assertThat(error).startsWith("cannot connect to 127.0.0.1:"));
        assertThat(fixture.stored(id)).isEmpty();
    }

    @Test
    void whatIsPostedBeforeTheStartIsSentOnce(@TempDir Path folder) {
        try (SqliteRecords records = SqliteRecords.open(folder.resolve("records.db"));
                Notifications early = new Notifications(
                        records,
                        fixture.timers,
                        new NotificationSettings(
                                () -> URI.create("http://127.0.0.1:8466"), folder, Optional.empty(), false),
                        new UnheardOutcome())) {
            String arn = early.topics().create(TOKYO, "early", Map.of(), Map.of());
            early.subscriptions()
                    .subscribe(TOKYO, arn, "http", receiver.uri("/").toString(), Map.of());
            assertThat(receiver.poll(Duration.ofMillis(100))).isEmpty();

            early.start();

            receiver.take(WAIT);
            assertThat(receiver.poll(Duration.ofMillis(200))).isEmpty();
        }
    }

    @Test
    void aPasswordInAnEndpointIsSentAndNotShown() {
        String endpoint = "http://ops:secret@127.0.0.1:" + receiver.port() + "/hook";
        Subscription pending = fixture.subscriptions().subscribe(TOKYO, topic, "http", endpoint, Map.of());

        assertThat(receiver.take(WAIT).header("Authorization")).isEqualTo("Basic b3BzOnNlY3JldA==");
        assertThat(fixture.subscriptions().attributes(TOKYO, pending.arn(TOKYO).toString()))
                .containsEntry("Endpoint", "http://ops:****@127.0.0.1:" + receiver.port() + "/hook");
    }

    @Test
    void aSlowEndpointDoesNotHoldUpAnother() {
        try (HttpReceiver slow = HttpReceiver.start()) {
            fixture.confirmed(topic, slow, Map.of());
            fixture.confirmed(topic, receiver, Map.of());
            for (int i = 0; i < 80; i++) {
                slow.script(Answer.of(200).after(Duration.ofSeconds(60)));
            }

            for (int i = 0; i < 40; i++) {
                fixture.publish(topic, "message " + i, null);
            }

            for (int i = 0; i < 40; i++) {
                receiver.take(Duration.ofSeconds(5));
            }
            for (int i = 0; i < 32; i++) {
                slow.take(WAIT);
            }
            assertThat(slow.poll(Duration.ofMillis(200))).isEmpty();
        }
    }

    @Test
    void rawDeliveryIsTheMessageAlone() {
        fixture.confirmed(
                topic,
                receiver,
                Map.of(
                        "RawMessageDelivery", "true",
                        "DeliveryPolicy", "{\"requestPolicy\": {\"headerContentType\": \"application/json\"}}"));

        fixture.publish(topic, "{\"a\":1}", "unseen");

        Request request = receiver.take(WAIT);
        assertThat(request.body()).isEqualTo("{\"a\":1}");
        assertThat(request.header("x-amz-sns-rawdelivery")).isEqualTo("true");
        assertThat(request.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void theLinkInAMessageEndsTheSubscriptionAndTheTokenRestoresIt() {
        Subscription subscription = fixture.confirmed(topic, receiver, Map.of());
        String arn = subscription.arn(TOKYO).toString();

        fixture.subscriptions().unsubscribeByLink(TOKYO, arn, subscription.token());

        Request told = receiver.take(WAIT);
        assertThat(told.header("x-amz-sns-message-type")).isEqualTo("UnsubscribeConfirmation");
        assertThat(fixture.subscriptions().list(TOKYO, topic, null).items()).isEmpty();
        String token = JSON.readTree(told.body()).get("Token").stringValue();
        fixture.subscriptions().confirm(TOKYO, topic, token, false, false);
        fixture.publish(topic, "back", null);
        assertThat(receiver.take(WAIT).body()).contains("back");
    }

    @Test
    void aDeletedTopicTakesItsDeliveriesAlong() {
        fixture.confirmed(topic, receiver, Map.of());
        receiver.script(Answer.of(500));
        String id = fixture.publish(topic, "too late", null);
        receiver.take(WAIT);
        fixture.awaitNextDue(at(20));

        fixture.topics().delete(TOKYO, topic);
        fixture.timers.advance(Duration.ofSeconds(20));

        await().atMost(WAIT).until(() -> fixture.stored(id).isEmpty());
        assertThat(fixture.attempts(id)).hasSize(1);
    }

    private Instant at(int seconds) {
        return Instant.parse("2026-03-01T00:00:00Z").plusSeconds(seconds);
    }
}
