package dev.hinomi.notifications;

import static org.awaitility.Awaitility.await;

import dev.hinomi.kernel.OpsEvent.AlarmActions;
import dev.hinomi.kernel.Scope;
import dev.hinomi.notifications.email.SmtpSettings;
import dev.hinomi.notifications.state.Attempt;
import dev.hinomi.notifications.state.Message;
import dev.hinomi.notifications.state.Subscription;
import dev.hinomi.notifications.state.Tables;
import dev.hinomi.records.JournalEntry;
import dev.hinomi.records.JournalQuery;
import dev.hinomi.records.WriteTx;
import dev.hinomi.records.sqlite.SqliteRecords;
import dev.hinomi.testkit.HttpReceiver;
import dev.hinomi.testkit.ManualTimers;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// Notifications over a real store, on a clock that tests move, restarted at will.
final class Fixture implements AutoCloseable {
    static final Scope TOKYO = new Scope("123456789012", "ap-northeast-1");
    static final String PUBLISHER = "arn:aws:iam::123456789012:user/ops";
    static final Duration WAIT = Duration.ofSeconds(10);

    final ManualTimers timers;
    final List<String> outcomes = new CopyOnWriteArrayList<>();
    private final Path folder;
    private final NotificationSettings settings;
    private SqliteRecords records;
    private Notifications notifications;

    Fixture(Path folder, Optional<SmtpSettings> smtp, String publicUrl, Instant start) {
        this.folder = folder;
        this.timers = new ManualTimers(start);
        this.settings = new NotificationSettings(() -> URI.create(publicUrl), folder.resolve("keys"), smtp, false);
        this.records = SqliteRecords.open(folder.resolve("records.db"));
        this.notifications = started();
    }

    static Fixture start(Path folder) {
        return start(folder, Optional.empty());
    }

    static Fixture start(Path folder, Optional<SmtpSettings> smtp) {
        return new Fixture(folder, smtp, "http://127.0.0.1:8466", Instant.parse("2026-03-01T00:00:00Z"));
    }

    private Notifications started() {
        Notifications made = new Notifications(records, timers, settings, new RecordedOutcomes());
        made.start();
        return made;
    }

    void restart() {
        stop();
        records = SqliteRecords.open(folder.resolve("records.db"));
        notifications = started();
    }

    private void stop() {
        notifications.close();
        records.close();
    }

    SqliteRecords records() {
        return records;
    }

    Notifications notifications() {
        return notifications;
    }

    Topics topics() {
        return notifications.topics();
    }

    Subscriptions subscriptions() {
        return notifications.subscriptions();
    }

    String topic(String name) {
        return topics().create(TOKYO, name, Map.of(), Map.of());
    }

    /// Subscribes an HTTP receiver, and confirms as its owner.
    Subscription confirmed(String topicArn, HttpReceiver receiver, Map<String, String> attributes) {
        Subscription pending = subscriptions()
                .subscribe(TOKYO, topicArn, "http", receiver.uri("/hook").toString(), attributes);
        receiver.take(WAIT);
        return subscriptions().confirm(TOKYO, topicArn, pending.token(), false, false);
    }

    String publish(String topicArn, String message, @Nullable String subject) {
        return notifications
                .publishing()
                .publish(TOKYO, topicArn, new Publication(message, subject, null, Map.of()), PUBLISHER);
    }

    /// Waits until `count` attempts of the message are recorded.
    List<Attempt> attempts(String message, int count) {
        return await().atMost(WAIT).until(() -> attempts(message), found -> found.size() >= count);
    }

    List<Attempt> attempts(String message) {
        return records
                .read(tx -> tx.journal(
                        Tables.ATTEMPTS, new JournalQuery(TOKYO, message, Set.of(), null, false, null, 1000)))
                .stream()
                .map(JournalEntry::value)
                .toList();
    }

    Optional<Message> stored(String message) {
        return records.read(tx -> tx.get(Tables.MESSAGES, TOKYO, message)).map(document -> document.value());
    }

    void awaitNextDue(Instant due) {
        await().atMost(WAIT).until(() -> timers.nextDue().equals(Optional.of(due)));
    }

    @Override
    public void close() {
        stop();
    }

    private final class RecordedOutcomes implements ActionOutcome {
        @Override
        public void succeeded(WriteTx tx, AlarmActions event, String action) {
            outcomes.add("ok " + action);
        }

        @Override
        public void failed(WriteTx tx, AlarmActions event, String action, String reason) {
            outcomes.add("failed " + reason);
        }
    }
}
