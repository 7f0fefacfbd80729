package dev.hinomi.alarms;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import org.jspecify.annotations.Nullable;

/// How many items a page has.
final class PageSize {
    private static final int MOST = 100;

    private PageSize() {}

    static int of(@Nullable Integer maxRecords, int otherwise) {
        int size = maxRecords == null ? otherwise : maxRecords;
        if (size < 1 || size > MOST) {
            throw new FaultException(new Fault.InvalidParameter(
                    "MaxRecords", "The parameter MaxRecords must be from 1 to " + MOST + ": " + size + "."));
        }
        return size;
    }
}
