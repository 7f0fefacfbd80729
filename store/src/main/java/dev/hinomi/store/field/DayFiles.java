package dev.hinomi.store.field;

import dev.hinomi.store.manifest.DayFile;
import java.util.List;

/// The day files of events, of which field files are made.
public interface DayFiles {
    /// Those that there are now.
    View view();

    /// How many events were stored, ever.
    long storedEvents();

    /// Day files that stay until it is closed.
    interface View extends AutoCloseable {
        /// Those that can be read, in the order of their numbers.
        List<DayFile> files();

        /// Whether the file is large enough not to be merged with others.
        boolean isLarge(DayFile file);

        @Override
        void close();
    }
}
