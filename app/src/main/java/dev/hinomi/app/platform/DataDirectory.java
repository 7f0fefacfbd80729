package dev.hinomi.app.platform;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a core keeps what, below the data directory. The keys beside it are not a core's.
record DataDirectory(Path root) {
    private static final String RECORDS = "records.db";

    Path records() {
        return root.resolve(RECORDS);
    }

    Path telemetry() {
        return root.resolve("telemetry");
    }

    Path manifest() {
        return telemetry().resolve("manifest");
    }

    /// Files on their way to a bucket.
    Path unsent() {
        return root.resolve("unsent");
    }

    /// Results of queries.
    Path queries() {
        return root.resolve("queries");
    }

    /// Deletes what cores keep; the keys stay.
    void wipe() {
        try {
            FileTree.delete(telemetry());
            FileTree.delete(queries());
            FileTree.delete(unsent());
            try (DirectoryStream<Path> files = Files.newDirectoryStream(root, RECORDS + "*")) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new FaultException(new Fault.Unavailable(root + " cannot be wiped: " + e), e);
        }
    }
}
