package dev.hinomi.store.duckdb;

import dev.hinomi.store.field.DayFiles;
import dev.hinomi.store.manifest.DayFile;
import java.util.List;

/// The day files of events, for their field files.
record EventDayFiles(Views views, Index index, Damage damage, Merges merges) implements DayFiles {
    @Override
    public View view() {
        Views.View view = views.acquire();
        List<DayFile> files = view.layout().days().stream()
                .filter(file -> file.kind() == DayFile.Kind.EVENTS && !damage.has(file))
                .toList();
        return new View() {
            @Override
            public List<DayFile> files() {
                return files;
            }

            @Override
            public boolean isLarge(DayFile file) {
                return merges.isLarge(file);
            }

            @Override
            public void close() {
                view.close();
            }
        };
    }

    @Override
    public long storedEvents() {
        return index.lastGivenId();
    }
}
