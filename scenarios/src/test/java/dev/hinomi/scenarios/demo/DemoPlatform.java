package dev.hinomi.scenarios.demo;

import dev.hinomi.api.route.RehearsalRoute;
import dev.hinomi.app.client.PathClient;
import dev.hinomi.app.config.Settings;
import dev.hinomi.app.demo.Demonstration;
import dev.hinomi.app.platform.LocalAccess;
import dev.hinomi.demo.Systems;
import dev.hinomi.demo.fault.Evidence;
import dev.hinomi.demo.fault.FaultBoard;
import dev.hinomi.scenarios.InProcessPlatform;
import dev.hinomi.scenarios.TestSettings;
import dev.hinomi.testkit.ManualTimers;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.AlarmHistoryItem;
import software.amazon.awssdk.services.cloudwatch.model.HistoryItemType;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetQueryResultsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.QueryStatus;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResultField;
import tools.jackson.databind.json.JsonMapper;

/// A platform with the demo on it, and what a newcomer asks of it.
final class DemoPlatform implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final RequestSigner SIGNER = new RequestSigner("key", "secret", "ap-northeast-1");

    private final ManualTimers timers;
    private final InProcessPlatform platform;
    private final FaultBoard faults = Systems.board();
    private final CloudWatchClient cloudWatch;
    private final CloudWatchLogsClient logs;
    private final List<String> told = new ArrayList<>();
    private final Demonstration demonstration;

    /// @param history how much is simulated before `start`
    /// @param pace how often it is sent what happened
    DemoPlatform(Path folder, Instant start, Settings.Demo.Language language, Duration history, Duration pace) {
        timers = new ManualTimers(start);
        platform = InProcessPlatform.start(TestSettings.in(folder.resolve("data")), timers);
        cloudWatch = platform.cloudWatch();
        logs = platform.logs();
        demonstration = Demonstration.start(
                new LocalAccess(platform.endpoint(), SIGNER),
                new Settings.Demo(true, language, 1, history, Optional.empty()),
                faults,
                timers,
                folder.resolve("guides"),
                pace,
                told::add);
    }

    /// What it said while it started.
    List<String> told() {
        return List.copyOf(told);
    }

    FaultBoard faults() {
        return faults;
    }

    Instant now() {
        return timers.instant();
    }

    CloudWatchClient cloudWatch() {
        return cloudWatch;
    }

    CloudWatchLogsClient logs() {
        return logs;
    }

    void advance(Duration by) {
        timers.advance(by);
    }

    List<MetricAlarm> alarms() {
        return cloudWatch.describeAlarmsPaginator().metricAlarms().stream().toList();
    }

    StateValue state(String alarm) {
        return cloudWatch
                .describeAlarms(request -> request.alarmNames(alarm))
                .metricAlarms()
                .getFirst()
                .stateValue();
    }

    /// Every change to ALARM.
    List<String> fired() {
        return cloudWatch
                .describeAlarmHistoryPaginator(request -> request.historyItemType(HistoryItemType.STATE_UPDATE))
                .alarmHistoryItems()
                .stream()
                .filter(item -> item.historySummary().endsWith("to ALARM"))
                .map(DemoPlatform::words)
                .toList();
    }

    private static String words(AlarmHistoryItem item) {
        return item.timestamp() + " " + item.alarmName() + ": " + item.historyData();
    }

    /// What an alarm would have done.
    RehearsalRoute.Answer rehearse(String alarm, Instant from, Instant to) {
        try (PathClient paths = new PathClient(platform.endpoint(), SIGNER, timers)) {
            Map<String, String> request = Map.of("alarmName", alarm, "from", from.toString(), "to", to.toString());
            String answer = paths.send("POST", RehearsalRoute.PATH, JSON.writeValueAsString(request));
            return JSON.readValue(answer, RehearsalRoute.Answer.class);
        }
    }

    /// The first row of the answer to a query of Logs Insights about what was since then.
    Map<String, String> firstRow(Evidence.Query query, Instant since) {
        String id = logs.startQuery(request -> request.logGroupName(query.group())
                        .queryString(query.text())
                        .startTime(since.getEpochSecond())
                        .endTime(now().getEpochSecond()))
                .queryId();
        GetQueryResultsResponse answer = Awaitility.await()
                .atMost(30, TimeUnit.SECONDS)
                .until(
                        () -> logs.getQueryResults(request -> request.queryId(id)),
                        found -> found.status() == QueryStatus.COMPLETE);
        Map<String, String> row = new HashMap<>();
        for (ResultField field : answer.results().getFirst()) {
            row.put(field.field(), field.value());
        }
        return row;
    }

    /// What the pattern finds of what was since then.
    List<String> found(Evidence.Pattern pattern, Instant since) {
        return logs
                .filterLogEventsPaginator(request -> request.logGroupName(pattern.group())
                        .filterPattern(pattern.text())
                        .startTime(since.toEpochMilli()))
                .events()
                .stream()
                .map(FilteredLogEvent::message)
                .toList();
    }

    @Override
    public void close() {
        demonstration.close();
        logs.close();
        cloudWatch.close();
        platform.close();
    }
}
