package dev.hinomi.api.load;

import java.util.List;

/// What is not counted but looked at.
///
/// @param queriesRunning of Logs Insights; those that wait for their turn are not counted
/// @param liveTails sessions that are open
/// @param cpu what the process takes of all processors, from 0 to 1
/// @param heapUsed bytes
/// @param heapMax bytes
/// @param diskUsed bytes of all files in the data directory, at most a minute old
/// @param damage a line for each file that cannot be read
public record Gauges(
        int queriesRunning,
        int liveTails,
        double cpu,
        long heapUsed,
        long heapMax,
        long diskUsed,
        List<String> damage) {
    public Gauges {
        damage = List.copyOf(damage);
    }
}
