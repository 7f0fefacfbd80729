package dev.hinomi.logs.group;

import dev.hinomi.kernel.Scope;
import dev.hinomi.records.WriteTx;

/// What belongs to a log group and is gone when it is: its filters, its policies. A group that is made anew under the
/// same name has none of it.
public interface GroupOwned {
    /// Deletes what belongs to the group, in the transaction that deletes it.
    void deleteOf(WriteTx tx, Scope scope, LogGroup group);
}
