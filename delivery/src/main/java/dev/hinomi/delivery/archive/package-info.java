/// Keeps old events: each day of a group is exported once, verified, and kept for its time, before retention
/// may delete it.
@NullMarked
package dev.hinomi.delivery.archive;

import org.jspecify.annotations.NullMarked;
