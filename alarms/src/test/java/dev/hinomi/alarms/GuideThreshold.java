package dev.hinomi.alarms;

import dev.hinomi.metrics.data.MetricDataQuery;
import dev.hinomi.metrics.model.Dimension;
import dev.hinomi.metrics.model.MetricId;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A threshold of a guide as an alarm, read from a line such as `13 "p99 < 3000ms" | AWS/Lambda Duration p99 >= 3000 |
/// 1/1 x 300 | missing`.
///
/// @param line of the guide
/// @param quoted what stands there
/// @param of the metric whose sum the other is a percentage of; null when the metric is compared itself
record GuideThreshold(
        String guide,
        int line,
        String quoted,
        String namespace,
        String metric,
        @Nullable String of,
        String statistic,
        String operator,
        double threshold,
        int needed,
        int periods,
        int period,
        @Nullable String missing) {
    /// So many requests make a share of 0.1% ten of them.
    static final double REQUESTS = 10_000;

    private static final Pattern FORM = Pattern.compile("(\\d+) \"([^\"]+)\"\\s*\\| "
            + "(?:rate (\\S+) (\\S+) / (\\S+)|(\\S+) (\\S+) (\\S+)) (>=|>|<) (\\S+)\\s*\\| "
            + "(\\d+)/(\\d+) x (\\d+)\\s*\\| (-|\\w+)");
    private static final Map<String, String> OPERATORS =
            Map.of(">", "GreaterThanThreshold", ">=", "GreaterThanOrEqualToThreshold", "<", "LessThanThreshold");

    static GuideThreshold parse(String guide, String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(guide + ": " + text + " (expected: the form in mesh-v2.thresholds)");
        }
        boolean rate = form.group(3) != null;
        return new GuideThreshold(
                guide,
                Integer.parseInt(form.group(1)),
                form.group(2),
                form.group(rate ? 3 : 6),
                form.group(rate ? 4 : 7),
                form.group(5),
                rate ? "Sum" : form.group(8),
                form.group(9),
                Double.parseDouble(form.group(10)),
                Integer.parseInt(form.group(11)),
                Integer.parseInt(form.group(12)),
                Integer.parseInt(form.group(13)),
                form.group(14).equals("-") ? null : form.group(14));
    }

    /// The alarm, on metrics of `dimensions` of its own so that no two disturb each other.
    Requests alarm(String name, Dimension dimension) {
        Requests request = new Requests().name(name);
        if (of == null) {
            boolean basic = Character.isUpperCase(statistic.charAt(0));
            request.metric(namespace, metric, dimension)
                    .statistic(basic ? statistic : null, basic ? null : statistic)
                    .window(period, periods, needed);
        } else {
            MetricId errors = new MetricId(namespace, metric, dimension);
            MetricId all = new MetricId(namespace, of, dimension);
            request.window(null, periods, needed)
                    .queries(
                            MetricDataQuery.of("rate", "100 * errors / requests"),
                            MetricDataQuery.of("errors", errors, "Sum", period).hidden(),
                            MetricDataQuery.of("requests", all, "Sum", period).hidden());
        }
        return request.threshold(OPERATORS.get(operator), threshold).missing(missing);
    }

    /// The value that a data point needs so that what is compared is the threshold and `steps` steps more.
    double value(int steps) {
        double step = of != null ? 1 : statistic.equals("Sum") ? 1 : Math.abs(threshold) / 1000;
        return (of == null ? threshold : threshold * REQUESTS / 100) + steps * step;
    }

    /// A value that does not breach, and is not near.
    double good() {
        return operator.equals("<") ? value(0) * 2 : 0;
    }

    double bad() {
        return operator.equals("<") ? 0 : value(5);
    }

    /// Whether the comparison holds of the threshold and `steps` steps more.
    boolean breaches(int steps) {
        return switch (operator) {
            case ">" -> steps > 0;
            case ">=" -> steps >= 0;
            default -> steps < 0;
        };
    }
}
