package dev.hinomi.runbooks.sandbox;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Scripts do not outlive the server, however it ends.
@StartsSandboxes
final class KilledServerTest {
    @TempDir
    Path classes;

    @ParameterizedTest
    @CsvSource({"BUBBLEWRAP,true", "BUBBLEWRAP,false", "NAMESPACES,true", "NAMESPACES,false"})
    void aScriptEndsWithTheServer(SandboxChoice choice, boolean ordinaryUser) throws IOException {
        String mark = SandboxKit.mark();
        Process server =
                OtherProcess.in(classes).start(choice, "sleep MARK & sleep MARK".replace("MARK", mark), ordinaryUser);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> SandboxKit.running(mark).size() == 2);

        // destroyForcibly is SIGKILL: nothing of the server's gets a chance to clean up.
        server.destroyForcibly();

        await().atMost(Duration.ofSeconds(10))
                .until(() -> SandboxKit.running(mark).isEmpty());
    }
}
