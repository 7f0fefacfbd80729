package dev.hinomi.logs.event;

import dev.hinomi.store.PointRow;
import java.util.List;

/// Derives data points from log events, as metric filters do. The points are stored in one step with their events: they
/// are neither lost nor counted twice, whatever happens in between.
@FunctionalInterface
public interface PointSource {
    /// The data points of the events. Called on the thread of whoever puts them, before they are stored; if it throws,
    /// nothing is stored.
    List<PointRow> points(PutBatch batch);
}
