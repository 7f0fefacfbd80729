package dev.hinomi.alarms;

import dev.hinomi.alarms.history.HistoryItem;
import dev.hinomi.alarms.internal.state.AlarmRecords;
import dev.hinomi.alarms.internal.state.Dependencies;
import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.PageToken;
import dev.hinomi.kernel.Scope;
import dev.hinomi.kernel.TimeRange;
import dev.hinomi.records.Document;
import dev.hinomi.records.JournalEntry;
import dev.hinomi.records.JournalQuery;
import dev.hinomi.records.ReadTx;
import dev.hinomi.records.Records;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads pages of alarms and of their history.
final class AlarmListing {
    private static final PageToken ALARMS = new PageToken("DescribeAlarms");
    private static final PageToken HISTORY = new PageToken("DescribeAlarmHistory");
    private static final int DEFAULT_SIZE = 100;
    private static final int SCAN = 200;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private final Records records;

    AlarmListing(Records records) {
        this.records = records;
    }

    Page<Alarm> alarms(Scope scope, AlarmQuery query) {
        if (!query.names().isEmpty() && query.namePrefix() != null) {
            throw new FaultException(
                    new Fault.InvalidCombination("AlarmNamePrefix and AlarmNames.member are mutually exclusive"));
        }
        int size = query.maxRecords() == null && !query.names().isEmpty()
                ? query.names().size()
                : PageSize.of(query.maxRecords(), DEFAULT_SIZE);
        String after = last(ALARMS, query.token());
        List<Alarm> found = records.read(tx -> query.names().isEmpty()
                ? scan(tx, scope, orEmpty(query.namePrefix()), after, alarm -> matches(alarm, query), size + 1)
                : named(tx, scope, query, after, size + 1));
        return page(found, size);
    }

    /// The alarms that are related so to one, by their names; none when there is no such alarm.
    Page<Alarm> related(Scope scope, RelatedQuery query, Dependencies dependencies) {
        int size = PageSize.of(query.maxRecords(), DEFAULT_SIZE);
        String after = last(ALARMS, query.token());
        List<Alarm> found = records.read(tx -> related(tx, scope, query, dependencies).stream()
                .sorted()
                .filter(name -> after == null || name.compareTo(after) > 0)
                .flatMap(name -> AlarmRecords.find(tx, scope, name).stream())
                .map(Document::value)
                .limit(size + 1L)
                .toList());
        return page(found, size);
    }

    private static Collection<String> related(ReadTx tx, Scope scope, RelatedQuery query, Dependencies dependencies) {
        return switch (query.relation()) {
            case CHILD -> dependencies.children(tx, scope, query.alarm());
            case PARENT -> dependencies.parents(tx, scope, query.alarm());
        };
    }

    /// @param found one more than the page has, when there is another page
    private static Page<Alarm> page(List<Alarm> found, int size) {
        if (found.size() <= size) {
            return new Page<>(found, Optional.empty());
        }
        List<Alarm> page = found.subList(0, size);
        return new Page<>(page, Optional.of(ALARMS.issue(page.getLast().name())));
    }

    /// The alarms on exactly this metric; parameters that are null match any.
    List<Alarm> forMetric(Scope scope, MetricAlarmFilter filter) {
        return records.read(
                tx -> scan(tx, scope, "", null, alarm -> filter.matches(alarm.condition()), Integer.MAX_VALUE));
    }

    Page<JournalEntry<HistoryItem>> history(Scope scope, HistoryQuery query) {
        int size = PageSize.of(query.maxRecords(), DEFAULT_SIZE);
        String after = last(HISTORY, query.token());
        List<JournalEntry<HistoryItem>> found =
                records.read(tx -> items(tx, scope, query, after == null ? null : Long.valueOf(after), size + 1));
        if (found.size() <= size) {
            return new Page<>(found, Optional.empty());
        }
        List<JournalEntry<HistoryItem>> page = found.subList(0, size);
        return new Page<>(
                page, Optional.of(HISTORY.issue(Long.toString(page.getLast().seq()))));
    }

    private static List<JournalEntry<HistoryItem>> items(
            ReadTx tx, Scope scope, HistoryQuery query, @Nullable Long after, int limit) {
        List<JournalEntry<HistoryItem>> found = new ArrayList<>();
        TimeRange range = range(query);
        Long last = after;
        while (true) {
            List<JournalEntry<HistoryItem>> batch = tx.journal(
                    AlarmRecords.HISTORY,
                    new JournalQuery(scope, query.alarmName(), query.kinds(), range, query.newestFirst(), last, limit));
            batch.stream()
                    .filter(entry -> query.wants(entry.value()))
                    .limit(limit - (long) found.size())
                    .forEach(found::add);
            if (batch.size() < limit || found.size() == limit) {
                return found;
            }
            last = batch.getLast().seq();
        }
    }

    private static @Nullable TimeRange range(HistoryQuery query) {
        if (query.start() == null && query.end() == null) {
            return null;
        }
        Instant start = query.start() == null ? Instant.EPOCH : query.start();
        Instant end = query.end() == null ? LAST : query.end().plusMillis(1);
        if (end.isBefore(start)) {
            throw new FaultException(
                    new Fault.InvalidParameter("EndDate", "The parameter EndDate must be greater than StartDate."));
        }
        return new TimeRange(start, end);
    }

    private static List<Alarm> named(ReadTx tx, Scope scope, AlarmQuery query, @Nullable String after, int limit) {
        return query.names().stream()
                .sorted()
                .filter(name -> after == null || name.compareTo(after) > 0)
                .map(name -> tx.get(AlarmRecords.ALARMS, scope, name))
                .flatMap(Optional::stream)
                .map(Document::value)
                .filter(alarm -> matches(alarm, query))
                .limit(limit)
                .toList();
    }

    private static List<Alarm> scan(
            ReadTx tx, Scope scope, String prefix, @Nullable String after, Predicate<Alarm> filter, int limit) {
        List<Alarm> found = new ArrayList<>();
        String last = after;
        while (true) {
            List<Document<Alarm>> batch = tx.list(AlarmRecords.ALARMS, scope, prefix, last, SCAN);
            batch.stream()
                    .map(Document::value)
                    .filter(filter)
                    .limit(limit - (long) found.size())
                    .forEach(found::add);
            if (batch.size() < SCAN || found.size() == limit) {
                return found;
            }
            last = batch.getLast().id();
        }
    }

    private static boolean matches(Alarm alarm, AlarmQuery query) {
        return query.types().contains(alarm.condition().type())
                && (query.state() == null || alarm.status().state() == query.state())
                && (query.actionPrefix() == null || alarm.actions().anyStartsWith(query.actionPrefix()));
    }

    /// The last item of the page before; null for the first page.
    private static @Nullable String last(PageToken tokens, @Nullable String token) {
        return token == null ? null : tokens.place(token);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
