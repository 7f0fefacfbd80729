package dev.hinomi.logs.emf;

import dev.hinomi.logs.pattern.Message;
import dev.hinomi.metrics.Datum;
import dev.hinomi.metrics.Metrics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Reads the metrics that are embedded in events.
public final class EmbeddedMetrics {
    private static final String METADATA = "_aws";
    private static final String DIRECTIVES = "CloudWatchMetrics";

    /// What the Lambda runtime writes before a message: time, request id and level, with tabs between. "A
    /// valid embedded metric format document after this metadata is considered valid" (the specification).
    private static final Pattern LAMBDA_PREFIX =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z\\t[0-9a-f-]{36}\\t(?:[A-Z]+\\t)?(?=\\{)");

    private final Metrics metrics;

    /// @param metrics whose rules for data points count
    public EmbeddedMetrics(Metrics metrics) {
        this.metrics = metrics;
    }

    /// Whether an event may be in the format; a look at the text that costs little, because every event is
    /// asked.
    public static boolean mayBe(String text) {
        return text.contains('"' + METADATA + '"') && text.contains('"' + DIRECTIVES + '"');
    }

    /// What an event holds.
    ///
    /// @param message for which [#mayBe]
    /// @param eventTime counts for a document without a time of its own, as in the example with an entity in the
    ///     specification
    public Embedding read(Message message, Instant eventTime) {
        Message document = withoutPrefix(message);
        if (!document.text().stripLeading().startsWith("{")) {
            return new Embedding.None();
        }
        Optional<JsonNode> root = document.object();
        if (root.isEmpty()) {
            return new Embedding.Unreadable("not a JSON object with nothing before or after it");
        }
        JsonNode metadata = root.get().get(METADATA);
        if (metadata == null || !metadata.has(DIRECTIVES)) {
            return new Embedding.None();
        }
        return read(root.get(), metadata, eventTime);
    }

    private static Message withoutPrefix(Message message) {
        Matcher prefix = LAMBDA_PREFIX.matcher(message.text());
        return prefix.lookingAt() ? new Message(message.text().substring(prefix.end())) : message;
    }

    private Embedding read(JsonNode root, JsonNode metadata, Instant eventTime) {
        JsonNode directives = metadata.get(DIRECTIVES);
        JsonNode timestamp = metadata.get("Timestamp");
        if (!directives.isArray()) {
            return new Embedding.Unreadable("CloudWatchMetrics: not an array");
        }
        if (timestamp != null && (!timestamp.isIntegralNumber() || !timestamp.canConvertToLong())) {
            return new Embedding.Unreadable("Timestamp: not a number of milliseconds");
        }
        Instant time = timestamp == null ? eventTime : Instant.ofEpochMilli(timestamp.longValue());
        try {
            List<EmbeddedMetric> found = new ArrayList<>();
            for (JsonNode directive : directives) {
                found.addAll(new DirectiveReader(root, time).read(directive));
            }
            found.forEach(this::check);
            return new Embedding.Metrics(found);
        } catch (InvalidDirectiveException e) {
            return new Embedding.Invalid(e.reason());
        }
    }

    /// Whether PutMetricData would take it.
    private void check(EmbeddedMetric metric) {
        Datum datum = new Datum(
                metric.metric().name(),
                metric.metric().dimensions(),
                metric.time(),
                null,
                metric.values(),
                List.of(),
                null,
                metric.unit(),
                metric.resolution());
        metrics.refusal(metric.metric().namespace(), datum).ifPresent(fault -> {
            throw new InvalidDirectiveException(fault.message());
        });
    }
}
