package dev.hinomi.scenarios.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.scenarios.TestSettings;
import dev.hinomi.wire.WireRequest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Requests that are sound but for who sent them, or how.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RefusedCallerTest {
    private ServerUnderAttack server;

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        server = new ServerUnderAttack(TestSettings.signed(data));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @AfterEach
    void isUnharmed() throws IOException {
        server.assertUnharmed();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # what is wrong   | dialect       | status | code | message
            UNSIGNED          | LOGS_JSON     | 400 | MissingAuthenticationTokenException | Request is missing Authentication Token
            UNSIGNED          | METRICS_CBOR  | 400 | MissingAuthenticationTokenException | Request is missing Authentication Token
            UNSIGNED          | METRICS_QUERY | 403 | MissingAuthenticationToken          | Request is missing Authentication Token
            UNKNOWN_KEY       | LOGS_JSON     | 400 | UnrecognizedClientException         | The security token included in the request is invalid.
            UNKNOWN_KEY       | METRICS_CBOR  | 400 | UnrecognizedClientException         | The security token included in the request is invalid.
            UNKNOWN_KEY       | METRICS_QUERY | 403 | InvalidClientTokenId                | The security token included in the request is invalid.
            WRONG_SECRET      | LOGS_JSON     | 400 | InvalidSignatureException           | The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.
            WRONG_SECRET      | METRICS_CBOR  | 400 | InvalidSignatureException           | The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.
            WRONG_SECRET      | METRICS_QUERY | 403 | SignatureDoesNotMatch               | The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.
            CHANGED_BODY      | LOGS_JSON     | 400 | InvalidSignatureException           | The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.
            AN_HOUR_OLD       | LOGS_JSON     | 400 | InvalidSignatureException           | Signature expired: 20260304T041640Z is now earlier than 20260304T050140Z (20260304T051640Z - 15 min.)
            AN_HOUR_OLD       | METRICS_QUERY | 403 | SignatureDoesNotMatch               | Signature expired: 20260304T041640Z is now earlier than 20260304T050140Z (20260304T051640Z - 15 min.)
            AN_HOUR_AHEAD     | TOPICS_QUERY  | 403 | SignatureDoesNotMatch               | Signature not yet current: 20260304T061640Z is still later than 20260304T053140Z (20260304T051640Z + 15 min.)
            OTHER_SERVICE     | METRICS_CBOR  | 400 | InvalidSignatureException           | Credential should be scoped to correct service: 'monitoring'.
            HALF_A_SIGNATURE  | LOGS_JSON     | 400 | IncompleteSignatureException        | Authorization header requires 'Signature' parameter.
            FOREIGN_HOST      | LOGS_JSON     | 403 | ``                                  | Host: evil.example (expected: one of 127.0.0.1, [::1], localhost; add names by http.hosts)
            LONG_HEADER       | LOGS_JSON     | 400 | ``                                  | Header size exceeded
            NUL_IN_A_HEADER   | LOGS_JSON     | 400 | ``                                  | Character at position 2 of the header value is invalid for header &#x27;User-Agent&#x27;
            """)
    void isRefused(Flaw flaw, Dialect dialect, int status, String code, String message) throws IOException {
        WireRequest sound = dialect.request(server.host(), operation(dialect), new byte[0]);
        assertThat(server.refusal(flaw.in(sound, dialect, server))).isEqualTo(new Refusal(status, code, message));
    }

    private static String operation(Dialect dialect) {
        return switch (dialect) {
            case LOGS_JSON -> "DescribeLogGroups";
            case METRICS_JSON, METRICS_CBOR, METRICS_QUERY -> "ListMetrics";
            case TOPICS_QUERY -> "ListTopics";
        };
    }
}
