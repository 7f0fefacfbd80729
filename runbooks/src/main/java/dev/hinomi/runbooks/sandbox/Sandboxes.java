package dev.hinomi.runbooks.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Finds a sandbox that works on this machine, by running `true` in it: that a program is there says nothing about
/// whether the kernel, or the container that this program is in, lets it work.
public final class Sandboxes {
    private static final String ADVICE = "install bubblewrap (apt-get install bubblewrap); an ordinary user needs user"
            + " namespaces (sysctl user.max_user_namespaces; on Ubuntu kernel.apparmor_restrict_unprivileged_userns=0);"
            + " in a container it needs CAP_SYS_ADMIN. Or set the sandbox to off, and scripts may do what this server's"
            + " user may do";

    private Sandboxes() {}

    /// Chooses when a script first needs it: a try takes longer than anything else at the start of a server, of which
    /// most run no script for a long time. Takes away at once the scripts that servers left that were killed.
    ///
    /// @param hidden folders that no script may see, the data directory above all
    public static Supplier<Selection> whenNeeded(SandboxChoice choice, List<Path> hidden, Limits limits) {
        ScriptFolder.removeLeft();
        return new FirstUse(() -> choose(choice, hidden, limits));
    }

    /// Chooses, and tries what it chooses.
    ///
    /// @param hidden folders that no script may see, the data directory above all
    static Selection choose(SandboxChoice choice, List<Path> hidden, Limits limits) {
        return switch (choice) {
            case AUTO -> first(List.of(new Bubblewrap(hidden, limits), new Namespaces(hidden, limits)), limits);
            case BUBBLEWRAP -> first(List.of(new Bubblewrap(hidden, limits)), limits);
            case NAMESPACES -> first(List.of(new Namespaces(hidden, limits)), limits);
            case OFF -> new Selection.Chosen(new Unconfined());
        };
    }

    /// Keeps what was chosen, unless an interruption cut the try off: that says nothing about the machine.
    private static final class FirstUse implements Supplier<Selection> {
        private final Supplier<Selection> choice;
        private final ReentrantLock lock = new ReentrantLock();
        private volatile @Nullable Selection chosen;

        FirstUse(Supplier<Selection> choice) {
            this.choice = choice;
        }

        @Override
        public Selection get() {
            Selection known = chosen;
            return known == null ? tried() : known;
        }

        private Selection tried() {
            lock.lock();
            try {
                Selection known = chosen;
                if (known != null) {
                    return known;
                }
                Selection found = choice.get();
                if (!Thread.currentThread().isInterrupted()) {
                    chosen = found;
                }
                return found;
            } finally {
                lock.unlock();
            }
        }
    }

    private static Selection first(List<Sandbox> candidates, Limits limits) {
        List<String> failures = new ArrayList<>();
        for (Sandbox candidate : candidates) {
            StringBuilder output = new StringBuilder();
            Exit exit = tried(candidate, limits, output);
            if (exit.equals(new Exit.Code(0))) {
                return new Selection.Chosen(candidate);
            }
            failures.add(
                    candidate.name() + ": " + failure(exit, output.toString().strip()));
        }
        return new Selection.Refused(
                "no sandbox works on this machine (" + String.join("; ", failures) + "): " + ADVICE);
    }

    private static Exit tried(Sandbox sandbox, Limits limits, StringBuilder output) {
        try {
            return new ScriptRunner(sandbox, limits).run(Script.of("true"), output::append);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Exit.NotStarted("interrupted");
        }
    }

    private static String failure(Exit exit, String output) {
        return switch (exit) {
            case Exit.Code code -> output.isEmpty() ? "exit code " + code.code() : output.replaceAll("\\s+", " ");
            case Exit.NotStarted(String reason) -> reason;
            case Exit.TooMuchOutput _ -> "too much output";
        };
    }
}
