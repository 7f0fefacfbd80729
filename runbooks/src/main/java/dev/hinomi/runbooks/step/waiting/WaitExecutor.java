package dev.hinomi.runbooks.step.waiting;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.runbooks.definition.Action;
import dev.hinomi.runbooks.step.Outcome;
import dev.hinomi.runbooks.step.StepContext;
import dev.hinomi.runbooks.step.StepExecutor;
import dev.hinomi.runbooks.step.waiting.MetricReadings.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;

/// Waits until a time has passed, an alarm is `OK`, or a metric is where it should be; the step's time limit ends what
/// never comes.
public final class WaitExecutor implements StepExecutor<Action.Wait> {
    static final Duration POLL = Duration.ofSeconds(5);

    private final AlarmStates alarms;
    private final MetricReadings metrics;

    public WaitExecutor(AlarmStates alarms, MetricReadings metrics) {
        this.alarms = alarms;
        this.metrics = metrics;
    }

    @Override
    public Outcome execute(Action.Wait action, StepContext context) throws InterruptedException {
        try {
            return switch (action.until()) {
                case Action.Until.Passed(Duration time) -> {
                    context.pause(time);
                    yield Outcome.success("waited " + text(time));
                }
                case Action.Until.AlarmOk(String alarm) -> alarm(alarm, context);
                case Action.Until.Metric metric -> metric(metric, context);
            };
        } catch (FaultException e) {
            return Outcome.failure(e.fault().message());
        }
    }

    private Outcome alarm(String name, StepContext context) throws InterruptedException {
        Instant begun = context.now();
        String shown = "";
        while (true) {
            Optional<String> state = alarms.state(context.scope(), name);
            if (state.isEmpty()) {
                return Outcome.failure("alarm " + name + ": there is none (expected: the name of an alarm)");
            }
            if (!state.get().equals(shown)) {
                shown = state.get();
                context.print(time(context.now()) + " " + name + " " + shown + "\n");
            }
            if (shown.equals("OK")) {
                return Outcome.success("alarm " + name + " is OK" + after(begun, context));
            }
            context.pause(POLL);
        }
    }

    private Outcome metric(Action.Until.Metric metric, StepContext context) throws InterruptedException {
        DoublePredicate holds = comparison(metric.comparison(), metric.threshold());
        Instant begun = context.now();
        Instant shown = Instant.MIN;
        while (true) {
            List<Reading> readings = metrics.latest(context.scope(), metric, context.now());
            for (Reading reading : readings) {
                // A period whose data are late is shown when they are there.
                if (reading.start().isAfter(shown) && reading.value().isPresent()) {
                    shown = reading.start();
                    context.print(line(reading, holds));
                }
            }
            if (hold(readings, metric.times(), holds)) {
                return Outcome.success(metric.metricName() + " " + metric.statistic() + " " + metric.comparison() + " "
                        + text(metric.threshold()) + " " + times(metric.times()) + after(begun, context));
            }
            context.pause(POLL);
        }
    }

    /// Whether the last periods hold. What nobody reported holds nothing; only the newest period may still be on its
    /// way, because senders report after its end.
    private static boolean hold(List<Reading> readings, int times, DoublePredicate holds) {
        int end = readings.size();
        if (end > 0 && readings.get(end - 1).value().isEmpty()) {
            end--;
        }
        return end >= times
                && readings.subList(end - times, end).stream()
                        .allMatch(reading -> reading.value().isPresent()
                                && holds.test(reading.value().getAsDouble()));
    }

    private static DoublePredicate comparison(String comparison, double threshold) {
        return switch (comparison) {
            case "<" -> value -> value < threshold;
            case "<=" -> value -> value <= threshold;
            case ">" -> value -> value > threshold;
            case ">=" -> value -> value >= threshold;
            default -> throw new IllegalArgumentException("comparison: " + comparison + " (expected: <, <=, > or >=)");
        };
    }

    private static String line(Reading reading, DoublePredicate holds) {
        double value = reading.value().getAsDouble();
        return time(reading.start()) + " " + text(value) + (holds.test(value) ? " as expected" : " not yet") + "\n";
    }

    private static String times(int times) {
        return times == 1 ? "in the last period" : "in the last " + times + " periods";
    }

    private static String after(Instant begun, StepContext context) {
        return ", after " + text(Duration.between(begun, context.now()));
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static String text(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < 120) {
            return seconds + " s";
        }
        return seconds % 60 == 0 ? seconds / 60 + " min" : seconds / 60 + " min " + seconds % 60 + " s";
    }
}
