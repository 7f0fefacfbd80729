/// Which files make up the telemetry store, as one small immutable record that is replaced in one atomic step.
@NullMarked
package dev.hinomi.store.manifest;

import org.jspecify.annotations.NullMarked;
