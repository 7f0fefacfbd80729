package dev.hinomi.logs.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Runs the scripts under `fields/`. `message M` begins a case, in the group that `group G` named last; the lines after
/// it are its fields in their order, as `text`, `number` or `flag`, `name = value`. Lines that begin with `#` and empty
/// lines mean nothing.
final class FieldScriptsTest {
    @TestFactory
    Stream<DynamicTest> scripts() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(FieldScriptsTest.class.getResource("/fields"))
                .toURI());
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path script : files.sorted().toList()) {
                List<Case> cases = cases(script);
                assertThat(cases).isNotEmpty();
                cases.forEach(one -> tests.add(dynamicTest(script.getFileName() + ": " + one.message(), one::run)));
            }
        }
        return tests.stream();
    }

    private static List<Case> cases(Path script) throws IOException {
        List<Case> cases = new ArrayList<>();
        String group = "app";
        for (String line : Files.readAllLines(script)) {
            if (line.startsWith("group ")) {
                group = line.substring("group ".length());
            } else if (line.startsWith("message")) {
                String message = line.substring(Math.min(line.length(), "message ".length()));
                cases.add(
                        new Case(group, message.replace("<tab>", "\t").replace("<newline>", "\n"), new ArrayList<>()));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                cases.getLast().fields().add(line);
            }
        }
        return cases;
    }

    record Case(String group, String message, List<String> fields) {
        void run() {
            List<String> found = FieldDiscovery.discover(group, message).sequencedEntrySet().stream()
                    .map(field -> kind(field.getValue()) + " " + field.getKey() + " = "
                            + field.getValue().text())
                    .toList();
            assertThat(found).isEqualTo(fields);
        }

        private static String kind(FieldValue value) {
            return switch (value) {
                case FieldValue.Text _ -> "text";
                case FieldValue.Numeric _ -> "number";
                case FieldValue.Flag _ -> "flag";
            };
        }
    }
}
