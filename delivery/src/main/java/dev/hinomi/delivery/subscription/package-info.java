/// Subscription filters: which events of a group go to which destination.
@NullMarked
package dev.hinomi.delivery.subscription;

import org.jspecify.annotations.NullMarked;
