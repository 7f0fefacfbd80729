package dev.hinomi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.app.platform.Platform;
import dev.hinomi.testkit.ManualTimers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// People sign in with a browser and use the AWS APIs and Hinomi's own paths without a signature.
final class SignInTest {
    private static final String PASSWORD = "correct horse battery";
    private static final String TARGET = "GraniteServiceVersion20100801.";
    private static final String ALARM = """
            {"AlarmName":"busy","Namespace":"n","MetricName":"m","Statistic":"Sum","Period":60,
             "EvaluationPeriods":1,"Threshold":1.0,"ComparisonOperator":"GreaterThanThreshold"}
            """;

    @TempDir
    private Path data;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ManualTimers timers = InProcessPlatform.clock();
    private Platform platform;
    private Browser admin;

    /// The first person sets the server up.
    @BeforeEach
    void setUp() throws Exception {
        start();
        String link = platform.setUpLink().orElseThrow().link();
        assertThat(link).startsWith(platform.publicUrl() + "/console/welcome#");
        assertThat(json(new Browser("", "").get("/_hinomi/session"))
                        .get("setUp")
                        .asBoolean())
                .isTrue();
        admin = accept(link, "ueda");
    }

    @AfterEach
    void stop() {
        platform.close();
        http.close();
    }

    private void start() {
        platform = new Platform(TestSettings.signed(data), timers);
        platform.start();
    }

    @Test
    void aSessionWithItsCsrfTokenStandsForASignature() throws Exception {
        assertThat(admin.aws("PutMetricAlarm", ALARM, "x-hinomi-region", "eu-west-1")
                        .statusCode())
                .isEqualTo(200);
        assertThat(admin.aws("DescribeAlarms", "{}", "x-hinomi-region", "eu-west-1")
                        .body())
                .contains("arn:aws:cloudwatch:eu-west-1:123456789012:alarm:busy");
        assertThat(admin.aws("DescribeAlarms", "{}").body()).doesNotContain("busy");
        assertThat(admin.get("/_hinomi/principals").statusCode()).isEqualTo(200);
        assertThat(json(admin.get("/_hinomi/session")).get("user").get("arn").asString())
                .isEqualTo("arn:aws:iam::123456789012:user/ueda");
    }

    @Test
    void withoutTheCsrfTokenOrFromAnotherSiteItStandsForNothing() throws Exception {
        Browser withoutToken = new Browser(admin.cookie(), "");
        assertThat(withoutToken.aws("DescribeAlarms", "{}").body()).contains("MissingAuthenticationToken");
        assertThat(withoutToken.get("/_hinomi/principals").statusCode()).isEqualTo(401);
        assertThat(new Browser(admin.cookie(), "x").aws("DescribeAlarms", "{}").body())
                .contains("AccessDenied");
        assertThat(admin.aws("DescribeAlarms", "{}", "origin", "http://evil.example")
                        .body())
                .contains("AccessDenied");
        assertThat(admin.aws(
                                "DescribeAlarms",
                                "{}",
                                "origin",
                                platform.publicUrl().toString())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aViewerWhoWasInvitedReadsAndChangesNothing() throws Exception {
        HttpResponse<String> invitation =
                admin.post("/_hinomi/principals/invitation", "{\"name\":\"ito\",\"role\":\"viewer\"}");
        assertThat(invitation.statusCode()).isEqualTo(201);
        Browser viewer = accept(json(invitation).get("link").asString(), "ito");

        assertThat(viewer.aws("DescribeAlarms", "{}").statusCode()).isEqualTo(200);
        assertThat(viewer.aws("PutMetricAlarm", ALARM).body())
                .contains("AccessDenied", "user/ito is not authorized to perform: cloudwatch:PutMetricAlarm");
        assertThat(viewer.post("/_hinomi/principals/invitation", "{\"name\":\"x\",\"role\":\"admin\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void signingOutEndsIt() throws Exception {
        assertThat(admin.send("DELETE", "/_hinomi/session", "").statusCode()).isEqualTo(204);

        assertThat(admin.aws("DescribeAlarms", "{}").statusCode()).isEqualTo(401);
        assertThat(admin.get("/_hinomi/principals").statusCode()).isEqualTo(401);
    }

    @Test
    void aRestartKeepsSessionsAndMakesNoOtherSetUpLink() throws Exception {
        platform.close();
        start();

        assertThat(platform.setUpLink()).isEmpty();
        assertThat(admin.aws("DescribeAlarms", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void whoGuessesWaits() throws Exception {
        Browser guest = new Browser("", "");
        for (int i = 0; i < 5; i++) {
            assertThat(guest.signIn("ueda", "wrong").statusCode()).isEqualTo(401);
        }

        HttpResponse<String> refused = guest.signIn("ueda", PASSWORD);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("retry-after")).contains("2");
        timers.advance(Duration.ofSeconds(2));
        assertThat(guest.signIn("ueda", PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void whoChangedWhatIsKeptAndTelemetryIsNot() throws Exception {
        HttpResponse<String> invitation =
                admin.post("/_hinomi/principals/invitation", "{\"name\":\"ito\",\"role\":\"viewer\"}");
        Browser viewer = accept(json(invitation).get("link").asString(), "ito");
        admin.aws("PutMetricAlarm", ALARM, "x-hinomi-region", "eu-west-1");
        admin.aws("PutMetricData", "{\"Namespace\":\"n\",\"MetricData\":[{\"MetricName\":\"m\",\"Value\":1}]}");
        admin.aws("DescribeAlarms", "{}");
        viewer.aws("PutMetricAlarm", ALARM);
        viewer.signIn("ueda", "wrong");
        viewer.send("DELETE", "/_hinomi/session", "");

        JsonNode page = json(admin.get("/_hinomi/audit"));
        assertThat(page.get("entries")
                        .valueStream()
                        .map(each -> each.get("principal").asString() + " "
                                + each.get("via").asString() + " "
                                + each.get("action").asString() + " "
                                + each.get("outcome").asString().replaceFirst(":.*", "")))
                .containsExactly(
                        "ito session hinomi:SignOut ok",
                        "ueda none hinomi:SignIn wrong name or password",
                        "ito session cloudwatch:PutMetricAlarm AccessDeniedException",
                        "ueda session cloudwatch:PutMetricAlarm ok",
                        "ito session hinomi:AcceptInvitation ok",
                        "ueda session hinomi:POST /_hinomi/principals/invitation ok",
                        "ueda session hinomi:AcceptInvitation ok");
        JsonNode alarm = page.get("entries").get(3);
        assertThat(alarm.get("resource").asString()).isEqualTo("busy");
        assertThat(alarm.get("region").asString()).isEqualTo("eu-west-1");
        assertThat(alarm.get("from").asString()).isEqualTo("127.0.0.1");
        assertThat(alarm.get("parameters").get("Threshold").asInt()).isEqualTo(1);
        assertThat(page.toString()).doesNotContain(PASSWORD);
        assertThat(viewer.get("/_hinomi/audit").statusCode()).isEqualTo(401);
        JsonNode second = json(admin.get("/_hinomi/audit?principal=ito&limit=1&before="
                + json(admin.get("/_hinomi/audit?principal=ito&limit=1"))
                        .get("next")
                        .asString()));
        assertThat(second.get("entries").get(0).get("outcome").asString()).startsWith("AccessDenied");
    }

    private Browser accept(String link, String name) throws Exception {
        String token = link.substring(link.indexOf('#') + 1);
        HttpResponse<String> accepted = new Browser("", "")
                .post(
                        "/_hinomi/invitations/accept",
                        "{\"token\":\"" + token + "\",\"name\":\"" + name + "\",\"password\":\"" + PASSWORD + "\"}");
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(200);
        String cookie = accepted.headers().firstValue("set-cookie").orElseThrow();
        assertThat(cookie).contains("; HttpOnly; SameSite=Strict");
        return new Browser(
                cookie.substring(0, cookie.indexOf(';')),
                json(accepted).get("csrf").asString());
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    /// What a page of the console sends.
    private final class Browser {
        private final String cookie;
        private final String csrf;

        Browser(String cookie, String csrf) {
            this.cookie = cookie;
            this.csrf = csrf;
        }

        String cookie() {
            return cookie;
        }

        HttpResponse<String> aws(String operation, String body, String... headers) throws Exception {
            List<String> all = new ArrayList<>(List.of(headers));
            all.addAll(List.of("content-type", "application/x-amz-json-1.0", "x-amz-target", TARGET + operation));
            return send("POST", "/", body, all.toArray(String[]::new));
        }

        HttpResponse<String> get(String path) throws Exception {
            return send("GET", path, "");
        }

        HttpResponse<String> post(String path, String body) throws Exception {
            return send("POST", path, body, "content-type", "application/json");
        }

        HttpResponse<String> signIn(String name, String password) throws Exception {
            return post("/_hinomi/session", "{\"name\":\"" + name + "\",\"password\":\"" + password + "\"}");
        }

        HttpResponse<String> send(String method, String path, String body, String... headers)
                throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + platform.port() + path))
                    .method(method, HttpRequest.BodyPublishers.ofString(body));
            if (!cookie.isEmpty()) {
                request.header("cookie", cookie);
            }
            if (!csrf.isEmpty()) {
                request.header("x-hinomi-csrf", csrf);
            }
            if (headers.length > 0) {
                request.headers(headers);
            }
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
