package dev.hinomi.guide.lint.alarm;

import dev.hinomi.guide.lint.Guide;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How far a metric can go: what AWS documents, and what the guide says of its own functions.
///
/// - Lambda ends a function after its time-out, at most 900 s ([Lambda
///   quotas](https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html)).
/// - API Gateway waits 29 s for the integration; for Regional and private REST APIs a longer wait can be granted
///
/// ([announcement](https://aws.amazon.com/about-aws/whats-new/2024/06/amazon-api-gateway-integration-timeout-limit-29-seconds/)).
/// - AppSync ends a request after 30 s ([AppSync
///   quotas](https://docs.aws.amazon.com/general/latest/gr/appsync.html)).
final class StatedLimits {
    private static final Pattern TIMEOUT = Pattern.compile(
            "(?i)(?:タイムアウト[^\\d、。]{0,16}(?:現在|[=:は])\\s*|time-?out\\w*\\s*(?:[=:(]|is|of|currently)+\\s*(?:now |currently )?)"
                    + "(?<amount>\\d{1,4})\\s*(?<unit>秒|s\\b|sec|seconds?|分|min|minutes?)");
    private static final Pattern RAISED =
            Pattern.compile("(?i)(?:integration|統合)[^\\n]{0,40}(?:time-?out|タイムアウト)[^\\n]{0,60}?\\d");
    private static final Pattern RESERVED = Pattern.compile(
            "(?i)(?:予約済み同時実行数|予約同時実行数|reserved concurrency|reserved-?concurrent-?executions?)[^\\d\\n]{0,12}(?<count>\\d{1,5})");

    private final Optional<Integer> timeout;
    private final Optional<BigDecimal> reserved;
    private final boolean raised;

    /// Reads the whole text once; every threshold asks.
    StatedLimits(Guide guide) {
        List<String> lines = guide.document().lines().stream()
                .map(line -> Normalizer.normalize(line, Normalizer.Form.NFKC))
                .toList();
        timeout = timeout(lines);
        reserved = reserved(lines);
        raised = lines.stream().anyMatch(line -> RAISED.matcher(line).find());
    }

    /// A limit in the metric's own unit.
    ///
    /// @param why what sets it
    record Limit(BigDecimal value, String why) {}

    /// The limit of a metric in milliseconds or as a count; empty when none is known.
    Optional<Limit> of(String namespace, String metric) {
        return switch (namespace + " " + metric) {
            case "AWS/Lambda Duration" ->
                Optional.of(
                        timeout.map(seconds -> limit(seconds, "the time-out that the guide gives is " + seconds + " s"))
                                .orElseGet(() -> limit(900, "Lambda ends a function after 900 s at the latest")));
            case "AWS/ApiGateway Latency", "AWS/ApiGateway IntegrationLatency" ->
                raised
                        ? Optional.empty()
                        : Optional.of(limit(29, "API Gateway ends a request after 29 s unless that was raised"));
            case "AWS/AppSync Latency" -> Optional.of(limit(30, "AppSync ends a request after 30 s"));
            case "AWS/Lambda ConcurrentExecutions" ->
                reserved.map(count -> new Limit(count, "the reserved concurrency that the guide gives is " + count));
            default -> Optional.empty();
        };
    }

    /// The longest of the functions' time-outs.
    private static Optional<Integer> timeout(List<String> lines) {
        return lines.stream()
                .map(TIMEOUT::matcher)
                .filter(Matcher::find)
                .map(found -> Integer.parseInt(found.group("amount"))
                        * (found.group("unit").matches("(?i)分|min.*") ? 60 : 1))
                .max(Integer::compareTo);
    }

    private static Optional<BigDecimal> reserved(List<String> lines) {
        return lines.stream()
                .map(RESERVED::matcher)
                .filter(Matcher::find)
                .map(found -> new BigDecimal(found.group("count")))
                .filter(count -> count.signum() > 0)
                .max(BigDecimal::compareTo);
    }

    private static Limit limit(int seconds, String why) {
        return new Limit(BigDecimal.valueOf(seconds).movePointRight(3), why);
    }
}
