package dev.hinomi.scenarios.clients;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// A program that prints log events as they arrive, until it is closed.
final class TailProcess implements AutoCloseable {
    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    TailProcess(Program program, Map<String, String> environment, List<String> arguments) {
        try {
            ProcessBuilder builder = program.process(environment, arguments);
            builder.environment().put("PYTHONUNBUFFERED", "1");
            process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::read);
    }

    private void read() {
        try (BufferedReader output = process.inputReader()) {
            output.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException _) {
            // The process was ended.
        }
    }

    /// What it has printed so far.
    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
