package dev.hinomi.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.metrics.Datum;
import dev.hinomi.metrics.model.Dimension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every threshold of the five guides as an alarm: below it, at it, above it, too few times in a row, and without data.
/// All of them run at once on one clock.
class GuideThresholdsTest {
    private static final Path FOLDER = Path.of("src/test/resources/guides");

    /// What is to happen or to be seen, by time.
    private final TreeMap<Instant, List<Runnable>> steps = new TreeMap<>();

    @TempDir
    private Path directory;

    private int made;

    @ParameterizedTest
    @ValueSource(strings = {"mesh-v2", "subgoal-api", "photo-sharing", "profile-api", "container-service"})
    void theGuideSaysSoThere(String guide) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../guides/with-mistakes/" + guide + ".md"));
        for (GuideThreshold threshold : thresholds(guide)) {
            assertThat(lines.get(threshold.line() - 1))
                    .as(guide + ":" + threshold.line())
                    .contains(threshold.quoted());
        }
    }

    @Test
    void eachFiresAtItsThresholdAsOftenInARowAsItSays() throws IOException {
        try (Bench bench = new Bench(directory)) {
            for (String guide :
                    List.of("mesh-v2", "subgoal-api", "photo-sharing", "profile-api", "container-service")) {
                for (GuideThreshold threshold : thresholds(guide)) {
                    plan(bench, threshold);
                }
            }
            assertThat(made).isGreaterThan(280);
            steps.forEach((at, due) -> {
                bench.advanceTo(at);
                due.forEach(Runnable::run);
            });
        }
    }

    private void plan(Bench bench, GuideThreshold threshold) {
        for (int distance : List.of(-1, 0, 1)) {
            List<Double> values = Collections.nCopies(threshold.periods(), threshold.value(distance));
            watch(bench, threshold, "threshold " + distance, values, threshold.breaches(distance) ? "ALARM" : "OK");
        }
        if (threshold.needed() > 1) {
            List<Double> values = new ArrayList<>(Collections.nCopies(threshold.needed() - 1, threshold.bad()));
            values.add(threshold.good());
            watch(bench, threshold, "one too few in a row", values, "OK");
        }
        Alarmed silent = watch(
                bench, threshold, "without data", Collections.nCopies(threshold.periods(), threshold.good()), "OK");
        silent.check(silent.end.plusSeconds((threshold.periods() + 3L) * threshold.period()), whenMissing(threshold));
    }

    /// After good data points and then none.
    private static String whenMissing(GuideThreshold threshold) {
        if (threshold.namespace().equals("AWS/DynamoDB") && threshold.missing() == null) {
            return "OK";
        }
        return switch (threshold.missing()) {
            case "notBreaching" -> "OK";
            case "breaching" -> "ALARM";
            case null, default -> "INSUFFICIENT_DATA";
        };
    }

    private Alarmed watch(Bench bench, GuideThreshold threshold, String what, List<Double> values, String expected) {
        made++;
        Dimension dimension = new Dimension("Case", Integer.toString(made));
        Alarmed alarmed =
                new Alarmed(bench, threshold, threshold.guide() + ":" + threshold.line() + " " + what, dimension);
        for (int i = 0; i < values.size(); i++) {
            alarmed.put(i, values.get(i));
        }
        alarmed.check(alarmed.end, expected);
        return alarmed;
    }

    private void at(Instant time, Runnable step) {
        steps.computeIfAbsent(time, ignored -> new ArrayList<>()).add(step);
    }

    /// One alarm and its data.
    private final class Alarmed {
        private final Bench bench;
        private final GuideThreshold threshold;
        private final String name;
        private final Dimension dimension;
        /// When the last of its periods has been evaluated.
        private final Instant end;

        Alarmed(Bench bench, GuideThreshold threshold, String name, Dimension dimension) {
            this.bench = bench;
            this.threshold = threshold;
            this.name = name + " #" + made;
            this.dimension = dimension;
            this.end = Bench.START.plusSeconds((long) threshold.periods() * threshold.period() + 2);
            bench.alarms()
                    .put(Bench.TOKYO, threshold.alarm(this.name, dimension).build());
        }

        void put(int period, double value) {
            Instant time = Bench.START.plusSeconds((long) period * threshold.period() + 10);
            at(time, () -> {
                List<Datum> data = new ArrayList<>();
                data.add(Datum.of(threshold.metric(), value, dimension).at(time));
                String of = threshold.of();
                if (of != null) {
                    data.add(Datum.of(of, GuideThreshold.REQUESTS, dimension).at(time));
                }
                bench.metrics().put(Bench.TOKYO, threshold.namespace(), data);
            });
        }

        void check(Instant when, String expected) {
            at(when, () -> {
                Alarm alarm = bench.alarm(name);
                assertThat(alarm.status().state().name())
                        .as(name + " at " + when + ": " + alarm.status().reason())
                        .isEqualTo(expected);
            });
        }
    }

    private static List<GuideThreshold> thresholds(String guide) throws IOException {
        return Files.readAllLines(FOLDER.resolve(guide + ".thresholds")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> GuideThreshold.parse(guide, line))
                .toList();
    }
}
