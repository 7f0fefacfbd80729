package dev.hinomi.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The scripts in `dashboards/bodies`, and the examples in `dashboards/examples`, which hold every property of every
/// kind of widget.
final class DashboardBodyTest {
    static Stream<BodyScript> scripts() throws IOException {
        return texts("bodies").flatMap(BodyScript::read);
    }

    static Stream<String> examples() throws IOException {
        return texts("examples");
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void isJudgedAsTheScriptSays(BodyScript script) {
        assertThat(script.actual()).isEqualTo(script.expected());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyKindOfWidgetIsAccepted(String body) {
        assertThat(DashboardBody.check(body, body.length())).isEmpty();
    }

    @Test
    void theRefusalListsAllErrorsAsJson() {
        String body = """
                {"widgets": [{"type": "metric", "properties": {}}]}""";

        FaultException refused =
                catchThrowableOfType(FaultException.class, () -> DashboardBody.check(body, body.length()));

        assertThat(refused).hasMessage("""
                The dashboard body is invalid, there are 3 validation errors:
                [
                  {
                    "dataPath": "/widgets/0/properties",
                    "message": "Should have required property 'metrics'"
                  },
                  {
                    "dataPath": "/widgets/0/properties",
                    "message": "The metric widget should have specified a region and a data source or an alarm annotation"
                  },
                  {
                    "dataPath": "/widgets/0/properties",
                    "message": "Should have required property 'annotations'"
                  }
                ]""");
        assertThat(((Fault.InvalidDocument) refused.fault()).problems()).hasSize(3);
    }

    @Test
    void aBodyOfMoreThanAMebibyteIsRefused() {
        FaultException refused =
                catchThrowableOfType(FaultException.class, () -> DashboardBody.check("{}", (1 << 20) + 1));

        assertThat(refused).hasMessage("The field DashboardBody is 1048577 bytes long (expected: at most 1048576)");
    }

    private static Stream<String> texts(String folder) throws IOException {
        Path path = Path.of("src/test/resources/dashboards").resolve(folder);
        try (Stream<Path> files = Files.list(path)) {
            List<Path> all = files.sorted().toList();
            assertThat(all).isNotEmpty();
            return all.stream().map(DashboardBodyTest::text);
        }
    }

    private static String text(Path file) {
        try {
            return Objects.requireNonNull(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
