package dev.hinomi.runbooks.step.network;

import dev.hinomi.outbound.HttpEndpoint;
import dev.hinomi.outbound.OutboundClient;
import dev.hinomi.outbound.Outcome.Answered;
import dev.hinomi.outbound.Outcome.Refused;
import dev.hinomi.outbound.Outcome.Unanswered;
import dev.hinomi.outbound.Reply;
import dev.hinomi.runbooks.step.StepContext;
import dev.hinomi.runbooks.step.output.PlainText;
import dev.hinomi.runbooks.step.output.Redaction;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Sends requests that guides hold and shows the answers.
final class HttpRequests {
    static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int MAX_BODY = 1024 * 1024;
    private static final int SHOWN = 16 * 1024;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final OutboundClient client;

    HttpRequests(OutboundClient client) {
        this.client = client;
    }

    /// What came back.
    sealed interface Result {
        /// There was one.
        ///
        /// @param json the body as JSON, if it is
        record Answer(int status, String body, Optional<JsonNode> json) implements Result {}

        /// There was no answer, or no request.
        record None(String reason) implements Result {}
    }

    Result send(String method, String url, Map<String, String> headers, String body, StepContext context)
            throws InterruptedException {
        Optional<HttpEndpoint> endpoint = HttpEndpoint.parse(url);
        if (endpoint.isEmpty()) {
            return new Result.None("url: " + Redaction.of(url) + " (expected: http:// or https:// and a host)");
        }
        HttpRequest request;
        try {
            request = request(method, endpoint.get(), headers, body);
        } catch (IllegalArgumentException e) {
            return new Result.None("request: " + e.getMessage());
        }
        Instant begun = context.now();
        Reply reply = client.receive(request, LIMIT, MAX_BODY);
        return switch (reply.outcome()) {
            case Refused(String reason) -> new Result.None("refused: " + reason);
            case Unanswered(String reason) -> new Result.None(reason);
            case Answered(int status) -> {
                Optional<JsonNode> json = json(reply);
                context.print(method + " " + Redaction.of(request.uri().toString()) + " " + status + " after "
                        + Duration.between(begun, context.now()).toMillis() + " ms\n");
                show(json.map(JSON::writeValueAsString).orElse(reply.body()), reply.whole(), context);
                yield new Result.Answer(status, reply.body(), json);
            }
        };
    }

    private static HttpRequest request(String method, HttpEndpoint endpoint, Map<String, String> headers, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint.uri())
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        endpoint.authorization().ifPresent(value -> request.setHeader("Authorization", value));
        headers.forEach(request::setHeader);
        return request.build();
    }

    private static Optional<JsonNode> json(Reply reply) {
        String text = reply.body().strip();
        if (!reply.whole() || !(text.startsWith("{") || text.startsWith("["))) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(text));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static void show(String body, boolean whole, StepContext context) {
        Redaction redaction = new Redaction(List.of(), context::print);
        String text = new PlainText().add(body.substring(0, Math.min(SHOWN, body.length())));
        redaction.add(text.isEmpty() || text.endsWith("\n") ? text : text + "\n");
        redaction.end();
        if (body.length() > SHOWN || !whole) {
            context.print("and more, of " + (whole ? "" : "more than ") + body.length() + " characters\n");
        }
    }
}
