package dev.hinomi.store.duckdb;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.store.manifest.DataFile;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/// The files that turned out to be damaged. Whatever needs one of them fails and says so; the others serve on.
final class Damage {
    private static final System.Logger LOG = System.getLogger(Damage.class.getName());

    private final Map<Long, String> found = new ConcurrentSkipListMap<>();

    @FunctionalInterface
    interface Reading {
        void run() throws SQLException;
    }

    /// Reads from the file, and names it when that fails.
    void reading(DataFile file, Reading reading) throws SQLException {
        try {
            reading.run();
        } catch (SQLException e) {
            if (concernsAll(e)) {
                throw e;
            }
            found(file, e);
            throw new FaultException(
                    new Fault.Unavailable("telemetry store: " + file.fileName() + " cannot be read: " + reason(e)), e);
        }
    }

    /// Notes that the file cannot be read.
    void found(DataFile file, Exception why) {
        String text = file.fileName() + ": " + reason(why);
        if (found.putIfAbsent(file.number(), text) == null) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "telemetry store: {0}; what needs it fails, the other files serve on",
                    text);
        }
    }

    boolean has(DataFile file) {
        return found.containsKey(file.number());
    }

    /// The file is gone or was read after all.
    void forget(DataFile file) {
        found.remove(file.number());
    }

    /// A line for each damaged file: its name and what is wrong.
    List<String> all() {
        return List.copyOf(found.values());
    }

    /// A cancelled statement, a lack of memory and an engine that gave up say nothing of the file.
    private static boolean concernsAll(SQLException e) {
        String message = String.valueOf(e.getMessage());
        return Engines.isFatal(e)
                || message.startsWith("INTERRUPT")
                || message.startsWith("Out of Memory")
                || message.equals("cancelled");
    }

    private static String reason(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
