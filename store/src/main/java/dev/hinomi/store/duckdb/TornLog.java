package dev.hinomi.store.duckdb;

import dev.hinomi.store.manifest.DataFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A write-ahead log whose end is not what was written. DuckDB takes a log that ends early and refuses one that ends in
/// other bytes, which a power loss may leave of a commit that was never acknowledged.
final class TornLog {
    private static final System.Logger LOG = System.getLogger(TornLog.class.getName());
    private static final Pattern PLACE = Pattern.compile("Corrupt WAL file: entry at byte position (\\d+)");

    private TornLog() {}

    /// Cuts the log of the file before the entry that DuckDB complains about, and says whether it did. The log as
    /// it was stays in the directory, in case more than an unfinished commit was damaged.
    static boolean cut(StoreDirectory directory, DataFile file, SQLException complaint) {
        Matcher place = PLACE.matcher(String.valueOf(complaint.getMessage()));
        Path log = directory.path().resolve(file.fileName() + ".wal");
        if (!place.find() || !Files.exists(log)) {
            return false;
        }
        long length = Long.parseLong(place.group(1));
        Path copy = directory.path().resolve("damaged-" + log.getFileName());
        try {
            long whole = Files.size(log);
            Files.copy(log, copy, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
                channel.truncate(length);
                channel.force(true);
            }
            LOG.log(
                    System.Logger.Level.WARNING,
                    "{0}: the log is damaged at byte {1} of {2} and is read up to there; the whole is in {3}",
                    file.fileName(),
                    Long.toString(length),
                    Long.toString(whole),
                    copy);
            return true;
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, log + " is damaged and could not be cut", e);
            return false;
        }
    }
}
