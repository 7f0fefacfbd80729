package dev.hinomi.store.field;

import dev.hinomi.store.table.FieldShape;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// Which fields a field file has, and where.
public final class FieldCatalog {
    private final Map<String, Entry> entries;
    private final boolean complete;
    private final FieldShape messages;

    /// @param entries of the fields that are known
    /// @param complete whether there are no others
    /// @param messages of which shape the texts of the events are
    FieldCatalog(Collection<Entry> entries, boolean complete, FieldShape messages) {
        this.entries = HashMap.newHashMap(entries.size());
        entries.forEach(entry -> this.entries.put(entry.name(), entry));
        this.complete = complete;
        this.messages = messages;
    }

    /// A field.
    ///
    /// @param rows how many rows have it
    record Entry(String name, FieldPlace place, long rows) {}

    /// Where the field is.
    public FieldPlace place(String name) {
        Entry entry = entries.get(name);
        if (entry != null) {
            return entry.place();
        }
        return complete ? FieldPlace.NOWHERE : FieldPlace.PERHAPS_IN_MORE;
    }

    /// The fields with the number of rows that have them, in no order. When there are thousands, some are missing.
    public Map<String, Long> rowsByName() {
        Map<String, Long> rows = HashMap.newHashMap(entries.size());
        entries.values().forEach(entry -> rows.put(entry.name(), entry.rows()));
        return rows;
    }

    /// Of which shape the texts of the events are. They are in the day file only.
    public FieldShape messages() {
        return messages;
    }

    Collection<Entry> entries() {
        return entries.values();
    }

    boolean isComplete() {
        return complete;
    }
}
