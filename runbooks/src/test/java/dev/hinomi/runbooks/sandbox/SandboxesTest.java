package dev.hinomi.runbooks.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@StartsSandboxes
final class SandboxesTest {
    @TempDir
    Path folder;

    @Test
    void theFirstThatWorksIsTaken() {
        assertThat(Sandboxes.choose(SandboxChoice.AUTO, List.of(), Limits.STANDARD))
                .isInstanceOfSatisfying(
                        Selection.Chosen.class,
                        chosen -> assertThat(chosen.sandbox().name()).isEqualTo("bubblewrap"));
    }

    @Test
    void aTryThatWasCutOffIsMadeAgain() {
        Supplier<Selection> sandbox = Sandboxes.whenNeeded(SandboxChoice.AUTO, List.of(), Limits.STANDARD);

        Thread.currentThread().interrupt();
        assertThat(sandbox.get()).isInstanceOf(Selection.Refused.class);
        assertThat(Thread.interrupted()).isTrue();

        assertThat(sandbox.get()).isInstanceOf(Selection.Chosen.class).isSameAs(sandbox.get());
    }

    @Test
    void whereNoneWorksNoneIsChosenAndItIsSaidWhy() throws IOException {
        // A machine with neither `bwrap` nor `unshare`: only the path differs from this one.
        Process other = OtherProcess.in(folder).withPath("/nowhere", SandboxChoice.AUTO, "true");
        String output = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(output)
                .contains("no sandbox works on this machine (bubblewrap: ", "; namespaces: ", "install bubblewrap");
    }

    @Test
    void withoutASandboxTheLimitsAndTheCleanEnvironmentStillHold() throws IOException {
        String mark = SandboxKit.mark();
        Transcript transcript = Transcript.of(SandboxChoice.OFF, """
                env | cut -d= -f1 | sort | tr '\\n' ' '
                sleep %s &
                umask
                head -c 5000000 /dev/zero >~/x
                """.formatted(mark));

        assertThat(transcript.exit()).isEqualTo("Code[code=153]");
        assertThat(transcript.output()).startsWith("HOME LANG OLDPWD PATH PWD SHLVL TZ _ 0077");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> SandboxKit.running(mark).isEmpty());
    }

    @Test
    void withoutASandboxAnInterruptEndsTheScriptAndItsChildren() throws IOException {
        String mark = SandboxKit.mark();
        Transcript transcript = Transcript.of(
                SandboxChoice.OFF, "(sleep %1$s; echo) & echo %2$s; sleep %1$s".formatted(mark, Transcript.INTERRUPT));

        assertThat(transcript.exit()).isEqualTo("interrupted");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> SandboxKit.running(mark).isEmpty());
    }

    @Test
    void withoutASandboxAScriptEndsAlsoWhenAProcessThatLeftItHoldsItsOutput() {
        Transcript transcript = Transcript.of(SandboxChoice.OFF, "setsid sleep 8 & sleep 0.2; echo over");

        assertThat(transcript).isEqualTo(new Transcript("Code[code=0]", "over\n"));
    }

    @Test
    void theTimeZoneIsTheMachinesWhenItHasAName() {
        assertThat(ScriptRunner.timeZone(ZoneId.of("Asia/Tokyo"))).isEqualTo("Asia/Tokyo");
        assertThat(ScriptRunner.timeZone(ZoneId.of("GMT+9"))).isEqualTo("UTC");
        assertThat(ScriptRunner.timeZone(ZoneOffset.UTC)).isEqualTo("UTC");
    }

    @Test
    void nothingOfAScriptIsLeftOnTheMachineAndNothingOfAServerThatWasKilled() throws IOException {
        Path killed = Files.createTempDirectory("hinomi-step-999999999-");
        Files.writeString(Files.createDirectory(killed.resolve("files")).resolve("step"), "echo");

        Sandboxes.whenNeeded(SandboxChoice.AUTO, List.of(), Limits.STANDARD);
        Transcript.of(SandboxChoice.AUTO, "echo x >/tmp/left; exit 4");

        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (var left = Files.newDirectoryStream(
                temporary, "hinomi-step-" + ProcessHandle.current().pid() + "-*")) {
            assertThat(left).isEmpty();
        }
        assertThat(killed).doesNotExist();
    }
}
