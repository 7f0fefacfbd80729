package dev.hinomi.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.testkit.JavaProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server whose process was killed, or whose files were damaged, through its port.
final class LogsRecoveryTest {
    private static final String PLACE = "\"logGroupName\":\"g\",\"logStreamName\":\"s\"";

    @TempDir
    private Path data;

    @Test
    void aKilledServerHasAllThatItAcknowledged() throws IOException, InterruptedException {
        List<String> acknowledged = new ArrayList<>();
        Random random = new Random(7);
        for (int round = 0; round < 2; round++) {
            Process process = JavaProcess.of(LogsPort.class, data)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader lines = process.inputReader()) {
                LogsPort port = new LogsPort(URI.create(lines.readLine()));
                create(port);
                putUntilKilled(port, process, 20 + random.nextInt(40), acknowledged);
            }
            assertThat(process.waitFor()).isEqualTo(137);
        }
        try (Server server = Server.start(LogsPort.settings(data))) {
            LogsPort port = new LogsPort(server.access().endpoint());
            String found =
                    port.call("FilterLogEvents", "{\"logGroupName\":\"g\"}").body();
            assertThat(acknowledged)
                    .isNotEmpty()
                    .allSatisfy(message -> assertThat(found).containsOnlyOnce(message));
        }
    }

    /// The kill comes from another thread while requests are under way.
    private static void putUntilKilled(LogsPort port, Process process, int puts, List<String> acknowledged)
            throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(puts);
        Thread killer = Thread.startVirtualThread(() -> {
            try {
                enough.await();
                process.toHandle().destroyForcibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            while (true) {
                String message = "message-" + acknowledged.size() + "-" + System.nanoTime() + ".";
                if (put(port, message).statusCode() == 200) {
                    acknowledged.add(message);
                }
                enough.countDown();
            }
        } catch (IOException e) {
            // It is dead.
            killer.join();
        }
    }

    private static void create(LogsPort port) throws IOException, InterruptedException {
        port.call("CreateLogGroup", "{\"logGroupName\":\"g\"}");
        port.call("CreateLogStream", "{" + PLACE + "}");
    }

    private static HttpResponse<String> put(LogsPort port, String message) throws IOException, InterruptedException {
        return port.call(
                "PutLogEvents",
                "{" + PLACE + ",\"logEvents\":[{\"timestamp\":" + Instant.now().toEpochMilli() + ",\"message\":\""
                        + message + "\"}]}");
    }

    @Test
    void aDamagedDayFileFailsItsReadsByNameAndReadyTellsIt() throws IOException, InterruptedException {
        try (Server server = Server.start(LogsPort.settings(data))) {
            LogsPort port = new LogsPort(server.access().endpoint());
            create(port);
            put(port, "before");
        }
        Path file = dayFile();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
        try (Server server = Server.start(LogsPort.settings(data))) {
            LogsPort port = new LogsPort(server.access().endpoint());
            HttpResponse<String> failed = port.call("FilterLogEvents", "{\"logGroupName\":\"g\"}");
            assertThat(failed.statusCode()).isEqualTo(500);
            assertThat(failed.body())
                    .contains("ServiceUnavailableException")
                    .contains(file.getFileName().toString());
            assertThat(port.get("/ready").body()).startsWith("ready\ndamaged: " + file.getFileName());
            long now = Instant.now().toEpochMilli();
            put(port, "after");
            HttpResponse<String> served =
                    port.call("FilterLogEvents", "{\"logGroupName\":\"g\",\"startTime\":" + now + "}");
            assertThat(served.body()).contains("\"after\"");
        }
    }

    private Path dayFile() throws IOException {
        try (var files = Files.list(data.resolve("telemetry"))) {
            return files.filter(file -> file.getFileName().toString().matches("events-.*\\.db"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
