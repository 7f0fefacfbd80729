package dev.hinomi.scenarios.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.scenarios.TestSettings;
import dev.hinomi.wire.WireRequest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A server that asks nobody who they are answers no page of another site.
final class OpenServerTest {
    private ServerUnderAttack server;

    @BeforeEach
    void start(@TempDir Path data) throws IOException {
        server = new ServerUnderAttack(TestSettings.in(data));
    }

    @AfterEach
    void stop() throws IOException {
        server.assertUnharmed();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"origin, https://evil.example", "origin, null", "sec-fetch-site, cross-site"})
    void refusesPagesOfOtherSites(String header, String value) throws IOException {
        byte[] body = Dialect.LOGS_JSON.body("{\"logGroupName\":\"kept\"}");
        WireRequest request = Dialect.LOGS_JSON.request(server.host(), "DeleteLogGroup", body);
        WireRequest fromBrowser =
                new WireRequest("POST", "/", "", request.headers().with(header, value), request.body());
        assertThat(server.refusal(fromBrowser))
                .isEqualTo(new Refusal(
                        403, "", "requests from other sites' pages in a browser are refused while auth is none"));
    }
}
