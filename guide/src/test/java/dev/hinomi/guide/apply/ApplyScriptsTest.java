package dev.hinomi.guide.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.records.Records;
import dev.hinomi.records.sqlite.SqliteRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Runs the scripts under `apply/`: guides that are applied one after the other, and people who change the
/// server in between. A case is a title and parts. The first line of a guide's text is line 2, because a
/// fence stands before it.
///
///     === title
///     --- guide NAME
///     topic Ops | subscribe Ops ENDPOINT | alarm A THRESHOLD [TOPIC] | filter NAME GROUP PATTERN
///     --- settings NAME
///     guide.yaml
///     --- server
///     group GROUP | unfilter NAME GROUP | set ALARM MEMBER VALUE | delete ALARM | untopic NAME | topic NAME ATTRIBUTE
/// VALUE | subscribe TOPIC
///     ENDPOINT | unsubscribe ENDPOINT | alarm A THRESHOLD [TOPIC] | pending | secret NAME VALUE --- apply
///     NAME [--env E] [--prune] [--on-drift overwrite|keep|stop] what is printed, and what becomes of the
///     version --- remove NAME [--env E] --- drift NAME [--env E] --- calls what the server was told to
///     change since the last such part
class ApplyScriptsTest {
    private static final Path SCRIPTS = Path.of("src/test/resources/apply");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyCase() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return files.sorted().toList().stream().flatMap(this::cases);
        }
    }

    private Stream<DynamicTest> cases(Path file) {
        return Arrays.stream(read(file).split("(?m)^=== ", -1))
                .filter(one -> !one.isBlank())
                .map(one -> one.split("\n", 2))
                .map(one -> DynamicTest.dynamicTest(file.getFileName() + ": " + one[0], () -> run(one[1])));
    }

    private void run(String parts) {
        try (Records records = SqliteRecords.open(folder.resolve(UUID.randomUUID() + ".db"))) {
            ApplyScript script = new ApplyScript(records);
            for (String part : parts.split("(?m)^--- ", -1)) {
                if (!part.isBlank()) {
                    String[] words = part.lines().findFirst().orElseThrow().split(" ", -1);
                    List<String> lines = part.lines().skip(1).toList();
                    List<String> seen = new ArrayList<>(script.run(words, lines));
                    if (!ApplyScript.GIVEN.contains(words[0])) {
                        assertThat(seen).as(part).containsExactlyElementsOf(lines);
                    }
                }
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
