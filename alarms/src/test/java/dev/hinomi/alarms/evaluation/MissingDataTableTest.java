package dev.hinomi.alarms.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.alarms.model.Comparison;
import dev.hinomi.alarms.model.MetricCondition;
import dev.hinomi.alarms.model.MissingData;
import dev.hinomi.metrics.data.PeriodRange;
import dev.hinomi.metrics.model.MetricId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Runs the rows of `alarms/missing-data.table`.
final class MissingDataTableTest {
    private static final String TABLE = "/alarms/missing-data.table";
    private static final Instant START = Instant.parse("2026-11-22T06:00:00Z");
    private static final Duration PERIOD = Duration.ofMinutes(5);
    private static final List<MissingData> COLUMNS =
            List.of(MissingData.MISSING, MissingData.IGNORE, MissingData.BREACHING, MissingData.NOT_BREACHING);

    @TestFactory
    Stream<DynamicTest> theStateIsAsTheTableSays() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        int needed = 0;
        int periods = 0;
        int line = 0;
        for (String text : lines()) {
            line++;
            String[] words = text.strip().split("\\s+", -1);
            if (text.isBlank() || text.startsWith("#") || words[0].equals("filled")) {
                continue;
            }
            if (words[0].equals("alarm")) {
                needed = Integer.parseInt(words[1]);
                periods = Integer.parseInt(words[3]);
                continue;
            }
            for (int column = 0; column < COLUMNS.size(); column++) {
                MetricCondition condition = condition(needed, periods, COLUMNS.get(column));
                String expected = words[6 + column];
                int filled = Integer.parseInt(words[5]);
                List<String> points = List.of(words).subList(0, 5);
                tests.add(DynamicTest.dynamicTest(
                        TABLE + ":" + line + " " + String.join(" ", points) + " "
                                + COLUMNS.get(column).text(),
                        () -> check(condition, points, filled, expected)));
            }
        }
        assertThat(tests).hasSizeGreaterThan(80);
        return tests.stream();
    }

    private static void check(MetricCondition condition, List<String> points, int filled, String expected) {
        Verdict verdict = new Evaluator(condition).evaluate(observed(points));
        switch (verdict) {
            case Verdict.Keep _ -> assertThat("keep").isEqualTo(expected);
            case Verdict.Decided decided -> {
                assertThat(decided.state().name()).isEqualTo(expected);
                assertThat(decided.missing()).isEqualTo(filled);
                assertThat(decided.points()).hasSize(condition.evaluationPeriods());
            }
        }
    }

    private static DataPoints observed(List<String> points) {
        DataPoints observed = new DataPoints(List.of(new PeriodRange(START, PERIOD, points.size())));
        for (int i = 0; i < points.size(); i++) {
            int age = points.size() - 1 - i;
            switch (points.get(i)) {
                case "0" -> observed.set(age, Sample.of(1, 1));
                case "X" -> observed.set(age, Sample.of(99, 1));
                case "-" -> {}
                default -> throw new IllegalArgumentException("point: " + points.get(i) + " (expected: 0, X or -)");
            }
        }
        return observed;
    }

    private static MetricCondition condition(int needed, int periods, MissingData missing) {
        return new MetricCondition(
                new MetricId("Shop", "Errors"),
                "Average",
                300,
                null,
                periods,
                needed,
                Comparison.GREATER_THAN,
                10,
                missing,
                null,
                null);
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = Objects.requireNonNull(MissingDataTableTest.class.getResourceAsStream(TABLE), TABLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
