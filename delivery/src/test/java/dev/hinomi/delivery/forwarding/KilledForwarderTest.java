package dev.hinomi.delivery.forwarding;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.delivery.DeliveryFixture;
import dev.hinomi.delivery.destination.Received;
import dev.hinomi.testkit.HttpReceiver;
import dev.hinomi.testkit.JavaProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.SequencedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A process that takes events and delivers them is killed at any moment: every event that it acknowledged arrives,
/// once or more, and in order.
final class KilledForwarderTest {
    private static final int ROUNDS = 3;
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    private Path directory;

    @Test
    void everyAcknowledgedEventIsDeliveredInOrderWhateverIsKilled() throws Exception {
        Random random = new Random();
        List<String> acknowledged = new ArrayList<>();
        SequencedSet<String> received = new LinkedHashSet<>();
        try (HttpReceiver receiver = HttpReceiver.start()) {
            for (int round = 0; round < ROUNDS; round++) {
                acknowledged.addAll(killAfter(1 + random.nextInt(60), receiver, round));
            }
            try (DeliveryFixture rest = DeliveryFixture.overFiles(directory)) {
                rest.put("/app", "web", "end");
                while (!received.contains("end")) {
                    JsonNode message = Received.gzip(receiver.take(SOON));
                    if (message.get("messageType").asString().equals("DATA_MESSAGE")) {
                        received.addAll(Received.messages(message));
                    }
                }
            }
        }
        assertThat(received).containsAll(acknowledged);
        assertThat(List.copyOf(received)).isSorted();
    }

    private List<String> killAfter(int acknowledgements, HttpReceiver receiver, int round) throws IOException {
        Process writer = JavaProcess.of(Writer.class, directory, receiver.uri("/"), round)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(writer.getInputStream(), US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                // The kill may cut the last line.
                if (line.endsWith(".")) {
                    acknowledged.add(line.substring(0, line.length() - 1));
                }
                if (acknowledged.size() == acknowledgements) {
                    writer.toHandle().destroyForcibly();
                }
            }
        } finally {
            writer.destroyForcibly();
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(acknowledgements);
        return acknowledged;
    }

    /// The process that is killed: puts one event after the other, and prints what was acknowledged.
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) {
            DeliveryFixture fixture = DeliveryFixture.overFiles(Path.of(arguments[0]));
            if (arguments[2].equals("0")) {
                fixture.createGroup("/app", "web");
                fixture.subscribe("/app", "all", "", arguments[1]);
            }
            for (int i = 0; ; i++) {
                String message = arguments[2] + "-%06d".formatted(i);
                fixture.put("/app", "web", message);
                System.out.print(message + ".\n");
                System.out.flush();
            }
        }
    }
}
