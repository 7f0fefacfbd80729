package dev.hinomi.scenarios.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.scenarios.TestSettings;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Input that is malformed, forbidden by the model, or not supported: `refused-input.txt`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RefusedInputTest {
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

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvFileSource(resources = "refused-input.txt", delimiter = '|', quoteCharacter = '`')
    void isRefused(Dialect dialect, String operation, @Nullable String body, int status, String code, String message)
            throws IOException {
        byte[] bytes = dialect.body(body == null ? "" : body);
        assertThat(server.refusal(server.signed(dialect, operation, bytes)))
                .isEqualTo(new Refusal(status, code, message));
    }
}
