package dev.hinomi.logs.live;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.List;

/// What to tail (API reference, `StartLiveTail`).
///
/// @param groups the names of 1 to 10 groups
/// @param streams only events of these streams; of all when empty. Streams may be made later
/// @param streamPrefixes only events of streams whose names start with one of these; of all when empty
/// @param pattern the source of a filter pattern; empty for all events
public record LiveTailRequest(List<String> groups, List<String> streams, List<String> streamPrefixes, String pattern) {
    private static final int MOST_GROUPS = 10;

    public LiveTailRequest {
        groups = List.copyOf(groups);
        streams = List.copyOf(streams);
        streamPrefixes = List.copyOf(streamPrefixes);
        if (groups.isEmpty() || groups.size() > MOST_GROUPS) {
            throw new FaultException(new Fault.InvalidParameter(
                    "logGroupIdentifiers",
                    "logGroupIdentifiers: " + groups.size() + " (expected: 1 to " + MOST_GROUPS + ")"));
        }
        if (!streams.isEmpty() && !streamPrefixes.isEmpty()) {
            throw new FaultException(new Fault.InvalidCombination(
                    "logStreamNames and logStreamNamePrefixes: both given (expected: one of them)"));
        }
        if (groups.size() > 1 && (!streams.isEmpty() || !streamPrefixes.isEmpty())) {
            throw new FaultException(new Fault.InvalidCombination("logStreamNames or logStreamNamePrefixes: given with "
                    + groups.size() + " log groups (expected: with one)"));
        }
    }

    boolean wantsEveryStream() {
        return streams.isEmpty() && streamPrefixes.isEmpty();
    }

    /// Whether events of a stream are asked for.
    boolean wants(String stream) {
        return wantsEveryStream()
                || streams.contains(stream)
                || streamPrefixes.stream().anyMatch(stream::startsWith);
    }
}
