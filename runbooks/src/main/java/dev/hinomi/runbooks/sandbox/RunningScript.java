package dev.hinomi.runbooks.sandbox;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One script that runs: started, read from and waited for on one thread, and ended from any.
///
/// The kernel ends a confined script when the thread ends that started it, not only the whole process. The threads that
/// carry virtual ones come and go, so the thread is a platform thread that does nothing else.
final class RunningScript implements Runnable {
    private static final System.Logger LOG = System.getLogger(RunningScript.class.getName());
    private static final int SECONDS_TO_END = 5;

    private final Sandbox sandbox;
    private final ProcessBuilder command;
    private final long maxOutput;
    private final Consumer<String> output;
    private final CompletableFuture<@Nullable Process> started = new CompletableFuture<>();
    private final CompletableFuture<Exit> exit = new CompletableFuture<>();

    RunningScript(Sandbox sandbox, ProcessBuilder command, long maxOutput, Consumer<String> output) {
        this.sandbox = sandbox;
        this.command = command;
        this.maxOutput = maxOutput;
        this.output = output;
    }

    @Override
    public void run() {
        try {
            Process process = command.start();
            leaveNoRest(process);
            started.complete(process);
            boolean whole = read(process);
            exit.complete(whole ? new Exit.Code(process.waitFor()) : new Exit.TooMuchOutput(maxOutput));
        } catch (IOException e) {
            exit.complete(new Exit.NotStarted(String.valueOf(e.getMessage())));
        } catch (InterruptedException | RuntimeException | Error e) {
            exit.completeExceptionally(e);
        } finally {
            started.complete(null);
        }
    }

    Exit exit() throws InterruptedException {
        try {
            return exit.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the output of a script was not taken", e.getCause());
        }
    }

    /// Ends all that is left of it and waits until it is gone.
    void end() {
        Process process = started.join();
        if (process == null) {
            return;
        }
        List<ProcessHandle> below = process.descendants().toList();
        below.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        CompletableFuture<?> gone = CompletableFuture.allOf(
                below.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new));
        await(gone);
        await(exit);
    }

    private static void await(CompletableFuture<?> end) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    end.get(SECONDS_TO_END, TimeUnit.SECONDS);
                    return;
                } catch (InterruptedException _) {
                    interrupted = true;
                } catch (ExecutionException _) {
                    return;
                } catch (TimeoutException _) {
                    LOG.log(System.Logger.Level.WARNING, "a script was killed and is still there");
                    return;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean read(Process process) throws IOException {
        char[] chunk = new char[8192];
        long length = 0;
        try (Reader reader = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            for (int count = reader.read(chunk); count >= 0; count = reader.read(chunk)) {
                length += count;
                if (length > maxOutput) {
                    return false;
                }
                if (exit.isDone()) {
                    // Of a process that left the script, which has ended.
                    return true;
                }
                output.accept(new String(chunk, 0, count));
            }
            return true;
        }
    }

    /// A sandbox takes everything with it. Without one, the processes of the script's group would live on, and keep its
    /// output open; those that left the group stay.
    private void leaveNoRest(Process process) {
        switch (sandbox) {
            case Bubblewrap _, Namespaces _ -> {}
            case Unconfined _ -> {
                var _ = process.onExit().thenAccept(ended -> {
                    killGroup(ended.pid());
                    CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS)
                            .execute(() -> exit.complete(new Exit.Code(ended.exitValue())));
                });
            }
        }
    }

    private static void killGroup(long leader) {
        try {
            new ProcessBuilder("bash", "-c", "kill -KILL -- -" + leader)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the processes that a script left are not killed", e);
        }
    }
}
