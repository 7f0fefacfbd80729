package dev.hinomi.runbooks.step.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.outbound.EndpointGuard;
import dev.hinomi.runbooks.definition.Action;
import dev.hinomi.runbooks.definition.Effect;
import dev.hinomi.runbooks.step.Outcome;
import dev.hinomi.runbooks.step.RecordingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TlsExecutorTest {
    /// Java checks certificates by the clock of the machine. A minute earlier, so that whole days are left.
    private final RecordingContext context =
            new RecordingContext(Effect.READS, Instant.now().minusSeconds(60));

    @TempDir
    Path folder;

    @Test
    void aCertificateThatIsValidForLongEnoughIsFine() throws InterruptedException {
        try (TlsServer server = TlsServer.selfSigned(folder, "dns:localhost,ip:127.0.0.1", "-1d", 91)) {
            Outcome outcome = execute(server.port(), Duration.ofDays(30), server.trusting());

            assertThat(outcome.succeeded()).as(outcome.summary()).isTrue();
            assertThat(outcome.summary()).contains("valid for 90 more days, until ");
            assertThat(context.printed())
                    .contains(
                            "TLSv1.3", "CN=server\n  issued by CN=server\n  valid from ", "for localhost, 127.0.0.1\n");
        }
    }

    @Test
    void aCertificateThatEndsSoonIsAFailure() throws InterruptedException {
        try (TlsServer server = TlsServer.selfSigned(folder, "dns:localhost", "-1d", 21)) {
            assertThat(execute(server.port(), Duration.ofDays(30), server.trusting())
                            .summary())
                    .contains("expires in 20 days, on ")
                    .endsWith("(expected: at least 30 days)");
        }
    }

    @Test
    void allThatIsWrongIsTold() throws InterruptedException {
        try (TlsServer server = TlsServer.selfSigned(folder, "dns:other.example", "-400d", 100)) {
            Outcome outcome = execute(server.port(), Duration.ofDays(30), TlsExecutor.authorities());

            assertThat(outcome.succeeded()).isFalse();
            assertThat(outcome.summary())
                    .contains("the certificate is for other.example (expected: localhost)")
                    .contains("expired on ");
        }
    }

    @Test
    void whatNobodyVouchesForIsTold() throws InterruptedException {
        try (TlsServer server = TlsServer.selfSigned(folder, "dns:localhost", "-1d", 91)) {
            assertThat(execute(server.port(), Duration.ofDays(1), TlsExecutor.authorities()))
                    .isEqualTo(Outcome.failure("localhost port " + server.port() + ": the certificate is self-signed"));
        }
    }

    @Test
    void anAuthorityIsTrustedOrNot() throws InterruptedException {
        try (TlsServer server = TlsServer.signed(folder, "dns:localhost")) {
            assertThat(execute(server.port(), Duration.ofDays(30), server.trusting())
                            .succeeded())
                    .isTrue();
            assertThat(execute(server.port(), Duration.ofDays(30), TlsExecutor.authorities())
                            .summary())
                    .contains("the certificate leads to no authority that is trusted")
                    .contains("CN=Test Authority");
        }
    }

    @Test
    void whatSpeaksNoTlsIsAFailure() throws InterruptedException, IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> {
                try (Socket client = server.accept()) {
                    client.getOutputStream().write("SSH-2.0-OpenSSH_9.6\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });

            Outcome outcome = execute(server.getLocalPort(), Duration.ofDays(30), TlsExecutor.authorities());

            assertThat(outcome.succeeded()).isFalse();
            assertThat(outcome.summary()).startsWith("localhost port " + server.getLocalPort() + ": ");
        }
    }

    @Test
    void addressesThatHandOutCredentialsAreRefused() throws InterruptedException {
        assertThat(new TlsExecutor(new EndpointGuard(false), TlsExecutor.authorities())
                        .execute(new Action.Tls("169.254.169.254", 443, Duration.ZERO), context)
                        .summary())
                .contains("refused: 169.254.169.254 is the link-local address");
    }

    @Test
    void anInterruptIsHeardWhileTheServerIsSilent() throws InterruptedException, IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Interrupts.areHeard(() -> execute(silent.getLocalPort(), Duration.ofDays(30), TlsExecutor.authorities()));
        }
    }

    private Outcome execute(int port, Duration remaining, X509TrustManager trusted) throws InterruptedException {
        return new TlsExecutor(new EndpointGuard(false), trusted)
                .execute(new Action.Tls("localhost", port, remaining), context);
    }
}
