package dev.hinomi.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.alarms.internal.state.AlarmRecords;
import dev.hinomi.alarms.internal.state.Transitions;
import dev.hinomi.alarms.model.AlarmActions;
import dev.hinomi.alarms.model.LogCondition;
import dev.hinomi.alarms.mute.MuteIndex;
import dev.hinomi.alarms.request.LogAlarmRequest;
import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Records;
import dev.hinomi.records.sqlite.SqliteRecords;
import dev.hinomi.testkit.ManualTimers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogAlarmsTest {
    private static final Scope TOKYO = new Scope("123456789012", "ap-northeast-1");

    private final ManualTimers timers = new ManualTimers(Instant.parse("2026-11-22T06:00:00Z"));

    @Test
    void aQueryThatCannotBeScheduledKeepsNoOtherFromRunning(@TempDir Path directory) {
        try (Records records = SqliteRecords.open(directory.resolve("records.sqlite"))) {
            LogAlarms before = alarms(records, new QuietQueries());
            List.of("a", "b", "c").forEach(name -> before.put(TOKYO, request(name)));
            QuietQueries queries = new QuietQueries("b");
            alarms(records, queries).start(records.read(tx -> tx.listAll(AlarmRecords.ALARMS)));
            assertThat(queries.scheduled()).containsExactly("a", "c");
        }
    }

    private LogAlarms alarms(Records records, QuietQueries queries) {
        return new LogAlarms(records, new Transitions(records, timers, new MuteIndex()), queries, timers);
    }

    private static LogAlarmRequest request(String name) {
        return new LogAlarmRequest(
                name,
                null,
                AlarmActions.NONE,
                new LogCondition.Query(
                        "fields @message", List.of("app"), "role", "count(*)", "rate(5 minutes)", 300, null),
                1,
                1,
                100,
                "GreaterThanThreshold",
                null,
                null,
                null,
                null,
                Map.of());
    }
}
