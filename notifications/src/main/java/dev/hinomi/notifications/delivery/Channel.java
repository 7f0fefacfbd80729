package dev.hinomi.notifications.delivery;

import dev.hinomi.notifications.policy.RetryPolicy;
import dev.hinomi.notifications.state.Subscription;
import dev.hinomi.notifications.state.Topic;

/// A way out: HTTP, mail. Stateless between deliveries, used by many threads.
public interface Channel {
    /// Which deliveries wait for each other: those to the same host. One that is slow holds up its own lane only.
    String lane(String endpoint);

    /// When a failed delivery is tried again.
    RetryPolicy retryPolicy(Topic topic, Subscription subscription);

    /// Makes the message ready to be sent.
    Parcel render(Envelope envelope);

    /// A message in the form that goes out.
    @FunctionalInterface
    interface Parcel {
        /// Sends it and waits for the answer, no longer than the channel's time limit. Does not throw for what an
        /// endpoint or the network does.
        SendResult send() throws InterruptedException;
    }
}
