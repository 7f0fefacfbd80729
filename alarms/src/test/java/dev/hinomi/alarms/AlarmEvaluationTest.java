package dev.hinomi.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.kernel.OpsEvent;
import dev.hinomi.metrics.Datum;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AlarmEvaluationTest {
    private static final Instant DUE = Bench.START.plusSeconds(62);

    @TempDir
    private Path directory;

    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(directory);
        bench.alarms().put(Bench.TOKYO, new Requests().build());
        bench.advanceTo(Bench.START);
        bench.metrics().put(Bench.TOKYO, "Shop", List.of(Datum.of("Errors", 11)));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aResultForAnAlarmThatWasChangedMeanwhileIsDropped() {
        InstantSource afterTheRead = () -> {
            bench.alarms().setState(Bench.TOKYO, "errors", AlarmState.OK, "by hand", null);
            return DUE;
        };
        assertThat(evaluation(afterTheRead).evaluate(Bench.TOKYO, "errors")).contains(DUE.plusSeconds(60));
        assertThat(alarm().status().reason()).isEqualTo("by hand");
        assertThat(bench.transitions())
                .extracting(OpsEvent.AlarmTransitioned::to)
                .containsExactly("OK");
    }

    @Test
    void twoEvaluationsOfTheSameDataMakeOneTransition() {
        AlarmEvaluation evaluation = evaluation(() -> DUE);
        evaluation.evaluate(Bench.TOKYO, "errors");
        evaluation.evaluate(Bench.TOKYO, "errors");
        assertThat(alarm().status().state()).isEqualTo(AlarmState.ALARM);
        assertThat(bench.transitions()).hasSize(1);
    }

    @Test
    void anAlarmThatWasDeletedIsNotEvaluatedAgain() {
        bench.alarms().delete(Bench.TOKYO, List.of("errors"));
        assertThat(evaluation(() -> DUE).evaluate(Bench.TOKYO, "errors")).isEmpty();
    }

    private AlarmEvaluation evaluation(InstantSource clock) {
        return new AlarmEvaluation(bench.records, bench.metrics(), clock, Duration.ofSeconds(2));
    }

    private Alarm alarm() {
        return bench.alarms().describe(Bench.TOKYO, AlarmQuery.ALL).items().getFirst();
    }
}
