package dev.hinomi.runbooks.step.network;

import dev.hinomi.outbound.OutboundClient;
import dev.hinomi.runbooks.definition.Action;
import dev.hinomi.runbooks.step.Outcome;
import dev.hinomi.runbooks.step.StepContext;
import dev.hinomi.runbooks.step.StepExecutor;
import dev.hinomi.runbooks.step.output.Redaction;
import java.util.stream.Collectors;

/// Sends a request and looks at the answer. Redirects are answers as any other.
public final class HttpExecutor implements StepExecutor<Action.Http> {
    private final HttpRequests requests;

    public HttpExecutor(OutboundClient client) {
        requests = new HttpRequests(client);
    }

    @Override
    public Outcome execute(Action.Http action, StepContext context) throws InterruptedException {
        String request = action.method() + " " + Redaction.of(action.url());
        return switch (requests.send(action.method(), action.url(), action.headers(), action.body(), context)) {
            case HttpRequests.Result.None(String reason) -> Outcome.failure(reason);
            case HttpRequests.Result.Answer answer -> {
                if (!right(answer.status(), action)) {
                    yield Outcome.failure(
                            request + ": status " + answer.status() + " (expected: " + expected(action) + ")");
                }
                if (action.contains()
                        .filter(text -> !answer.body().contains(text))
                        .isPresent()) {
                    yield Outcome.failure(request + ": status " + answer.status() + ", and the body lacks what was"
                            + " expected: " + action.contains().get());
                }
                yield Outcome.success(request + ": status " + answer.status());
            }
        };
    }

    private static boolean right(int status, Action.Http action) {
        return action.statuses().isEmpty()
                ? status / 100 == 2
                : action.statuses().contains(status);
    }

    private static String expected(Action.Http action) {
        return action.statuses().isEmpty()
                ? "200 to 299"
                : action.statuses().stream().map(String::valueOf).collect(Collectors.joining(" or "));
    }
}
