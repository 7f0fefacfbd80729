package dev.hinomi.bench.tail;

import dev.hinomi.logs.Logs;
import dev.hinomi.logs.event.LogEvent;
import dev.hinomi.logs.event.LogSearch;
import dev.hinomi.logs.page.Page;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// FilterLogEvents as `aws logs tail --follow` of the AWS CLI uses it: pages until there are no more, then again from
/// the time of the newest event; what has that time and was seen is left out.
final class SearchFollower implements Follower {
    private final Logs logs;
    private Instant start;
    private Set<String> seenAtStart = new HashSet<>();

    SearchFollower(Logs logs, Instant start) {
        this.logs = logs;
        this.start = start;
    }

    @Override
    public String name() {
        return "FilterLogEvents as aws logs tail";
    }

    @Override
    public long pauseMillis() {
        return 5_000;
    }

    @Override
    public void read(Tally tally) {
        LogSearch.Query query = new LogSearch.Query(Set.of(), "", Optional.of(start), Optional.empty(), "", false);
        Map<Instant, Set<String>> ids = new HashMap<>();
        ids.put(start, seenAtStart);
        @Nullable String token = null;
        do {
            Page<LogEvent> page =
                    logs.search().search(Writers.SCOPE, Writers.GROUP, query, Optional.ofNullable(token), 10_000);
            for (LogEvent event : page.items()) {
                if (ids.computeIfAbsent(event.time(), _ -> new HashSet<>()).add(event.id())) {
                    tally.see(event.message());
                }
                start = event.time().isAfter(start) ? event.time() : start;
            }
            token = page.nextToken().orElse(null);
        } while (token != null);
        seenAtStart = ids.getOrDefault(start, new HashSet<>());
    }
}
