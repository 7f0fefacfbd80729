package dev.hinomi.bench.tail;

import dev.hinomi.logs.Logs;
import dev.hinomi.logs.event.LogReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// GetLogEvents with forward tokens, stream by stream.
final class TokenFollower implements Follower {
    private final Logs logs;
    private final List<String> streams;
    private final Map<String, String> tokens = new HashMap<>();

    TokenFollower(Logs logs, List<String> streams) {
        this.logs = logs;
        this.streams = streams;
    }

    @Override
    public String name() {
        return "GetLogEvents with forward tokens";
    }

    @Override
    public long pauseMillis() {
        return 1_000;
    }

    @Override
    public void read(Tally tally) {
        for (String stream : streams) {
            LogReader.Events page;
            do {
                LogReader.Query query = new LogReader.Query(
                        Optional.empty(), Optional.empty(), true, Optional.ofNullable(tokens.get(stream)), 10_000);
                page = logs.reader().read(Writers.SCOPE, Writers.GROUP, stream, query);
                page.events().forEach(event -> tally.see(event.message()));
                tokens.put(stream, page.forwardToken());
            } while (!page.events().isEmpty());
        }
    }
}
