/// Carries the events that subscription filters match to their destinations: one worker a filter, from a durable
/// position on, at least once and in order.
@NullMarked
package dev.hinomi.delivery.forwarding;

import org.jspecify.annotations.NullMarked;
