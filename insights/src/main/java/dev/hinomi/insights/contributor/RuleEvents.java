package dev.hinomi.insights.contributor;

import dev.hinomi.insights.contributor.rule.RuleDefinition;
import dev.hinomi.kernel.Scope;
import dev.hinomi.kernel.TimeRange;
import dev.hinomi.logs.Logs;
import dev.hinomi.logs.egress.View;
import dev.hinomi.logs.group.LogCatalog;
import dev.hinomi.logs.group.LogGroup;
import dev.hinomi.store.TextCondition;
import dev.hinomi.store.table.EventRange;
import dev.hinomi.store.table.EventSession;
import dev.hinomi.store.table.EventTable;
import dev.hinomi.store.table.EventTables;
import dev.hinomi.store.table.FieldName;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads the events that rules look at, as readers without special rights see them.
public final class RuleEvents {
    private static final FieldName ORIGINAL = new FieldName(FieldName.MESSAGE.name(), true);

    private final Logs logs;
    private final EventTables tables;

    public RuleEvents(Logs logs, EventTables tables) {
        this.logs = logs;
        this.tables = tables;
    }

    /// Takes events one by one.
    interface Sink {
        void event(Instant time, String text);
    }

    /// All events of the groups of a rule in a range of time, in no order.
    void read(Scope scope, InsightRule rule, RuleDefinition definition, TimeRange range, Sink sink) {
        Map<Long, LogGroup> groups = logs.catalog().groups().stream()
                .filter(owned -> owned.scope().equals(scope))
                .map(LogCatalog.Owned::group)
                .filter(group -> definition.groups().stream()
                        .anyMatch(pattern -> pattern.concerns(scope) && pattern.matches(group.name())))
                .collect(Collectors.toMap(LogGroup::id, Function.identity()));
        if (groups.isEmpty()) {
            return;
        }
        Set<Long> masked = groups.keySet().stream()
                .filter(group -> logs.protection().concerns(scope, group))
                .collect(Collectors.toUnmodifiableSet());
        FieldName text = rule.transformed() ? ORIGINAL : FieldName.MESSAGE;
        StreamNames streams = new StreamNames(scope);
        try (EventSession session = tables.open()) {
            EventTable table = session.table(new EventRange(
                    groups.keySet(),
                    masked,
                    range.start(),
                    range.end(),
                    TextCondition.ALWAYS,
                    logs.eventFields(View.MASKED),
                    logs.eventFields(View.UNMASKED)));
            if (!table.shape(text).hasTexts()) {
                return;
            }
            session.query("SELECT ts, ingested, grp, stream, t0 FROM (" + table.select(List.of(text)) + ")", row -> {
                Instant arrival = Instant.ofEpochMilli(row.integer(1));
                String message = row.text(4);
                LogGroup group = groups.get(row.integer(2));
                if (message == null || group == null || !rule.counts(arrival)) {
                    return;
                }
                Optional<String> seen = rule.transformed()
                        ? transformed(scope, group, streams.of(group, row.integer(3)), arrival, message)
                        : Optional.of(message);
                seen.ifPresent(each -> sink.event(Instant.ofEpochMilli(row.integer(0)), each));
            });
        }
    }

    private Optional<String> transformed(Scope scope, LogGroup group, String stream, Instant arrival, String message) {
        return logs.transformers()
                .transform(scope, group, stream, arrival, message)
                .text()
                .map(text -> logs.egress().text(scope, group.id(), arrival, text, View.MASKED));
    }

    /// The names of streams, each looked up once.
    private final class StreamNames {
        private final Scope scope;
        private final Map<Long, String> known = new HashMap<>();

        StreamNames(Scope scope) {
            this.scope = scope;
        }

        String of(LogGroup group, long stream) {
            return known.computeIfAbsent(
                    stream,
                    id -> logs.catalog().streamNames(scope, group, Set.of(id)).getOrDefault(id, ""));
        }
    }
}
