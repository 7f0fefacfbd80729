package dev.hinomi.scenarios.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.hinomi.app.config.Settings;
import dev.hinomi.scenarios.TestSettings;
import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// More than a server can hold: refused, and never held. What is held is measured of the whole process, so
/// no other test runs meanwhile.
@Isolated
final class FloodTest {
    private static final int MEGABYTE = 1 << 20;
    private static final byte[] ZEROS = new byte[MEGABYTE];
    private static final Settings.Limits LIMITS = Settings.DEFAULTS.limits();

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private ServerUnderAttack server;

    @BeforeEach
    void start(@TempDir Path data) throws IOException {
        server = new ServerUnderAttack(TestSettings.signed(data));
    }

    @AfterEach
    void stop() throws IOException {
        server.assertUnharmed();
        server.close();
    }

    @Test
    void aBodyOfAHundredMegabytesThatSaysSo() throws IOException {
        Headers headers = logsHead().with("content-length", Integer.toString(100 * MEGABYTE));

        WireResponse response = server.http().send("POST /", headers, out -> {
            for (int i = 0; i < 100; i++) {
                out.write(ZEROS);
            }
        });

        assertRefusedAsTooLarge(response);
    }

    @Test
    void aBodyOfAHundredMegabytesThatDoesNotSaySo() throws IOException {
        Headers headers = logsHead().with("transfer-encoding", "chunked");

        WireResponse response = server.http().send("POST /", headers, out -> {
            for (int i = 0; i < 100; i++) {
                out.write("100000\r\n".getBytes(StandardCharsets.ISO_8859_1));
                out.write(ZEROS);
                out.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        });

        assertRefusedAsTooLarge(response);
    }

    @Test
    void aBodyThatDecompressesToSevenGigabytes() throws IOException {
        WireRequest bomb = bomb(7000);
        assertThat(bomb.body().size()).isLessThan(LIMITS.bodyBytes());
        long before = threads.getTotalThreadAllocatedBytes();

        Refusal refusal = server.refusal(server.signed(Dialect.LOGS_JSON, bomb));

        assertThat(refusal)
                .isEqualTo(new Refusal(
                        413,
                        "RequestEntityTooLargeException",
                        "The request body is larger than " + LIMITS.decompressedBytes() + " bytes"));
        assertThat(threads.getTotalThreadAllocatedBytes() - before).isLessThan(5L * LIMITS.decompressedBytes());
    }

    @Test
    void nothingIsDecompressedForOneWhoHasNotSigned() throws IOException {
        assertThat(server.refusal(bomb(100)))
                .isEqualTo(new Refusal(
                        400, "MissingAuthenticationTokenException", "Request is missing Authentication Token"));
    }

    @Test
    void oneAfterTheOtherLeaveNothingBehind() throws IOException {
        WireRequest bomb = server.signed(Dialect.LOGS_JSON, bomb(100));
        server.refusal(bomb);
        long before = usedAfterCollection();

        for (int i = 0; i < 20; i++) {
            server.refusal(bomb);
        }

        assertThat(usedAfterCollection() - before).isLessThan(LIMITS.decompressedBytes());
    }

    private void assertRefusedAsTooLarge(WireResponse response) {
        assertThat(Refusal.of(response))
                .isEqualTo(new Refusal(
                        413,
                        "RequestEntityTooLargeException",
                        "Request size exceeded the limit of " + LIMITS.bodyBytes() + " bytes"));
    }

    private Headers logsHead() {
        return server.signed(Dialect.LOGS_JSON, "PutLogEvents", new byte[0]).headers();
    }

    /// A body of gzip members of a megabyte of zeros each, about a kilobyte compressed.
    private WireRequest bomb(int megabytes) throws IOException {
        ByteArrayOutputStream member = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(member)) {
            gzip.write(ZEROS);
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < megabytes; i++) {
            member.writeTo(body);
        }
        WireRequest request = Dialect.LOGS_JSON.request(server.host(), "PutLogEvents", new byte[0]);
        return new WireRequest(
                request.method(),
                request.path(),
                request.query(),
                request.headers().with("content-encoding", "gzip"),
                Blob.owning(body.toByteArray()));
    }

    private static long usedAfterCollection() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
