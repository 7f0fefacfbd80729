package dev.hinomi.store;

import java.util.List;
import java.util.function.LongSupplier;

/// Stands around every append that has points, so that what is kept of them in memory and what the store has can be
/// brought together without a gap and without counting any twice.
@FunctionalInterface
public interface AppendWatch {
    /// Runs `append`, once, and returns what it returned; the points are stored when it returns. When it throws, it is
    /// not known whether they are.
    long around(List<PointRow> points, LongSupplier append);
}
