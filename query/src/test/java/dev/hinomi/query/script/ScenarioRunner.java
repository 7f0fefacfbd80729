package dev.hinomi.query.script;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.query.InsightsQuery;
import dev.hinomi.query.plan.Answer;
import dev.hinomi.query.plan.QueryExecutor;
import dev.hinomi.query.plan.QuerySources;
import dev.hinomi.query.scalar.MatchCounters;
import dev.hinomi.query.scalar.ScalarFunctions;
import dev.hinomi.query.sql.Plan;
import dev.hinomi.query.sql.SourceNames;
import dev.hinomi.store.NewEventRow;
import dev.hinomi.store.TextCondition;
import dev.hinomi.store.table.EventRange;
import dev.hinomi.store.table.EventSession;
import dev.hinomi.store.table.EventTable;
import dev.hinomi.store.table.EventTables;
import dev.hinomi.store.table.ScalarFunction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Runs scenarios on one engine. Each has groups and streams of its own, so that all events can be stored at
/// once.
final class ScenarioRunner {
    private static final String ACCOUNT = "111122223333:";

    /// The names of the groups and streams of one scenario.
    private record Names(Map<String, Long> groupIds, Map<List<String>, Long> streamIds) implements SourceNames {
        @Override
        public Map<Long, String> streams() {
            return streamIds.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getValue, entry -> entry.getKey().getLast()));
        }

        @Override
        public Map<Long, String> logs() {
            return groupIds.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getValue, entry -> ACCOUNT + entry.getKey()));
        }
    }

    private final Map<Scenario, Names> names = new LinkedHashMap<>();
    private final List<NewEventRow> rows = new ArrayList<>();
    private final MatchCounters counters = new MatchCounters();
    private long ids;

    ScenarioRunner(List<Scenario> scenarios) {
        scenarios.forEach(this::add);
    }

    /// The events of all scenarios, for the engine to store.
    List<NewEventRow> rows() {
        return List.copyOf(rows);
    }

    /// The functions that the engine must have.
    List<ScalarFunction> functions() {
        return ScalarFunctions.all(counters);
    }

    private void add(Scenario scenario) {
        Names own = new Names(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (ScriptEvent event : scenario.events()) {
            rows.add(new NewEventRow(
                    own.groupIds.computeIfAbsent(event.group(), _ -> ++ids),
                    own.streamIds.computeIfAbsent(List.of(event.group(), event.stream()), _ -> ++ids),
                    event.time(),
                    event.ingestion(),
                    event.message()));
        }
        names.put(scenario, own);
    }

    /// Runs the query, and fails with both tables when the rows are others than the scenario says.
    void run(Scenario scenario, EventTables engine) {
        switch (scenario.expectation()) {
            case Scenario.Expectation.Rows rows -> ExpectedRows.check(scenario, rows, answer(scenario, engine));
            case Scenario.Expectation.Refusal refusal -> {
                String message;
                try {
                    message = "no error, but\n" + ExpectedRows.write(answer(scenario, engine));
                } catch (FaultException e) {
                    message = String.valueOf(e.getMessage());
                }
                ExpectedRows.same(scenario, refusal.message(), message);
            }
        }
    }

    private Answer answer(Scenario scenario, EventTables engine) {
        InsightsQuery query = InsightsQuery.parse(scenario.query());
        Names own = Objects.requireNonNull(names.get(scenario));
        Set<Long> groups = scenario.groups().isEmpty()
                ? Set.copyOf(own.groupIds.values())
                : scenario.groups().stream().map(own.groupIds::get).collect(Collectors.toCollection(HashSet::new));
        ScriptFields fields = new ScriptFields();
        EventRange range = new EventRange(
                groups,
                Set.of(),
                scenario.range().start(),
                scenario.range().end().plusMillis(1),
                TextCondition.ALWAYS,
                fields,
                fields);
        QuerySources sources = new QuerySources() {
            @Override
            public EventTable events(EventSession session) {
                return session.table(range);
            }

            @Override
            public SourceNames names() {
                return own;
            }
        };
        Plan.Moment moment = new Plan.Moment(
                scenario.now(), scenario.range().start(), scenario.range().end());
        try (EventSession session = engine.open()) {
            return new QueryExecutor(counters).run(query, session, sources, moment, scenario.limit());
        }
    }
}
