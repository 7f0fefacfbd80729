package dev.hinomi.notifications.delivery;

import dev.hinomi.kernel.Scope;
import dev.hinomi.notifications.state.Message;
import dev.hinomi.notifications.state.Subscription;
import dev.hinomi.notifications.state.Topic;

/// All that a channel needs to know of one delivery.
public record Envelope(Scope scope, Topic topic, Subscription subscription, Message message) {}
