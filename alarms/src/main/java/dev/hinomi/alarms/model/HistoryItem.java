package dev.hinomi.alarms.model;

/// What happened to an alarm.
///
/// @param summary for people, such as `Alarm updated from OK to ALARM`
/// @param data for programs, as JSON
public record HistoryItem(String summary, String data) {}
