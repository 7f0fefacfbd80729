package dev.hinomi.app.platform;

import dev.hinomi.app.config.Settings;
import dev.hinomi.demo.fault.FaultBoard;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Timers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/// A platform on the system's clock, with the data directory that it needs.
public final class Server implements AutoCloseable {
    private final Settings settings;
    private final Parts parts;
    private final SystemTimers timers;
    private final Platform platform;

    private Server(Settings settings, SystemTimers timers, Parts parts, Platform platform) {
        this.settings = settings;
        this.timers = timers;
        this.parts = parts;
        this.platform = platform;
    }

    /// Makes the data directory, readable by its owner alone, and starts.
    public static Server start(Settings given) {
        Parts parts = new Parts();
        try {
            Settings settings = given.ephemeral()
                    ? given.withData(parts.add(TemporaryData.make()).path())
                    : given;
            makePrivate(settings.data());
            SystemTimers timers = parts.add(new SystemTimers());
            Platform platform = parts.add(new Platform(settings, timers));
            platform.start();
            return new Server(settings, timers, parts, platform);
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    /// What a person reads who has just started it.
    public String greeting() {
        return new Greeting(
                        settings,
                        platform.port(),
                        platform.otlpHttpPort(),
                        platform.otlpGrpcPort(),
                        platform.setUpLink())
                .text();
    }

    /// How commands on this machine reach it.
    public LocalAccess access() {
        return new LocalAccess(
                LocalAccess.endpoint(settings, platform.port()),
                LocalAccess.of(settings).signer());
    }

    /// Where it keeps everything.
    public Path data() {
        return settings.data();
    }

    /// Its clock.
    public Timers timers() {
        return timers;
    }

    /// The faults of the simulated systems, where there are such systems.
    public Optional<FaultBoard> faults() {
        return platform.faults();
    }

    /// Makes what ends before the server does a part of it.
    public <T extends AutoCloseable> T add(T part) {
        return parts.add(part);
    }

    @Override
    public void close() {
        parts.close();
    }

    private static void makePrivate(Path data) {
        try {
            if (Files.notExists(data)) {
                Files.createDirectories(
                        data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException e) {
            throw new FaultException(
                    new Fault.InvalidParameter(
                            "data", "data: " + data + " (expected: a folder that can be written): " + e.getMessage()),
                    e);
        }
    }

    /// A folder that goes when the server stops.
    private record TemporaryData(Path path) implements AutoCloseable {
        static TemporaryData make() {
            try {
                return new TemporaryData(Files.createTempDirectory("hinomi-"));
            } catch (IOException e) {
                throw new FaultException(
                        new Fault.Unavailable("no temporary folder can be made: " + e.getMessage()), e);
            }
        }

        @Override
        public void close() throws IOException {
            FileTree.delete(path);
        }
    }
}
