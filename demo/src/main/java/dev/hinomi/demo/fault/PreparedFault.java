package dev.hinomi.demo.fault;

import java.time.Duration;

/// A fault that can be switched on.
///
/// @param name as the command takes it
/// @param system that has it
/// @param happens what goes wrong
/// @param alarm of the guide that goes off
/// @param within how long that takes at most, by day
/// @param over how long after the end of the fault the alarm is over at the latest
/// @param evidence what shows the cause
/// @param cause what it shows
public record PreparedFault(
        String name,
        String system,
        String happens,
        String alarm,
        Duration within,
        Duration over,
        Evidence evidence,
        String cause) {}
