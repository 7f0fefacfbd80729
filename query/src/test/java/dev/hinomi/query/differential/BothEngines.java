package dev.hinomi.query.differential;

import dev.hinomi.query.InsightsQuery;
import dev.hinomi.query.naive.NaiveAnswer;
import dev.hinomi.query.naive.NaiveEvent;
import dev.hinomi.query.naive.NaiveInterpreter;
import dev.hinomi.query.naive.NaiveMoment;
import dev.hinomi.query.plan.Answer;
import dev.hinomi.query.plan.QueryExecutor;
import dev.hinomi.query.plan.QuerySources;
import dev.hinomi.query.plan.RequiredTexts;
import dev.hinomi.query.scalar.MatchCounters;
import dev.hinomi.query.script.ScriptFields;
import dev.hinomi.query.sql.Plan;
import dev.hinomi.query.sql.SourceNames;
import dev.hinomi.query.stage.OtherSources;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.store.NewEventRow;
import dev.hinomi.store.TextCondition;
import dev.hinomi.store.table.EventRange;
import dev.hinomi.store.table.EventSession;
import dev.hinomi.store.table.EventTable;
import dev.hinomi.store.table.EventTables;
import dev.hinomi.store.table.FieldNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.Set;

/// The engine and the interpreter over the same events.
final class BothEngines implements QuerySources, SourceNames {
    private static final int LIMIT = 10_000;
    private static final double TOLERANCE = 1e-9;
    private static final Instant END =
            RandomEvents.START.plus(Duration.ofDays(RandomEvents.DAYS)).minusMillis(1);
    private static final Plan.Moment MOMENT = new Plan.Moment(END, RandomEvents.START, END);
    private static final Map<Long, String> STREAMS = Map.of(10L, "a/1", 11L, "a/2", 20L, "b/1", 21L, "b/2");
    private static final Map<Long, String> LOGS = Map.of(1L, "111122223333:/a", 2L, "111122223333:/b");

    private final List<NaiveEvent> events = new ArrayList<>();
    private final EventTables engine;

    /// The groups of which no stored columns may be used.
    private final Set<Long> direct;

    private final QueryExecutor executor;

    /// What the texts of events must contain for the query at hand.
    private TextCondition texts = TextCondition.ALWAYS;

    BothEngines(List<NewEventRow> rows, EventTables engine, Set<Long> direct, MatchCounters counters) {
        this.engine = engine;
        this.direct = direct;
        this.executor = new QueryExecutor(counters);
        for (NewEventRow row : rows) {
            long id = events.size() + 1L;
            Map<String, String> fields = new HashMap<>();
            new ScriptFields().discover(row.withId(id), fields::put);
            events.add(new NaiveEvent(
                    LOGS.getOrDefault(row.group(), ""),
                    STREAMS.getOrDefault(row.stream(), ""),
                    id,
                    row.time().toEpochMilli(),
                    row.ingestion().toEpochMilli(),
                    row.message(),
                    fields));
        }
    }

    /// What differs, of the smallest query that still does; nothing when both answer the same.
    Optional<String> difference(List<String> commands) {
        Optional<String> found = compare(commands);
        if (found.isEmpty()) {
            return found;
        }
        for (int i = 0; i < commands.size() && commands.size() > 1; i++) {
            List<String> fewer = new ArrayList<>(commands);
            fewer.remove(i);
            Optional<String> smaller = compare(fewer);
            if (smaller.isPresent() && !smaller.get().contains("Exception")) {
                return difference(fewer);
            }
        }
        return found;
    }

    private Optional<String> compare(List<String> commands) {
        String text = String.join("\n| ", commands);
        try {
            InsightsQuery query = InsightsQuery.parse(text);
            return compare(naive(query), engine(query), countsMatches(query))
                    .map(difference -> text + "\n\n" + difference);
        } catch (RuntimeException e) {
            StringBuilder trace = new StringBuilder();
            for (int i = 0; i < Math.min(12, e.getStackTrace().length); i++) {
                trace.append("\n    ").append(e.getStackTrace()[i]);
            }
            return Optional.of(text + "\n\n" + e + trace);
        }
    }

    private NaiveAnswer naive(InsightsQuery query) {
        return NaiveInterpreter.run(query.commands(), events, new NaiveMoment(END, RandomEvents.START, END), LIMIT);
    }

    private Answer engine(InsightsQuery query) {
        texts = RequiredTexts.of(query.commands(), true, false);
        try (EventSession session = engine.open()) {
            return executor.run(query, session, this, MOMENT, LIMIT);
        }
    }

    /// A filter after `limit` that cannot hold makes the engine read nothing, and count nothing.
    private static boolean countsMatches(InsightsQuery query) {
        return query.commands().stream()
                .dropWhile(command -> !(command instanceof Command.Limit))
                .noneMatch(Command.Filter.class::isInstance);
    }

    private static Optional<String> compare(NaiveAnswer expected, Answer answer, boolean matches) {
        List<SequencedMap<String, String>> found = answer.rows().stream()
                .map(row -> {
                    SequencedMap<String, String> cells = new LinkedHashMap<>();
                    row.cells().forEach(cell -> cells.put(cell.field(), cell.value()));
                    return cells;
                })
                .toList();
        int count = Math.max(found.size(), expected.rows().size());
        for (int i = 0; i < count; i++) {
            String wanted = i < expected.rows().size() ? expected.rows().get(i).toString() : "no row";
            String had = i < found.size() ? found.get(i).toString() : "no row";
            if (i >= found.size()
                    || i >= expected.rows().size()
                    || !same(expected.rows().get(i), found.get(i))) {
                return Optional.of("row " + i + " of " + count + "\n  expected " + wanted + "\n  found    " + had);
            }
        }
        return !matches || expected.matched() == answer.matched()
                ? Optional.empty()
                : Optional.of("matched: expected " + expected.matched() + ", found " + answer.matched());
    }

    private static boolean same(SequencedMap<String, String> expected, SequencedMap<String, String> found) {
        return List.copyOf(expected.keySet()).equals(List.copyOf(found.keySet()))
                && expected.entrySet().stream()
                        .allMatch(cell -> same(cell.getValue(), found.getOrDefault(cell.getKey(), "")));
    }

    private static boolean same(String expected, String found) {
        if (expected.equals(found)) {
            return true;
        }
        OptionalDouble a = FieldNumber.parse(expected);
        OptionalDouble b = FieldNumber.parse(found);
        return a.isPresent()
                && b.isPresent()
                && Math.abs(a.getAsDouble() - b.getAsDouble()) <= TOLERANCE * Math.max(1e-3, Math.abs(a.getAsDouble()));
    }

    @Override
    public EventTable events(EventSession session) {
        ScriptFields fields = new ScriptFields();
        return session.table(
                new EventRange(Set.of(1L, 2L), direct, RandomEvents.START, END.plusMillis(1), texts, fields, fields));
    }

    @Override
    public OtherSources others(EventSession session) {
        return new NoOtherSources();
    }

    @Override
    public SourceNames names() {
        return this;
    }

    @Override
    public Map<Long, String> streams() {
        return STREAMS;
    }

    @Override
    public Map<Long, String> logs() {
        return LOGS;
    }
}
