package dev.hinomi.delivery.forwarding;

import dev.hinomi.delivery.destination.Sender;
import dev.hinomi.delivery.destination.Sent;
import dev.hinomi.delivery.destination.Target;
import dev.hinomi.delivery.destination.Targets;
import dev.hinomi.delivery.subscription.SubscriptionFilter;
import dev.hinomi.kernel.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Delivers a message, however long that takes: what can be tried again is, until 24 hours after the events arrived
/// (user guide, "Log group-level subscription filters"); then the message is dropped, as is one whose destination
/// says that it will never take it.
final class Courier {
    static final Duration GIVE_UP = Duration.ofHours(24);

    private static final System.Logger LOG = System.getLogger(Courier.class.getName());

    private final Targets targets;
    private final Sender sender;
    private final Backoff backoff;
    private final Tally tally;
    private final InstantSource clock;

    Courier(Targets targets, Sender sender, Backoff backoff, Tally tally, InstantSource clock) {
        this.targets = targets;
        this.sender = sender;
        this.backoff = backoff;
        this.tally = tally;
        this.clock = clock;
    }

    /// One attempt of a series.
    ///
    /// @param failures the attempts in a row that have failed before it
    /// @return how long to wait before the next attempt; empty when there is nothing more to do
    Optional<Duration> attempt(Scope scope, SubscriptionFilter filter, Parcel parcel, int failures)
            throws InterruptedException {
        Optional<Target> target = targets.find(scope, filter.destinationArn());
        Sent sent = target.isPresent()
                ? sender.send(target.get(), parcel.envelope())
                // Not final: a setting that was lost in an upgrade may come back.
                : new Sent.Retryable(filter.destinationArn() + " leads to no URL", false);
        DeliveryMetrics.Series series = new DeliveryMetrics.Series(
                scope,
                filter.groupName(),
                filter.name(),
                target.map(Target::kind).orElse("HTTP"));
        return switch (sent) {
            case Sent.Delivered delivered -> {
                tally.forwarded(series, parcel.events(), delivered.bytes());
                yield Optional.empty();
            }
            case Sent.Permanent permanent -> {
                tally.failed(series, parcel.events());
                drop(filter, parcel, permanent.error());
                yield Optional.empty();
            }
            case Sent.Retryable retryable -> {
                if (retryable.throttled()) {
                    tally.throttled(series, parcel.events());
                } else {
                    tally.failed(series, parcel.events());
                }
                yield next(filter, parcel, retryable.error(), failures + 1);
            }
        };
    }

    private Optional<Duration> next(SubscriptionFilter filter, Parcel parcel, String error, int failures) {
        Duration pause = backoff.after(failures);
        Instant next = clock.instant().plus(pause);
        if (next.isAfter(parcel.arrived().plus(GIVE_UP))) {
            drop(filter, parcel, error + ", and the events arrived " + GIVE_UP.toHours() + " hours ago");
            return Optional.empty();
        }
        if (failures == 1) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "subscription filter {0} of {1}: {2}; trying again for up to {3} hours",
                    filter.name(),
                    filter.groupName(),
                    error,
                    GIVE_UP.toHours());
        }
        return Optional.of(pause);
    }

    private static void drop(SubscriptionFilter filter, Parcel parcel, String error) {
        LOG.log(
                System.Logger.Level.ERROR,
                "subscription filter {0} of {1}: {2} events of stream {3} dropped: {4}",
                filter.name(),
                filter.groupName(),
                parcel.events(),
                parcel.envelope().logStream(),
                error);
    }
}
