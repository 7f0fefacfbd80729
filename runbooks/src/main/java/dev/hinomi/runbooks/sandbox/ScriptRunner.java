package dev.hinomi.runbooks.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Runs scripts in a sandbox, each to its end.
public final class ScriptRunner {
    private static final String SYSTEM_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private final Sandbox sandbox;
    private final Limits limits;

    public ScriptRunner(Sandbox sandbox, Limits limits) {
        this.sandbox = sandbox;
        this.limits = limits;
    }

    /// Runs `script` and returns when nothing of it is left.
    ///
    /// @param output takes what it writes, standard error included, as it comes, on another thread
    /// @throws InterruptedException when interrupted; the script has been ended
    public Exit run(Script script, Consumer<String> output) throws InterruptedException {
        try (ScriptFolder folder = ScriptFolder.write(files(script))) {
            RunningScript running =
                    new RunningScript(sandbox, command(script, folder.path()), limits.outputBytes(), output);
            Thread.ofPlatform().name("runbook-script").daemon().start(running);
            try {
                return running.exit();
            } finally {
                running.end();
            }
        } catch (IOException e) {
            return new Exit.NotStarted(String.valueOf(e.getMessage()));
        }
    }

    private Map<String, String> files(Script script) {
        Map<String, String> files = new HashMap<>(script.files());
        files.put("step", script.text());
        files.put("begin", limits.commands() + "umask 077\ncd \"$HOME\" || exit\nexec bash -e -o pipefail -- \"$1\"\n");
        return files;
    }

    private ProcessBuilder command(Script script, Path folder) {
        String seen = sandbox.seen(folder);
        ProcessBuilder command =
                new ProcessBuilder(sandbox.command(folder, List.of("bash", "--", seen + "/begin", seen + "/step")));
        command.directory(Path.of("/").toFile());
        command.redirectErrorStream(true);
        command.redirectInput(Path.of("/dev/null").toFile());
        Map<String, String> environment = command.environment();
        environment.clear();
        environment.put("PATH", seen + "/bin:" + SYSTEM_PATH);
        environment.put("HOME", sandbox.home(folder));
        environment.put("LANG", "C.UTF-8");
        environment.put("TZ", timeZone(ZoneId.systemDefault()));
        environment.putAll(script.environment());
        script.paths().forEach((name, file) -> environment.put(name, seen + "/" + file));
        return command;
    }

    /// The zone's name in the system's database; UTC for one that is only an offset, whose sign POSIX turns around.
    static String timeZone(ZoneId zone) {
        return zone.getId().contains("/") ? zone.getId() : "UTC";
    }
}
