package dev.hinomi.delivery.subscription;

import dev.hinomi.kernel.Scope;

/// Hears of changes to filters once they are durable. Must return at once.
public interface SubscriptionListener {
    /// The filter is new or has changed.
    void put(Scope scope, SubscriptionFilter filter);

    void deleted(SubscriptionFilter filter);
}
