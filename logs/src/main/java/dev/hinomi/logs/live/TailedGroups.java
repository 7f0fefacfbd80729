package dev.hinomi.logs.live;

import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.egress.Egress;
import dev.hinomi.logs.egress.View;
import dev.hinomi.logs.feed.Cursor;
import dev.hinomi.logs.feed.LogFeed;
import dev.hinomi.logs.group.LogCatalog;
import dev.hinomi.logs.group.LogGroup;
import dev.hinomi.logs.live.LiveTailEvent.Line;
import dev.hinomi.logs.live.LiveTailEvent.Update;
import dev.hinomi.logs.pattern.FilterPattern;
import dev.hinomi.store.EventRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// What arrives in the groups of a session and matches. Used by one thread at a time.
final class TailedGroups implements AutoCloseable {
    /// An update shows no more (API reference, `LiveTailSessionUpdate`).
    static final int MOST_LINES = 500;

    private static final int PORTION = 1_000;

    private final Scope scope;
    private final Map<Long, LogGroup> groups;
    private final LiveTailRequest request;
    private final FilterPattern pattern;
    private final Sources sources;
    private final RandomGenerator random;
    private final Cursor cursor;
    /// Of streams by id; empty for one that was deleted.
    private final Map<Long, Optional<String>> streamNames = new HashMap<>();

    /// An event that is asked for, with its text as the reader may see it.
    private record Match(EventRow row, String text) {}

    /// Where events come from, and what is known of them.
    record Sources(LogCatalog catalog, LogFeed feed, Egress egress) {}

    /// Begins with what arrives from now on.
    TailedGroups(Scope scope, LiveTailRequest request, List<LogGroup> groups, Sources sources, RandomGenerator random) {
        this.scope = scope;
        this.groups = groups.stream().collect(Collectors.toUnmodifiableMap(LogGroup::id, Function.identity()));
        this.request = request;
        this.pattern = FilterPattern.parse(request.pattern());
        this.sources = sources;
        this.random = random;
        this.cursor = sources.feed().open(this.groups.keySet(), sources.feed().lastId());
    }

    /// What has arrived since the last call, as far as it is there by now: one that never catches up with the writers
    /// would never answer.
    Update update() {
        Sample<Match> sample = new Sample<>(MOST_LINES, random);
        long now = sources.feed().lastId();
        List<EventRow> rows;
        do {
            rows = cursor.poll(PORTION);
            rows.stream().map(this::match).flatMap(Optional::stream).forEach(sample::offer);
        } while (!rows.isEmpty() && cursor.position() < now);
        return new Update(lines(sample.values()), sample.isPartial());
    }

    /// A pattern sees what the reader sees, so that it cannot be used to guess what is masked.
    private Optional<Match> match(EventRow row) {
        if (!request.wantsEveryStream()
                && streamName(row).filter(request::wants).isEmpty()) {
            return Optional.empty();
        }
        String text = sources.egress().text(scope, row, View.MASKED);
        return pattern.matches(text) ? Optional.of(new Match(row, text)) : Optional.empty();
    }

    private List<Line> lines(List<Match> matches) {
        List<Line> lines = new ArrayList<>(matches.size());
        for (Match match : matches) {
            EventRow row = match.row();
            LogGroup group = Objects.requireNonNull(groups.get(row.group()));
            streamName(row)
                    .ifPresent(stream ->
                            lines.add(new Line(group.arn(scope), stream, row.time(), row.ingestion(), match.text())));
        }
        return lines;
    }

    private Optional<String> streamName(EventRow row) {
        return streamNames.computeIfAbsent(row.stream(), id -> {
            LogGroup group = Objects.requireNonNull(groups.get(row.group()));
            return Optional.ofNullable(
                    sources.catalog().streamNames(scope, group, Set.of(id)).get(id));
        });
    }

    @Override
    public void close() {
        cursor.close();
    }
}
