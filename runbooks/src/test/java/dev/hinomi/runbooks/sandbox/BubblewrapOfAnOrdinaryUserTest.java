package dev.hinomi.runbooks.sandbox;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// By user namespaces.
final class BubblewrapOfAnOrdinaryUserTest extends SandboxKit {
    @TempDir
    static Path classes;

    @BeforeAll
    static void copy() {
        OtherProcess.in(classes);
    }

    @Override
    SandboxChoice choice() {
        return SandboxChoice.BUBBLEWRAP;
    }

    @Override
    Transcript run(String script) {
        return new OtherProcess(classes).run(choice(), script);
    }
}
