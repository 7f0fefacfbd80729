package dev.hinomi.runbooks.step.network;

import dev.hinomi.outbound.OutboundClient;
import dev.hinomi.runbooks.definition.Action;
import dev.hinomi.runbooks.step.Outcome;
import dev.hinomi.runbooks.step.StepContext;
import dev.hinomi.runbooks.step.StepExecutor;
import dev.hinomi.runbooks.step.output.Redaction;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sends a GraphQL request. An answer with `errors` is a failure, whatever its status, and also when it has data
/// (GraphQL specification, "Response Format"; GraphQL over HTTP).
public final class GraphQlExecutor implements StepExecutor<Action.GraphQl> {
    private final HttpRequests requests;

    public GraphQlExecutor(OutboundClient client) {
        requests = new HttpRequests(client);
    }

    @Override
    public Outcome execute(Action.GraphQl action, StepContext context) throws InterruptedException {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("Accept", "application/graphql-response+json, application/json");
        headers.putAll(action.headers());
        String body = JsonMapper.shared().writeValueAsString(Map.of("query", action.document()));
        return switch (requests.send("POST", action.url(), headers, body, context)) {
            case HttpRequests.Result.None(String reason) -> Outcome.failure(reason);
            case HttpRequests.Result.Answer answer -> judged(Redaction.of(action.url()), answer);
        };
    }

    private static Outcome judged(String url, HttpRequests.Result.Answer answer) {
        Optional<JsonNode> errors =
                answer.json().map(json -> json.path("errors")).filter(list -> !list.isEmpty());
        if (errors.isPresent()) {
            String first = errors.get().path(0).path("message").asString("an error without a message");
            int more = errors.get().size() - 1;
            return Outcome.failure(url + ": " + first + (more > 0 ? " (and " + more + " more)" : ""));
        }
        if (answer.status() / 100 != 2) {
            return Outcome.failure(url + ": status " + answer.status() + " (expected: 200 to 299)");
        }
        if (answer.json().filter(json -> json.has("data")).isEmpty()) {
            return Outcome.failure(url + ": the answer is none of GraphQL (expected: JSON with data)");
        }
        return Outcome.success(url + ": status " + answer.status() + ", no errors");
    }
}
