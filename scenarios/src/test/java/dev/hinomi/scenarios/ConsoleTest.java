package dev.hinomi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody sees who types the server's address into a browser.
final class ConsoleTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private final HttpClient http = HttpClient.newHttpClient();
    private InProcessPlatform platform;

    @BeforeEach
    void start(@TempDir Path data) {
        platform = InProcessPlatform.start(TestSettings.signed(data), InProcessPlatform.clock());
    }

    @AfterEach
    void stop() {
        http.close();
        platform.close();
    }

    @Test
    void theAddressLeadsToTheConsole() throws Exception {
        HttpResponse<String> home = open("/");
        assertThat(home.statusCode()).isEqualTo(302);
        assertThat(home.headers().firstValue("location")).contains("/console/");
        HttpResponse<String> page = open("/console/");
        assertThat(page.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("content-security-policy").orElse(""))
                .startsWith("default-src 'none'");
    }

    @Test
    void linksToConfirmASubscriptionAreTheTopics() throws Exception {
        HttpResponse<String> link = open("/?Action=ConfirmSubscription&TopicArn=arn:aws:sns:ap-northeast-1:"
                + "000000000000:gone&Token=unknown");
        assertThat(link.statusCode()).isBetween(400, 499);
        assertThat(link.body()).contains("<ErrorResponse");
    }

    private HttpResponse<String> open(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(platform.endpoint().resolve(path))
                        .header("accept", BROWSER)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
