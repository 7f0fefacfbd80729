package dev.hinomi.notifications;

import static dev.hinomi.notifications.Fixture.TOKYO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hinomi.kernel.OpsEvent.AlarmTransitioned;
import dev.hinomi.notifications.DeliveryView.State;
import dev.hinomi.notifications.state.Cause;
import dev.hinomi.notifications.state.Protocol;
import dev.hinomi.notifications.state.Subscription;
import dev.hinomi.testkit.HttpReceiver;
import dev.hinomi.testkit.HttpReceiver.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeliveryLogTest {
    private final HttpReceiver receiver = HttpReceiver.start();
    private Fixture fixture;
    private String topic;
    private Subscription subscription;

    @BeforeEach
    void start(@TempDir Path folder) {
        fixture = Fixture.start(folder);
        topic = fixture.topic("ops");
        subscription = fixture.confirmed(topic, receiver, Map.of());
        fixture.timers.advance(Duration.ofMinutes(1));
    }

    @AfterEach
    void stop() {
        fixture.close();
        receiver.close();
    }

    private List<DeliveryView> newest(int limit) {
        return fixture.notifications().deliveries().newest(TOKYO, Optional.of("ops"), limit);
    }

    private DeliveryView newest() {
        return newest(1).getFirst();
    }

    @Test
    void aDeliveryIsToldWithItsMessageAndItsAttempts() {
        receiver.script(Answer.of(500));
        String message = fixture.publish(topic, "down", "the shop");
        fixture.attempts(message, 1);

        assertThat(newest().state()).isEqualTo(State.RETRYING);
        fixture.timers.advance(Duration.ofSeconds(20));
        fixture.attempts(message, 2);

        DeliveryView delivered = newest();
        assertThat(delivered.state()).isEqualTo(State.DELIVERED);
        assertThat(delivered.message()).isEqualTo(message);
        assertThat(delivered.subject()).contains("the shop");
        assertThat(delivered.cause()).contains(Cause.publisher(Fixture.PUBLISHER));
        assertThat(delivered.topic()).contains("ops");
        assertThat(delivered.subscription()).contains(subscription.id());
        assertThat(delivered.protocol()).contains(Protocol.HTTP);
        assertThat(delivered.endpoint()).isEqualTo(receiver.uri("/hook").toString());
        assertThat(delivered.attempts())
                .extracting(made -> made.attempt().statusCode())
                .containsExactly(500, 200);
        assertThat(Duration.between(
                        delivered.at(), delivered.attempts().getLast().at()))
                .isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void theNewestAreFirstAndNoMoreThanAsked() {
        String first = fixture.publish(topic, "one", null);
        fixture.attempts(first, 1);
        fixture.timers.advance(Duration.ofMinutes(1));
        receiver.script(Answer.of(403));
        String second = fixture.publish(topic, "two", null);
        fixture.attempts(second, 1);

        assertThat(newest(2)).extracting(DeliveryView::message).containsExactly(second, first);
        assertThat(newest(1)).extracting(DeliveryView::state).containsExactly(State.FAILED);
        assertThat(fixture.notifications().deliveries().newest(TOKYO, Optional.of("other"), 5))
                .isEmpty();
    }

    @Test
    void whatWaitsForItsTurnIsTold() {
        String message = fixture.publish(topic, "one", null);
        fixture.attempts(message, 1);
        fixture.notifications().close();
        String waiting = fixture.publish(topic, "two", "later");

        DeliveryView view = newest();
        assertThat(view.message()).isEqualTo(waiting);
        assertThat(view.state()).isEqualTo(State.WAITING);
        assertThat(view.subject()).contains("later");
        assertThat(view.attempts()).isEmpty();
    }

    @Test
    void whatATopicThatIsGoneTookAlongHasFailed() {
        receiver.script(Answer.of(500));
        String message = fixture.publish(topic, "down", null);
        fixture.attempts(message, 1);
        fixture.topics().delete(TOKYO, topic);
        fixture.timers.advance(Duration.ofSeconds(20));

        await().atMost(Fixture.WAIT)
                .untilAsserted(() -> assertThat(newest().state()).isEqualTo(State.FAILED));
    }

    @Test
    void anAlarmIsTheCauseAlsoWithoutATopic() {
        String url = receiver.uri("/direct").toString();
        fixture.records()
                .write(tx -> tx.publish(new AlarmTransitioned(
                        "e-1",
                        TOKYO,
                        fixture.timers.instant(),
                        "mesh-5xx",
                        "OK",
                        "ALARM",
                        "too many",
                        "{}",
                        "{}",
                        List.of(url),
                        List.of())));

        List<DeliveryView> found = await().atMost(Fixture.WAIT)
                .until(
                        () -> fixture.notifications().deliveries().newest(TOKYO, Optional.empty(), 1),
                        views -> views.getFirst().cause().isPresent()
                                && views.getFirst().state() == State.DELIVERED);
        assertThat(found.getFirst().cause()).contains(Cause.alarm("mesh-5xx"));
        assertThat(found.getFirst().topic()).isEmpty();
        assertThat(found.getFirst().subscription()).isEmpty();
        assertThat(found.getFirst().endpoint()).isEqualTo(url);
    }
}
