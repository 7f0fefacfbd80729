package dev.hinomi.records.internal;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;

/// Text that a database keeps as it is. A lone surrogate has no UTF-8 form and would come back as `?`; PostgreSQL has
/// no U+0000.
final class StoredText {
    private StoredText() {}

    static String checked(String name, String text) {
        if (text.isEmpty()) {
            throw new FaultException(
                    new Fault.InvalidParameter(name, name + ": empty (expected: at least one character)"));
        }
        boolean storable = text.codePoints()
                .allMatch(point -> point != 0 && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE));
        if (!storable) {
            throw new FaultException(new Fault.InvalidParameter(
                    name, name + ": " + text + " (expected: no U+0000 and no half of a surrogate pair)"));
        }
        return text;
    }
}
