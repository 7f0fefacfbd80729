package dev.hinomi.alarms.model;

import org.jspecify.annotations.Nullable;

/// Periods that begin where those of the calendar do: at the top of the hour, at midnight, on Monday (CloudWatch User
/// Guide, "Alarm evaluation window").
///
/// @param timeZone whose hours, days and weeks, as the caller wrote it; null for UTC
public record WallClock(@Nullable String timeZone) {}
