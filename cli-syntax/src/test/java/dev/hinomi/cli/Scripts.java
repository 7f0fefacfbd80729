package dev.hinomi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Test cases as text: a name after `##`, a shell script, `=>`, what is expected.
public final class Scripts {
    private static final Pattern CASES = Pattern.compile("(?m)^## ");
    private static final String ARROW = "\n=>\n";

    private Scripts() {}

    /// A case. Its `toString` is what the test is called.
    public record Case(String file, String name, String script, String expected) {
        @Override
        public String toString() {
            return file + ": " + name;
        }
    }

    public static Stream<Case> in(String folder) {
        try (Stream<Path> files = Files.list(Path.of(
                Objects.requireNonNull(Scripts.class.getResource("/" + folder)).toURI()))) {
            return files.sorted().map(Scripts::read).toList().stream().flatMap(List::stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Case> read(Path file) {
        try {
            return CASES.splitAsStream(Files.readString(file))
                    .filter(block -> block.contains(ARROW))
                    .map(block -> read(file.getFileName().toString(), block))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case read(String file, String block) {
        int name = block.indexOf('\n');
        int arrow = block.indexOf(ARROW);
        return new Case(
                file,
                block.substring(0, name),
                block.substring(name + 1, arrow),
                block.substring(arrow + ARROW.length()).strip());
    }
}
