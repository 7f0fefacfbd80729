/// Replays recorded telemetry through an alarm, or a proposed one.
@NullMarked
package dev.hinomi.alarms.rehearsal;

import org.jspecify.annotations.NullMarked;
