package dev.hinomi.query.script;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.hinomi.store.NewEventRow;
import dev.hinomi.store.table.EventTables;
import dev.hinomi.store.table.ScalarFunction;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/// What queries mean on every engine: runs the scripts under `insights/`, one test for each scenario. The events of
/// all are stored once.
public abstract class InsightsScriptKit {
    private @Nullable EventTables engine;

    /// Opens an engine over these events.
    ///
    /// @param functions those that it must have
    protected abstract EventTables open(List<NewEventRow> events, List<ScalarFunction> functions);

    @TestFactory
    final Stream<DynamicNode> scripts() throws IOException, URISyntaxException {
        List<Scenario> scenarios = ScriptFiles.read("/insights");
        ScenarioRunner runner = new ScenarioRunner(scenarios);
        EventTables opened = open(runner.rows(), runner.functions());
        engine = opened;
        return scenarios.stream()
                .collect(Collectors.groupingBy(Scenario::file, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(file -> dynamicContainer(
                        file.getKey(),
                        file.getValue().stream()
                                .map(scenario -> dynamicTest(scenario.name(), () -> runner.run(scenario, opened)))));
    }

    @AfterEach
    final void closeEngine() {
        if (engine != null) {
            engine.close();
        }
    }
}
