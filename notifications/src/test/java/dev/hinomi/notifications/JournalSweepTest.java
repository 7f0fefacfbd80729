package dev.hinomi.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.notifications.state.Subscription;
import dev.hinomi.notifications.state.Tables;
import dev.hinomi.records.JournalQuery;
import dev.hinomi.testkit.HttpReceiver;
import dev.hinomi.testkit.HttpReceiver.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalSweepTest {
    @TempDir
    private Path folder;

    private final HttpReceiver receiver = HttpReceiver.start();
    private Fixture fixture;

    @BeforeEach
    void start() {
        fixture = Fixture.start(folder);
    }

    @AfterEach
    void stop() {
        fixture.close();
        receiver.close();
    }

    @Test
    void attemptsAndDeadLettersGoAfterThirtyDays() {
        String topic = fixture.topic("alerts");
        Subscription subscription = fixture.confirmed(topic, receiver, Map.of());
        String before = refused(topic);
        fixture.timers.advance(Duration.ofDays(2));
        String after = refused(topic);

        fixture.timers.advance(Duration.ofDays(28));
        assertThat(fixture.attempts(before)).hasSize(1);

        fixture.timers.advance(Duration.ofHours(2));
        assertThat(fixture.attempts(before)).isEmpty();
        assertThat(fixture.attempts(after)).hasSize(1);
        assertThat(deadLetters(subscription)).containsExactly(after);
    }

    @Test
    void nothingIsDeletedAfterTheEnd() {
        String topic = fixture.topic("alerts");
        fixture.confirmed(topic, receiver, Map.of());
        String message = refused(topic);
        fixture.notifications().close();
        fixture.timers.advance(Duration.ofDays(40));
        assertThat(fixture.attempts(message)).hasSize(1);
    }

    /// Publishes a message that the receiver refuses for good, and returns when that is recorded.
    private String refused(String topic) {
        receiver.script(Answer.of(403));
        String message = fixture.publish(topic, "refused", null);
        fixture.attempts(message, 1);
        return message;
    }

    private List<String> deadLetters(Subscription subscription) {
        return fixture
                .records()
                .read(tx -> tx.journal(
                        Tables.DEAD_LETTERS,
                        new JournalQuery(Fixture.TOKYO, subscription.id(), Set.of(), null, false, null, 10)))
                .stream()
                .map(entry -> entry.value().message().id())
                .toList();
    }
}
