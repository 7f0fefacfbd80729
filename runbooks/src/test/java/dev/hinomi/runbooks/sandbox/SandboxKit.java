package dev.hinomi.runbooks.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every sandbox keeps to, shown by scripts that try not to.
@StartsSandboxes
abstract class SandboxKit {
    @TempDir
    Path folder;

    abstract SandboxChoice choice();

    Transcript run(String script) {
        return Transcript.of(choice(), script);
    }

    @Test
    void theSystemIsSeenAndNotWritten() {
        Transcript transcript = run("""
                for path in /x /usr/x /etc/x /etc/hosts /dev/x /proc/sys/kernel/hostname /run/hinomi/step; do
                  (echo x >>"$path") 2>/dev/null && echo "wrote $path"
                done
                ls /
                """);

        assertThat(transcript.exit()).isEqualTo("Code[code=0]");
        assertThat(transcript.output().lines())
                .filteredOn(line -> !line.isEmpty())
                .isSubsetOf(
                        "bin", "dev", "etc", "home", "lib", "lib32", "lib64", "libx32", "proc", "run", "sbin", "tmp",
                        "usr")
                .contains("usr", "bin");
    }

    @Test
    void noOtherFileOfTheMachineIsThere() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "the secret of the data directory");
        Transcript transcript = run("""
                for path in /root/.ssh /root /home/* /var /opt /mnt /media /srv /sys %s /etc/shadow /etc/ssh /.old; do
                  [ -e "$path" ] && [ "$path" != /home/step ] && echo "there is $path"
                done
                find /tmp /run /home /dev/shm -type f
                ls /usr/share/doc
                echo end
                """.formatted(secret));

        assertThat(transcript.output().strip()).endsWith("end");
        assertThat(transcript.output().lines().filter(line -> !line.startsWith("/run/hinomi/")))
                .containsExactlyElementsOf(List.of("end"));
    }

    @Test
    void whatItWritesIsItsOwnAndGone() throws IOException {
        String name = "hinomi-kit-" + System.nanoTime();
        Files.writeString(Path.of("/tmp", name + "-host"), "here");
        try {
            Transcript transcript = run("""
                    echo a >/tmp/NAME && echo b >~/NAME && echo c >/dev/shm/NAME && cat /tmp/NAME ~/NAME /dev/shm/NAME
                    ls /tmp | grep -c host || :
                    umask
                    """.replace("NAME", name));

            assertThat(transcript.output().lines()).startsWith("a", "b", "c", "0", "0077");
            assertThat(Path.of("/tmp", name)).doesNotExist();
        } finally {
            Files.delete(Path.of("/tmp", name + "-host"));
        }
    }

    @Test
    void itSeesNoProcessButItsOwnAndNoOthersEnvironment() {
        Transcript transcript = run("""
                for process in /proc/[0-9]*; do (tr '\\0' '\\n' <$process/environ | cut -d= -f1) 2>/dev/null || :; done | sort -u
                ls -d /proc/[0-9]* | wc -l | sed 's/^/processes /'
                """);

        assertThat(transcript.output().lines().filter(line -> line.startsWith("processes")))
                .singleElement()
                .satisfies(
                        line -> assertThat(Integer.parseInt(line.substring(10))).isLessThan(8));
        Set<String> clean = Set.of("PATH", "HOME", "LANG", "TZ", "PWD", "OLDPWD", "SHLVL", "_");
        assertThat(transcript.output().lines().filter(line -> !line.isEmpty() && !line.startsWith("processes")))
                .isSubsetOf(clean)
                .contains("PATH");
        assertThat(System.getenv().keySet()).as("something to see").isNotEmpty();
    }

    @Test
    void itHasNoPrivilegeAndGainsNone() {
        Transcript transcript = run("id -u; grep -E '^(CapInh|CapPrm|CapEff|CapAmb|NoNewPrivs)' /proc/self/status");

        assertThat(transcript.output().lines().map(line -> line.replaceAll("\\s+", " ")))
                .startsWith(
                        "65534",
                        "CapInh: 0000000000000000",
                        "CapPrm: 0000000000000000",
                        "CapEff: 0000000000000000",
                        "CapAmb: 0000000000000000",
                        "NoNewPrivs: 1");
    }

    @Test
    void itKillsNobodyButItself() {
        Transcript transcript = run("sleep 60 & kill -9 -1; kill -9 1; echo still here; exit 7");

        assertThat(transcript.exit()).startsWith("Code[code=").isNotEqualTo("Code[code=0]");
        assertThat(run("echo next").output()).startsWith("next");
    }

    @Test
    void whatItLeftRunningEndsWithIt() {
        String mark = mark();
        Transcript transcript = run("""
                sleep %1$s >/dev/null 2>&1 &
                setsid sh -c 'setsid sleep %1$s >/dev/null 2>&1 & sleep %1$s' </dev/null >/dev/null 2>&1 &
                (setsid nohup sleep %1$s &) &
                sleep 0.2
                echo begun
                """.formatted(mark));

        assertThat(transcript.exit()).isEqualTo("Code[code=0]");
        assertThat(transcript.output()).contains("begun");
        await().atMost(Duration.ofSeconds(5)).until(() -> running(mark).isEmpty());
    }

    @Test
    void anInterruptEndsAllOfIt() {
        String mark = mark();
        Transcript transcript = run("""
                trap '' TERM HUP INT
                setsid sh -c 'trap "" TERM; sleep %1$s & sleep %1$s' >/dev/null 2>&1 &
                sleep 0.2
                echo %2$s
                sleep %1$s
                """.formatted(mark, Transcript.INTERRUPT));

        assertThat(transcript.exit()).isEqualTo("interrupted");
        await().atMost(Duration.ofSeconds(5)).until(() -> running(mark).isEmpty());
    }

    @Test
    void aForkBombIsBoundedAndEnds() {
        String mark = mark();
        // By builtins from there on: no program begins any more.
        Transcript transcript = run("""
                bomb() { (exec -a %1$s sleep 60) & bomb | bomb & }
                bomb 2>/dev/null
                for ((i = 0; i < 300000; i++)); do :; done
                echo %2$s
                for ((;;)); do :; done
                """.formatted(mark, Transcript.INTERRUPT));

        assertThat(transcript.exit()).isEqualTo("interrupted");
        await().atMost(Duration.ofSeconds(10)).until(() -> running(mark).isEmpty());
    }

    @Test
    void processesMemoryAndFilesAreBounded() {
        assertThat(run("perl -e 'for (1..200) { defined(my $p = fork) or die \"no more at $_\\n\"; $p or sleep 60 }'"))
                .satisfies(transcript -> assertThat(transcript.output()).contains("no more at"));
        assertThat(run("perl -e '$x = \"a\" x 300_000_000'").output()).containsIgnoringCase("out of memory");
        assertThat(run("head -c 5000000 /dev/zero >/tmp/x").exit()).isEqualTo("Code[code=153]");
        assertThat(run("for i in 1 2 3 4; do head -c 1000000 /dev/zero >/tmp/$i; done")
                        .output())
                .contains("No space left on device");
    }

    @Test
    void endlessOutputEndsIt() {
        Transcript transcript = run("yes");

        assertThat(transcript.exit()).isEqualTo("TooMuchOutput[limit=1048576]");
        assertThat(transcript.output().length()).isLessThanOrEqualTo(1 << 20);
    }

    @Test
    void thereIsNothingToReadAndNoTerminal() {
        Transcript transcript = run("cat; read -r line || echo nothing; (echo x >/dev/tty) 2>/dev/null || echo none");

        assertThat(transcript.output().lines()).startsWith("nothing", "none");
    }

    @Test
    void aCommandThatFailsEndsItAndAVariableThatIsNotSetIsEmpty() {
        assertThat(run("echo \"[$NOWHERE]\"; false | cat; echo after").output())
                .startsWith("[]")
                .doesNotContain("after");
        assertThat(run("exit 3").exit()).isEqualTo("Code[code=3]");
    }

    @Test
    void itReachesServersOfTheMachine() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> {
                try (Socket socket = server.accept()) {
                    socket.getOutputStream().write("welcome\n".getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });

            assertThat(run("cat </dev/tcp/127.0.0.1/" + server.getLocalPort()).output())
                    .startsWith("welcome");
        }
    }

    static String mark() {
        return "4711." + System.nanoTime();
    }

    static List<String> running(String mark) throws IOException {
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            List<String> found = new ArrayList<>();
            for (Path process : processes) {
                try {
                    String command = Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1);
                    if (command.startsWith("sleep\0" + mark) || command.startsWith(mark)) {
                        found.add(process.toString());
                    }
                } catch (IOException _) {
                    // It has ended meanwhile.
                }
            }
            return found;
        }
    }
}
