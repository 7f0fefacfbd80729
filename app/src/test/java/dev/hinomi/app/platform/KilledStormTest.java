package dev.hinomi.app.platform;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.testkit.HttpReceiver;
import dev.hinomi.testkit.JavaProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A process in which hundreds of alarms change at once is killed at any moment: after the restart every change has
/// been told once or, where that was cut, again with the same message id; none is lost and none is made two times.
final class KilledStormTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private Path directory;

    @Test
    void everyChangeIsToldWhateverIsKilled() throws IOException, InterruptedException {
        Map<String, Set<String>> messagesByAlarm = new HashMap<>();
        try (HttpReceiver receiver = HttpReceiver.start()) {
            prepare(receiver);
            killInTheStorm(new Random().nextInt(1_500));
            try (AlarmStorm rest = new AlarmStorm(directory, AlarmStorm.START.plusSeconds(90))) {
                while (messagesByAlarm.size() < AlarmStorm.ALARMS) {
                    note(receiver.take(SOON), messagesByAlarm);
                }
                Optional<HttpReceiver.Request> late = receiver.poll(Duration.ofMillis(200));
                while (late.isPresent()) {
                    note(late.get(), messagesByAlarm);
                    late = receiver.poll(Duration.ofMillis(200));
                }
                assertThat(rest.changed()).hasSize(AlarmStorm.ALARMS).doesNotHaveDuplicates();
            }
        }
        assertThat(messagesByAlarm.values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
    }

    private void prepare(HttpReceiver receiver) {
        try (AlarmStorm storm = new AlarmStorm(directory, AlarmStorm.START)) {
            String topic = storm.notifications().topics().create(AlarmStorm.SCOPE, "storm", Map.of(), Map.of());
            storm.notifications()
                    .subscriptions()
                    .subscribe(
                            AlarmStorm.SCOPE, topic, "http", receiver.uri("/").toString(), Map.of());
            String token =
                    JSON.readTree(receiver.take(SOON).body()).path("Token").asString();
            storm.notifications().subscriptions().confirm(AlarmStorm.SCOPE, topic, token, false, false);
            storm.makeAlarms(topic);
        }
    }

    private void killInTheStorm(int millis) throws IOException, InterruptedException {
        Process process = JavaProcess.of(AlarmStorm.class, directory)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), US_ASCII))) {
            assertThat(lines.readLine()).isEqualTo(AlarmStorm.STRUCK);
            TimeUnit.MILLISECONDS.sleep(millis);
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
    }

    private static void note(HttpReceiver.Request request, Map<String, Set<String>> messagesByAlarm) {
        JsonNode message = JSON.readTree(request.body());
        String alarm = JSON.readTree(message.path("Message").asString())
                .path("AlarmName")
                .asString();
        messagesByAlarm
                .computeIfAbsent(alarm, _ -> new HashSet<>())
                .add(message.path("MessageId").asString());
    }
}
