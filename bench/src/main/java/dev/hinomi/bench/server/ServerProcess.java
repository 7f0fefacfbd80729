package dev.hinomi.bench.server;

import dev.hinomi.app.config.Settings;
import dev.hinomi.app.platform.LocalAccess;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// `./hinomi up` on a folder of its own, as a process whose CPU time can be read.
public final class ServerProcess implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);

    /// Of the kernel's clock ticks, a hundred a second on every Linux.
    private static final long TICK_MICROS = 10_000;

    private final Process process;
    private final Path data;
    private final int port;

    private ServerProcess(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
    }

    /// Starts with the class path and the JVM options of this process, and waits until the server answers.
    ///
    /// @param jvmOptions further ones, for a profiler for instance
    public static ServerProcess start(Path data, List<String> jvmOptions) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.contains("SharedArchive"))
                .forEach(command::add);
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.hinomi.app.Main", "up"));
        command.addAll(List.of("--port", Integer.toString(port), "--data", data.toString()));
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ServerProcess server = new ServerProcess(process, data, port);
        server.awaitPort();
        return server;
    }

    private void awaitPort() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START.toNanos();
        while (true) {
            try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException e) {
                if (System.nanoTime() > deadline || !process.isAlive()) {
                    close();
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    public int port() {
        return port;
    }

    public String host() {
        return "127.0.0.1:" + port;
    }

    public RequestSigner signer() {
        return LocalAccess.of(Settings.DEFAULTS.withData(data)).signer();
    }

    /// The CPU time of the whole process.
    public Duration cpu() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// How much of its memory is in use by the system's count; 0 where there is no `/proc`.
    public long residentMegabytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /// The CPU time in microseconds of each kind of thread that lives, by name without its number; empty where there is
    /// no `/proc`.
    public SortedMap<String, Long> threads() throws IOException {
        SortedMap<String, Long> micros = new TreeMap<>();
        Path tasks = Path.of("/proc", Long.toString(process.pid()), "task");
        if (Files.isDirectory(tasks)) {
            try (DirectoryStream<Path> threads = Files.newDirectoryStream(tasks)) {
                for (Path thread : threads) {
                    add(thread, micros);
                }
            }
        }
        return micros;
    }

    private static void add(Path thread, SortedMap<String, Long> micros) throws IOException {
        String stat;
        try {
            stat = Files.readString(thread.resolve("stat"));
        } catch (IOException e) {
            return; // it has just ended
        }
        String name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
        List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
        long ticks = Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12));
        micros.merge(name.replaceAll("[-#]?\\d+$", ""), ticks * TICK_MICROS, Long::sum);
    }

    /// Stops as Ctrl-C does.
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
