/// How a message reaches a subscription: filter, render, send, retry, dead-letter, each delivery on its own and at its
/// own time. The channels are elsewhere.
@NullMarked
package dev.hinomi.notifications.delivery;

import org.jspecify.annotations.NullMarked;
