package dev.hinomi.query.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.query.engine.StoreTables;
import dev.hinomi.query.scalar.MatchCounters;
import dev.hinomi.query.scalar.ScalarFunctions;
import dev.hinomi.store.NewEventRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is asked, the engine answers as the interpreter does. A failure names the seed and the smallest query
/// found that still differs; `-Dseed=7 -Dqueries=5000` runs others.
@Execution(ExecutionMode.CONCURRENT)
final class RandomQueriesTest {
    private static final int QUERIES = Integer.getInteger("queries", 400);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theEngineAnswersLikeTheInterpreter(long number) {
        long seed = Long.getLong("seed", 0) + number;
        Random random = new Random(seed);
        MatchCounters counters = new MatchCounters();
        List<NewEventRow> events = new RandomEvents(random).events();
        try (StoreTables engine = stored(events, counters)) {
            BothEngines both = new BothEngines(events, engine, number == 3 ? Set.of(2L) : Set.of(), counters);
            for (int i = 0; i < QUERIES; i++) {
                List<String> query = new RandomQuery(random).commands();
                assertThat(both.difference(query))
                        .as("seed " + seed + ", query " + i)
                        .isEmpty();
            }
        }
    }

    /// Two thirds of the events are in the files of their days, the others are hot.
    private StoreTables stored(List<NewEventRow> events, MatchCounters counters) {
        int hot = events.size() * 2 / 3;
        return new StoreTables(directory, ScalarFunctions.all(counters))
                .append(events.subList(0, hot))
                .seal()
                .append(events.subList(hot, events.size()));
    }
}
