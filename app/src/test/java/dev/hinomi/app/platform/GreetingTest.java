package dev.hinomi.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.app.config.SettingsReader;
import dev.hinomi.app.config.SettingsSources;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class GreetingTest {
    private static String greeting(Map<String, String> flags) {
        return new Greeting(
                        SettingsReader.read(new SettingsSources(Path.of("/srv"), Optional.empty(), Map.of(), flags)),
                        8466,
                        OptionalInt.of(4318),
                        OptionalInt.of(4317),
                        Optional.empty())
                .text();
    }

    @Test
    void whatIsTheDefaultIsNotSaid() {
        assertThat(greeting(Map.of()))
                .contains(
                        "listening on http://127.0.0.1:8466\n",
                        "OTLP at 4318 (HTTP), 4317 (gRPC)\n",
                        "eval \"$(./hinomi env)\"")
                .doesNotContain("WARNING", "reset");
    }

    @Test
    void whateverTheOtherTerminalNeedsIsSaid() {
        assertThat(greeting(Map.of("--data", "/srv/it's mine", "--bind", "::1", "--default-region", "us-east-1")))
                .contains("eval \"$(./hinomi env --bind ::1 --default-region us-east-1 --data '/srv/it'\\''s mine')\"");
    }

    @Test
    void aServerWithoutAuthenticationNeedsNoKey() {
        assertThat(greeting(Map.of("--data", "/srv/data", "--auth", "none")))
                .contains("eval \"$(./hinomi env --auth none)\"", "WARNING: --auth none");
    }

    @Test
    void theAddressForOthersIsSaidBesideTheOneForThisMachine() {
        assertThat(greeting(Map.of("--bind", "0.0.0.0", "--public-url", "https://hinomi.example.com")))
                .contains("listening on http://127.0.0.1:8466, for others https://hinomi.example.com\n");
    }
}
