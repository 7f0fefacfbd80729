package dev.hinomi.runbooks.step.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.outbound.EndpointGuard;
import dev.hinomi.outbound.OutboundClient;
import dev.hinomi.runbooks.definition.Action;
import dev.hinomi.runbooks.step.Outcome;
import dev.hinomi.runbooks.step.RecordingContext;
import dev.hinomi.testkit.HttpReceiver;
import dev.hinomi.testkit.HttpReceiver.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class HttpExecutorTest {
    private final HttpReceiver server = HttpReceiver.start();
    private final OutboundClient client = new OutboundClient(new EndpointGuard(false));
    private final RecordingContext context = RecordingContext.reading();

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void theRequestIsSentAsItStandsAndTheAnswerShown() throws InterruptedException {
        server.script(answer(201, "{\"status\":\"ok\",\"token\":\"abc\",\"items\":[1,2]}"));
        Outcome outcome = http("POST", "/orders?a=b", Map.of("X-Who", "ops"), "{\"id\":7}", List.of(200, 201), "ok");

        HttpReceiver.Request request = server.take(Duration.ofSeconds(5));
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.uri()).hasToString("/orders?a=b");
        assertThat(request.header("x-who")).isEqualTo("ops");
        assertThat(request.body()).isEqualTo("{\"id\":7}");
        assertThat(outcome).isEqualTo(Outcome.success("POST " + server.uri("/orders?a=b") + ": status 201"));
        assertThat(context.printed()).contains("""
                {
                  "status" : "ok",
                  "token" : [redacted],
                  "items" : [ 1, 2 ]
                }
                """);
    }

    @Test
    void aStatusOrABodyThatIsNotExpectedIsAFailure() throws InterruptedException {
        server.script(answer(503, "down"), answer(200, "degraded"), answer(302, ""));
        String url = server.uri("/health").toString();

        assertThat(http("GET", "/health", Map.of(), "", List.of(200), "ok"))
                .isEqualTo(Outcome.failure("GET " + url + ": status 503 (expected: 200)"));
        assertThat(http("GET", "/health", Map.of(), "", List.of(), "正常"))
                .isEqualTo(Outcome.failure("GET " + url + ": status 200, and the body lacks what was expected: 正常"));
        assertThat(http("GET", "/health", Map.of(), "", List.of(), ""))
                .isEqualTo(Outcome.failure("GET " + url + ": status 302 (expected: 200 to 299)"));
    }

    @Test
    void ofALongBodyTheBeginningIsShownAndMoreIsLookedAt() throws InterruptedException {
        server.script(answer(200, "x".repeat(100_000) + "needle"), answer(200, "y".repeat(3_000_000) + "needle"));

        assertThat(http("GET", "/long", Map.of(), "", List.of(), "needle").succeeded())
                .isTrue();
        assertThat(context.printed()).hasSizeLessThan(20_000).contains("and more, of 100006 characters");
        assertThat(http("GET", "/longer", Map.of(), "", List.of(), "needle").succeeded())
                .isFalse();
        assertThat(context.printed()).contains("and more, of more than 1048576 characters");
    }

    @Test
    void whatCannotBeSentIsAFailure() throws InterruptedException {
        assertThat(execute("GET", "http://169.254.169.254/latest/meta-data/", Map.of())
                        .summary())
                .startsWith("refused: 169.254.169.254 is the link-local address");
        assertThat(execute("GET", "ftp://example.com/", Map.of()).summary())
                .isEqualTo("url: ftp://example.com/ (expected: http:// or https:// and a host)");
        assertThat(execute("GET", "http://127.0.0.1:1/", Map.of()).summary())
                .isEqualTo("cannot connect to 127.0.0.1:1");
        assertThat(execute("GET", "http://127.0.0.1:1/", Map.of("Content-Length", "7"))
                        .summary())
                .startsWith("request: ")
                .contains("Content-Length");
    }

    @Test
    void secretsOfTheUrlAreSentAndNotShown() throws InterruptedException {
        Outcome outcome =
                execute("GET", "http://ops:hunter2@127.0.0.1:" + server.port() + "/a?token=abc123&b=c", Map.of());

        HttpReceiver.Request request = server.take(Duration.ofSeconds(5));
        assertThat(request.header("authorization")).isEqualTo("Basic b3BzOmh1bnRlcjI=");
        assertThat(request.uri()).hasToString("/a?token=abc123&b=c");
        assertThat(outcome.summary() + context.printed())
                .contains("/a?token=[redacted]&b=c")
                .doesNotContain("hunter2")
                .doesNotContain("abc123");
    }

    @Test
    void anInterruptIsHeardWhileTheServerThinks() throws InterruptedException {
        server.script(new Answer(200, Map.of(), "", Duration.ofSeconds(20)));

        Interrupts.areHeard(() -> http("GET", "/slow", Map.of(), "", List.of(), ""));
    }

    @Test
    void aGraphQlAnswerWithErrorsIsAFailure() throws InterruptedException {
        GraphQlExecutor graphQl = new GraphQlExecutor(client);
        Action.GraphQl action = new Action.GraphQl(server.uri("/graphql").toString(), Map.of(), "{ orders { id } }");
        server.script(
                answer(200, "{\"data\":{\"orders\":[]}}"),
                answer(200, "{\"data\":null,\"errors\":[{\"message\":\"no such field\"},{\"message\":\"b\"}]}"),
                answer(500, "{\"data\":{}}"),
                answer(200, "<html>"));
        String url = action.url();

        assertThat(graphQl.execute(action, context)).isEqualTo(Outcome.success(url + ": status 200, no errors"));
        HttpReceiver.Request request = server.take(Duration.ofSeconds(5));
        assertThat(request.body()).isEqualTo("{\"query\":\"{ orders { id } }\"}");
        assertThat(request.header("content-type")).isEqualTo("application/json");
        assertThat(graphQl.execute(action, context)).isEqualTo(Outcome.failure(url + ": no such field (and 1 more)"));
        assertThat(graphQl.execute(action, context))
                .isEqualTo(Outcome.failure(url + ": status 500 (expected: 200 to 299)"));
        assertThat(graphQl.execute(action, context))
                .isEqualTo(Outcome.failure(url + ": the answer is none of GraphQL (expected: JSON with data)"));
    }

    private Outcome http(
            String method, String path, Map<String, String> headers, String body, List<Integer> statuses, String text)
            throws InterruptedException {
        return new HttpExecutor(client)
                .execute(
                        new Action.Http(
                                method,
                                server.uri(path).toString(),
                                headers,
                                body,
                                statuses,
                                text.isEmpty() ? Optional.empty() : Optional.of(text)),
                        context);
    }

    private Outcome execute(String method, String url, Map<String, String> headers) throws InterruptedException {
        return new HttpExecutor(client)
                .execute(new Action.Http(method, url, headers, "", List.of(), Optional.empty()), context);
    }

    private static Answer answer(int status, String body) {
        return new Answer(status, Map.of(), body, Duration.ZERO);
    }
}
