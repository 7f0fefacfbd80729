package dev.hinomi.runbooks.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What a script did in a sandbox. The main program does the same in a process of its own: to be another user, or to be
/// killed.
record Transcript(String exit, String output) {
    /// Small enough that a test reaches them soon.
    static final Limits LIMITS = new Limits(Duration.ofSeconds(20), 64, 1 << 20, 2 << 20, 200 << 20, 1 << 20);

    /// A script that writes this is interrupted.
    static final String INTERRUPT = "INTERRUPT ME";

    /// Runs `script` here. `/usr/share/doc` plays the folder that nobody may see.
    static Transcript of(SandboxChoice choice, String script) {
        Selection selection = Sandboxes.choose(choice, List.of(Path.of("/usr/share/doc")), LIMITS);
        return switch (selection) {
            case Selection.Refused(String reason) -> throw new AssertionError(reason);
            case Selection.Chosen(Sandbox sandbox) -> run(sandbox, script);
        };
    }

    private static Transcript run(Sandbox sandbox, String script) {
        StringBuilder output = new StringBuilder();
        Thread caller = Thread.currentThread();
        try {
            Exit exit = new ScriptRunner(sandbox, LIMITS).run(Script.of(script), text -> {
                output.append(text);
                if (output.indexOf(INTERRUPT) >= 0) {
                    caller.interrupt();
                }
            });
            return new Transcript(exit.toString(), output.toString());
        } catch (InterruptedException _) {
            return new Transcript("interrupted", output.toString());
        }
    }

    /// Arguments: the sandbox and the file of the script. The output comes as it is written, then how it ended.
    static void main(String[] arguments) {
        try {
            Transcript transcript = of(SandboxChoice.valueOf(arguments[0]), Files.readString(Path.of(arguments[1])));
            System.out.print(transcript.output());
            System.out.print("\u0000" + transcript.exit());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
