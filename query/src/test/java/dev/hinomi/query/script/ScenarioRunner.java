package dev.hinomi.query.script;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.query.InsightsQuery;
import dev.hinomi.query.plan.Answer;
import dev.hinomi.query.plan.QueryExecutor;
import dev.hinomi.query.scalar.MatchCounters;
import dev.hinomi.query.scalar.ScalarFunctions;
import dev.hinomi.query.sql.Plan;
import dev.hinomi.store.NewEventRow;
import dev.hinomi.store.table.EventSession;
import dev.hinomi.store.table.EventTables;
import dev.hinomi.store.table.ScalarFunction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Runs scenarios on one engine. Each has groups and streams of its own, so that all events can be stored at
/// once.
final class ScenarioRunner {
    private final Map<String, ScenarioSources> sources = new HashMap<>();
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
        ScenarioSources own = new ScenarioSources(scenario, new LinkedHashMap<>(), new LinkedHashMap<>());
        scenario.surroundings().groups().forEach(group -> own.groupIds().put(group, ++ids));
        for (ScriptEvent event : scenario.events()) {
            rows.add(new NewEventRow(
                    own.groupIds().computeIfAbsent(event.group(), _ -> ++ids),
                    own.streamIds().computeIfAbsent(List.of(event.group(), event.stream()), _ -> ++ids),
                    event.time(),
                    event.ingestion(),
                    event.message()));
        }
        sources.put(scenario.place(), own);
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
                    message = e.fault().message();
                }
                ExpectedRows.same(scenario, refusal.message(), message);
            }
        }
    }

    private Answer answer(Scenario scenario, EventTables engine) {
        InsightsQuery query = InsightsQuery.parse(scenario.query());
        Surroundings around = scenario.surroundings();
        Plan.Moment moment = new Plan.Moment(
                around.now(), around.range().start(), around.range().end());
        try (EventSession session = engine.open()) {
            return new QueryExecutor(counters)
                    .run(query, session, Objects.requireNonNull(sources.get(scenario.place())), moment, around.limit());
        }
    }
}
