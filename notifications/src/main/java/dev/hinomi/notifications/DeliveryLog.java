package dev.hinomi.notifications;

import dev.hinomi.kernel.Scope;
import dev.hinomi.kernel.Timers;
import dev.hinomi.notifications.DeliveryView.Made;
import dev.hinomi.notifications.state.Attempt;
import dev.hinomi.notifications.state.Delivery;
import dev.hinomi.notifications.state.Message;
import dev.hinomi.notifications.state.Subscription;
import dev.hinomi.notifications.state.Tables;
import dev.hinomi.records.Document;
import dev.hinomi.records.JournalEntry;
import dev.hinomi.records.JournalQuery;
import dev.hinomi.records.ReadTx;
import dev.hinomi.records.Records;
import dev.hinomi.records.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What became of messages: the deliveries that wait, and those of which the journal tells, up to 30 days
/// back.
public final class DeliveryLog {
    /// The most that is listed.
    public static final int MOST = 500;

    /// How many attempts are looked at for one list, so that a topic that nobody uses does not read the
    /// whole journal.
    private static final int SCANNED = 20_000;

    private static final int BATCH = 1_000;

    /// Later than any retry policy reaches.
    private static final Duration HORIZON = Duration.ofDays(365);

    private final Records records;
    private final Timers timers;

    DeliveryLog(Records records, Timers timers) {
        this.records = records;
        this.timers = timers;
    }

    /// The deliveries that were published last, the newest first; those with the last attempts, when there
    /// are more.
    ///
    /// @param topic the name of a topic; of all, and of endpoints without one, when empty
    public List<DeliveryView> newest(Scope scope, Optional<String> topic, int limit) {
        return records.read(tx -> {
            Map<String, Delivery> unfinished = unfinished(tx, scope);
            List<DeliveryView> found = new ArrayList<>();
            unfinished.values().stream()
                    .filter(delivery -> delivery.attempts() == 0)
                    .map(delivery -> waiting(tx, delivery))
                    .flatMap(Optional::stream)
                    .filter(view -> isOf(topic, view))
                    .forEach(found::add);
            attempted(tx, scope, topic, limit).values().stream()
                    .map(attempts -> attempted(attempts, unfinished))
                    .forEach(found::add);
            return found.stream()
                    .sorted(Comparator.comparing(DeliveryView::at).reversed())
                    .limit(limit)
                    .toList();
        });
    }

    private Map<String, Delivery> unfinished(ReadTx tx, Scope scope) {
        return tx.due(Tables.DELIVERIES, timers.instant().plus(HORIZON), Integer.MAX_VALUE).stream()
                .map(Task::value)
                .filter(delivery -> delivery.scope().equals(scope))
                .collect(Collectors.toMap(
                        delivery -> key(delivery.message(), delivery.subscription()), delivery -> delivery));
    }

    /// The attempts of up to `limit` deliveries, by delivery, those with the last attempts.
    private static Map<String, List<Made>> attempted(ReadTx tx, Scope scope, Optional<String> topic, int limit) {
        Map<String, List<Made>> byDelivery = new LinkedHashMap<>();
        Long after = null;
        for (int scanned = 0; scanned < SCANNED; scanned += BATCH) {
            List<JournalEntry<Attempt>> batch =
                    tx.journal(Tables.ATTEMPTS, new JournalQuery(scope, null, Set.of(), null, true, after, BATCH));
            for (JournalEntry<Attempt> entry : batch) {
                Attempt attempt = entry.value();
                String key = key(attempt.message(), attempt.subscription());
                boolean wanted = topic.isEmpty() || topic.get().equals(attempt.topic());
                if (wanted && (byDelivery.size() < limit || byDelivery.containsKey(key))) {
                    byDelivery.computeIfAbsent(key, _ -> new ArrayList<>()).addFirst(new Made(entry.at(), attempt));
                }
            }
            if (batch.size() < BATCH || (byDelivery.size() >= limit && isComplete(byDelivery))) {
                break;
            }
            after = batch.getLast().seq();
        }
        return byDelivery;
    }

    /// Whether no earlier attempt is missing.
    private static boolean isComplete(Map<String, List<Made>> byDelivery) {
        return byDelivery.values().stream()
                .allMatch(attempts -> attempts.getFirst().attempt().number() == 1);
    }

    private static Optional<DeliveryView> waiting(ReadTx tx, Delivery delivery) {
        return tx.get(Tables.MESSAGES, delivery.scope(), delivery.message())
                .map(Document::value)
                .map(message -> new DeliveryView(
                        message.id(),
                        message.publishedAt(),
                        named(delivery, message),
                        named(delivery.subscription()),
                        Optional.of(delivery.protocol()),
                        Subscription.shown(delivery.endpoint()),
                        Optional.ofNullable(message.subject()),
                        Optional.ofNullable(message.cause()),
                        DeliveryView.State.WAITING,
                        List.of()));
    }

    private static DeliveryView attempted(List<Made> attempts, Map<String, Delivery> unfinished) {
        Attempt last = attempts.getLast().attempt();
        Optional<String> subscription = named(last.subscription());
        return new DeliveryView(
                last.message(),
                Optional.ofNullable(last.published()).orElse(attempts.getFirst().at()),
                subscription.map(_ -> last.topic()),
                subscription,
                Optional.ofNullable(last.protocol()),
                last.endpoint(),
                Optional.ofNullable(last.subject()),
                Optional.ofNullable(last.cause()),
                state(last, unfinished),
                attempts);
    }

    /// A topic or a subscription that is gone takes its deliveries along: then there is no other attempt.
    private static DeliveryView.State state(Attempt last, Map<String, Delivery> unfinished) {
        return switch (last.outcome()) {
            case DELIVERED -> DeliveryView.State.DELIVERED;
            case FAILED -> DeliveryView.State.FAILED;
            case RETRY ->
                unfinished.containsKey(key(last.message(), last.subscription()))
                        ? DeliveryView.State.RETRYING
                        : DeliveryView.State.FAILED;
        };
    }

    private static boolean isOf(Optional<String> topic, DeliveryView view) {
        return topic.isEmpty() || topic.equals(view.topic());
    }

    private static Optional<String> named(Delivery delivery, Message message) {
        return delivery.isDirect() ? Optional.empty() : Optional.of(message.topic());
    }

    private static Optional<String> named(String subscription) {
        return Subscription.isDirect(subscription) ? Optional.empty() : Optional.of(subscription);
    }

    private static String key(String message, String subscription) {
        return message + "/" + subscription;
    }
}
