package dev.hinomi.alarms.mute;

import java.time.Instant;

/// What mutes an alarm now.
///
/// @param rule the name of the rule; of several the one that was made last
/// @param others how many other rules mute the alarm too
/// @param end when the last of their windows that are open ends
public record ActiveMute(String rule, int others, Instant end) {}
