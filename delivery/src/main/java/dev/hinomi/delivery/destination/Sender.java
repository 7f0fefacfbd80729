package dev.hinomi.delivery.destination;

import dev.hinomi.outbound.OutboundClient;
import dev.hinomi.outbound.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Sends messages to targets, one attempt at a time. An answer of 200 to 299 is success; 408, 429, 500 to 599 and
/// no answer within 30 seconds are tried again; every other answer is final, as AWS's AccessDenied and
/// ResourceNotFound are (user guide, "Monitoring with CloudWatch metrics", `DeliveryErrors`). Blocking.
public final class Sender {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final OutboundClient client;
    private final SelfGuard self;
    private final InstantSource clock;

    public Sender(OutboundClient client, SelfGuard self, InstantSource clock) {
        this.client = client;
        this.self = self;
        this.clock = clock;
    }

    public Sent send(Target target, Envelope envelope) throws InterruptedException {
        Optional<String> refusal = self.refusal(target.endpoint().uri());
        if (refusal.isPresent()) {
            return new Sent.Permanent(refusal.get());
        }
        byte[] json = envelope.json();
        byte[] compressed = gzip(json);
        return switch (client.send(request(target, json, compressed), LIMIT)) {
            case Outcome.Answered answered -> sent(answered.status(), compressed.length);
            case Outcome.Unanswered unanswered -> new Sent.Retryable(unanswered.reason(), false);
            case Outcome.Refused refused -> new Sent.Permanent(refused.reason());
        };
    }

    private static Sent sent(int status, long bytes) {
        if (status >= 200 && status < 300) {
            return new Sent.Delivered(bytes);
        }
        String error = "HTTP status " + status;
        return status == 408 || status == 429 || status >= 500
                ? new Sent.Retryable(error, status == 429)
                : new Sent.Permanent(error);
    }

    private HttpRequest request(Target target, byte[] json, byte[] compressed) {
        HttpRequest.Builder request = HttpRequest.newBuilder(target.endpoint().uri())
                .setHeader("Content-Type", "application/json")
                .setHeader("User-Agent", "Amazon CloudWatch Logs Agent");
        target.endpoint().authorization().ifPresent(value -> request.setHeader("Authorization", value));
        byte[] body = switch (target.format()) {
            case LAMBDA -> lambdaEvent(compressed);
            case FIREHOSE -> firehose(target, request, compressed);
            case GZIP -> {
                request.setHeader("Content-Encoding", "gzip");
                yield compressed;
            }
            case JSON -> json;
        };
        target.accessKey().ifPresent(key -> request.setHeader("X-Amz-Firehose-Access-Key", key));
        target.headers().forEach(request::setHeader);
        return request.POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
    }

    private static byte[] lambdaEvent(byte[] compressed) {
        ObjectNode event = JSON.createObjectNode();
        event.putObject("awslogs").put("data", Base64.getEncoder().encodeToString(compressed));
        return bytes(event);
    }

    private byte[] firehose(Target target, HttpRequest.Builder request, byte[] compressed) {
        String id = UUID.randomUUID().toString();
        request.setHeader("X-Amz-Firehose-Protocol-Version", "1.0")
                .setHeader("X-Amz-Firehose-Request-Id", id)
                .setHeader("X-Amz-Firehose-Source-Arn", target.arn());
        ObjectNode body = JSON.createObjectNode();
        body.put("requestId", id);
        body.put("timestamp", clock.instant().toEpochMilli());
        body.putArray("records").addObject().put("data", Base64.getEncoder().encodeToString(compressed));
        return bytes(body);
    }

    private static byte[] bytes(ObjectNode node) {
        return JSON.writeValueAsString(node).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
