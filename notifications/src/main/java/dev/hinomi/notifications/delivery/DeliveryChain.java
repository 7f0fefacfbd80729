package dev.hinomi.notifications.delivery;

import dev.hinomi.kernel.Timers;
import dev.hinomi.notifications.delivery.SendResult.Delivered;
import dev.hinomi.notifications.delivery.SendResult.Permanent;
import dev.hinomi.notifications.delivery.SendResult.Retryable;
import dev.hinomi.notifications.state.Attempt;
import dev.hinomi.notifications.state.Attempt.Outcome;
import dev.hinomi.notifications.state.DeadLetter;
import dev.hinomi.notifications.state.Delivery;
import dev.hinomi.notifications.state.Message;
import dev.hinomi.notifications.state.Subscription;
import dev.hinomi.notifications.state.Tables;
import dev.hinomi.notifications.state.Topic;
import dev.hinomi.records.Document;
import dev.hinomi.records.ReadTx;
import dev.hinomi.records.Records;
import dev.hinomi.records.WriteTx;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One attempt of one delivery, stage by stage.
final class DeliveryChain {
    private static final System.Logger LOG = System.getLogger(DeliveryChain.class.getName());

    private final Records records;
    private final Timers timers;
    private final Channels channels;

    DeliveryChain(Records records, Timers timers, Channels channels) {
        this.records = records;
        this.timers = timers;
        this.channels = channels;
    }

    /// Makes the attempt that is due and stores what came of it. Returns the next attempt when there is to be one.
    Optional<Delivery> attempt(Delivery delivery) throws InterruptedException {
        Optional<Envelope> wanted = records.read(tx -> filter(tx, delivery));
        if (wanted.isEmpty()) {
            return finish(delivery);
        }
        Envelope envelope = wanted.get();
        Channel channel = channels.of(delivery.protocol());
        Instant start = timers.instant();
        SendResult result = send(channel, envelope);
        Optional<Delivery> next = retry(channel, envelope, delivery, result);
        record(envelope, delivery, result, next, Duration.between(start, timers.instant()));
        return next;
    }

    /// Stage 1: what is still to be sent. A topic or a subscription that is gone takes its deliveries along.
    private static Optional<Envelope> filter(ReadTx tx, Delivery delivery) {
        if (delivery.isDirect()) {
            return tx.get(Tables.MESSAGES, delivery.scope(), delivery.message())
                    .map(message -> new Envelope(
                            delivery.scope(),
                            Topic.direct(),
                            Subscription.direct(delivery.endpoint()),
                            message.value()));
        }
        return Tables.subscription(tx, delivery.scope(), delivery.subscription())
                .flatMap(subscription -> Tables.topic(tx, delivery.scope(), subscription.topic())
                        .flatMap(topic -> tx.get(Tables.MESSAGES, delivery.scope(), delivery.message())
                                .map(Document::value)
                                .filter(message -> awaits(subscription, message.type()))
                                .map(message -> new Envelope(delivery.scope(), topic, subscription, message))));
    }

    private static boolean awaits(Subscription subscription, Message.Type type) {
        return switch (type) {
            case NOTIFICATION -> subscription.status() == Subscription.Status.CONFIRMED;
            case SUBSCRIPTION_CONFIRMATION -> subscription.status() == Subscription.Status.PENDING;
            case UNSUBSCRIBE_CONFIRMATION -> subscription.status() == Subscription.Status.CANCELLED;
        };
    }

    /// Stages 2 and 3: render and send.
    private static SendResult send(Channel channel, Envelope envelope) throws InterruptedException {
        try {
            return channel.render(envelope).send();
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "cannot send " + envelope.message().id(),
                    e);
            return new Retryable(null, e.toString());
        }
    }

    /// Stage 4: when to try again.
    private Optional<Delivery> retry(Channel channel, Envelope envelope, Delivery delivery, SendResult result) {
        return switch (result) {
            case Delivered _, Permanent _ -> Optional.empty();
            case Retryable _ ->
                channel.retryPolicy(envelope.topic(), envelope.subscription())
                        .delayAfter(delivery.attempts() + 1)
                        .map(delay -> delivery.again(timers.instant().plus(delay)));
        };
    }

    private void record(
            Envelope envelope, Delivery delivery, SendResult result, Optional<Delivery> next, Duration took) {
        Outcome outcome = outcome(result, next);
        String error = error(result);
        Attempt attempt = new Attempt(
                delivery.message(),
                envelope.topic().name(),
                delivery.subscription(),
                delivery.protocol(),
                envelope.subscription().shownEndpoint(),
                envelope.message().subject(),
                envelope.message().cause(),
                envelope.message().publishedAt(),
                delivery.attempts() + 1,
                outcome,
                result.statusCode(),
                took.toMillis(),
                error);
        records.write(tx -> {
            tx.append(Tables.ATTEMPTS, delivery.scope(), delivery.message(), outcome.name(), timers.instant(), attempt);
            next.ifPresentOrElse(again -> Outbox.again(tx, again), () -> Outbox.finish(tx, delivery));
            if (outcome == Outcome.FAILED) {
                deadLetter(tx, envelope, attempt, String.valueOf(error));
            }
            return outcome;
        });
    }

    /// Stage 5: what was given up is kept and said.
    private void deadLetter(WriteTx tx, Envelope envelope, Attempt attempt, String error) {
        DeadLetter letter =
                new DeadLetter(envelope.message(), attempt.subscription(), attempt.endpoint(), attempt.number(), error);
        tx.append(
                Tables.DEAD_LETTERS,
                envelope.scope(),
                attempt.subscription(),
                envelope.message().type().label(),
                timers.instant(),
                letter);
        LOG.log(
                System.Logger.Level.WARNING,
                "message {0} to {1} given up after attempt {2}: {3}",
                attempt.message(),
                attempt.subscription(),
                attempt.number(),
                error);
    }

    private Optional<Delivery> finish(Delivery delivery) {
        records.write(tx -> {
            Outbox.finish(tx, delivery);
            return true;
        });
        return Optional.empty();
    }

    private static Outcome outcome(SendResult result, Optional<Delivery> next) {
        return switch (result) {
            case Delivered _ -> Outcome.DELIVERED;
            case Permanent _ -> Outcome.FAILED;
            case Retryable _ -> next.isPresent() ? Outcome.RETRY : Outcome.FAILED;
        };
    }

    private static @Nullable String error(SendResult result) {
        return switch (result) {
            case Delivered _ -> null;
            case Retryable retryable -> retryable.error();
            case Permanent permanent -> permanent.error();
        };
    }
}
