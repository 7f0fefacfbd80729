package dev.hinomi.alarms.internal.state;

import dev.hinomi.alarms.model.AlarmState;

/// Actions of an alarm that wait for its mute rules to end.
///
/// @param before the state in which the alarm was when it was muted: when it comes back to it, nothing waits any more
/// @param from the state before the one whose actions wait
record MutedActions(AlarmState before, AlarmState from) {}
