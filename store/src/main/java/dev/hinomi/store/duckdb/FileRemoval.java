package dev.hinomi.store.duckdb;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.store.manifest.DataFile;
import dev.hinomi.store.manifest.DayFile;
import dev.hinomi.store.manifest.HotFile;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// How files of the store go: those that nobody needs any more, and hot files that cannot be read.
final class FileRemoval {
    private static final System.Logger LOG = System.getLogger(FileRemoval.class.getName());

    private final StoreDirectory directory;
    private final Engines engines;
    private final Summaries summaries;
    private final Damage damage;
    private final List<Consumer<DataFile>> listeners = new CopyOnWriteArrayList<>();

    FileRemoval(StoreDirectory directory, Engines engines, Summaries summaries, Damage damage) {
        this.directory = directory;
        this.engines = engines;
        this.summaries = summaries;
        this.damage = damage;
    }

    /// Tells of every file that goes, before it is removed. The listener is called by any thread and returns at once.
    void whenDropped(Consumer<DataFile> listener) {
        listeners.add(listener);
    }

    /// Removes a file that nobody reads any more and no layout names.
    void drop(DataFile file) {
        try {
            detach(file);
            listeners.forEach(listener -> listener.accept(file));
            directory.delete(file);
            if (file instanceof DayFile) {
                summaries.forget(file);
                damage.forget(file);
            }
        } catch (FaultException e) {
            LOG.log(System.Logger.Level.WARNING, file.fileName() + " is removed at the next start", e);
        }
    }

    /// Rows of any day may be in a hot file: with one that cannot be read, no read could be sure to have all. So it
    /// goes, and stays in the directory under another name.
    void setAsideDamaged(Views views) {
        List<HotFile> gone = views.layout().hot().stream().filter(damage::has).toList();
        if (!gone.isEmpty()) {
            gone.forEach(file -> {
                detach(file);
                directory.setAside(file);
            });
            views.update(layout -> layout.replace(gone, List.of()));
        }
    }

    private void detach(DataFile file) {
        engines.call(engine -> {
            engine.attachments().detach(file);
            return file;
        });
    }
}
