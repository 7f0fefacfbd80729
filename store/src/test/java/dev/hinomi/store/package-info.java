/// Kits that every telemetry store passes, and a store in the heap to compare with.
@NullMarked
package dev.hinomi.store;

import org.jspecify.annotations.NullMarked;
