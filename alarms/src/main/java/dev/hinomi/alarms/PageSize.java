package dev.hinomi.alarms;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import org.jspecify.annotations.Nullable;

/// How many items a page of alarms or of history has.
final class PageSize {
    private static final int DEFAULT_SIZE = 50;
    private static final int MOST = 100;

    private PageSize() {}

    static int of(@Nullable Integer maxRecords) {
        int size = maxRecords == null ? DEFAULT_SIZE : maxRecords;
        if (size < 1 || size > MOST) {
            throw new FaultException(new Fault.InvalidParameter(
                    "MaxRecords", "The parameter MaxRecords must be from 1 to " + MOST + ": " + size + "."));
        }
        return size;
    }
}
