package dev.hinomi.testkit;

import java.nio.file.Path;
import java.util.stream.Stream;

/// Another JVM with the class path of this one, for tests of what survives `kill -9`.
public final class JavaProcess {
    private JavaProcess() {}

    /// Runs a class's `main`. It does not live long, so the quick compiler is enough.
    ///
    /// @param arguments their texts
    public static ProcessBuilder of(Class<?> main, Object... arguments) {
        Stream<String> command = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName());
        return new ProcessBuilder(Stream.concat(command, Stream.of(arguments).map(Object::toString))
                .toList());
    }
}
