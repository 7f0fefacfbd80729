package dev.hinomi.runbooks.step.network;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// Work on a virtual thread of its own, so that a lookup of a name, which nothing can interrupt, does not hold its
/// caller. Interrupting a virtual thread closes the socket that it waits for.
final class Interruptible {
    private Interruptible() {}

    /// Work that may fail as the network does.
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    static <T> T call(Work<T> work) throws IOException, InterruptedException {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = Thread.startVirtualThread(() -> {
            try {
                result.complete(work.run());
            } catch (IOException | RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get();
        } catch (InterruptedException e) {
            thread.interrupt();
            throw e;
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}
