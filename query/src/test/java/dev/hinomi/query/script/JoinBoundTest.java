package dev.hinomi.query.script;

import dev.hinomi.query.engine.StoreTables;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A log group with more keys than a `join` may have is refused.
final class JoinBoundTest {
    private static final int MAX_KEYS = 50_000;

    @TempDir
    private Path directory;

    @Test
    void moreThanFiftyThousandKeysAreRefused() {
        String events = IntStream.rangeClosed(0, MAX_KEYS)
                .mapToObj(id -> "| 06:00:00 | other | " + id + " |\n")
                .collect(Collectors.joining());
        String script = "--- join\nevents:\n| @timestamp | @log | id |\n| 06:00:00 | own | 7 |\n" + events
                + "groups: own\nquery:\njoin left=a right=b where a.id=b.id (SOURCE 'other')\n| stats count(*) as n\n"
                + "error:\njoin: the log group in parentheses has more than 50000 different values of id (expected: at"
                + " most 50000)\n";
        List<Scenario> scenarios = ScriptReader.read("join", script);
        ScenarioRunner runner = new ScenarioRunner(scenarios);
        try (StoreTables engine = new StoreTables(directory, runner.functions()).append(runner.rows())) {
            runner.run(scenarios.getFirst(), engine);
        }
    }
}
