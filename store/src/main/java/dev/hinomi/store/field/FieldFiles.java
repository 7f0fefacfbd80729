package dev.hinomi.store.field;

import dev.hinomi.store.manifest.DayFile;
import java.util.Optional;

/// The field files of the store.
public interface FieldFiles {
    /// The field file of a day file. When there is none (yet), the fields of its events are to be found in their
    /// messages, and it is made soon. It stays as long as the day file does. The call may open it and so must come
    /// from a platform thread.
    Optional<FieldFile> find(DayFile day);

    /// Says that a field file cannot be read. It is removed and made again; nobody finds it meanwhile.
    void damaged(FieldFile file, Exception why);
}
