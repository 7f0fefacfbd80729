package dev.hinomi.store.engine;

import dev.hinomi.store.EventRow;
import dev.hinomi.store.table.EventFields;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fields of messages such as `level=ERROR;status=500`.
///
/// @param protectedGroups the groups whose events hide the digits after `secret-`
record PairFields(Set<Long> protectedGroups) implements EventFields {
    static final PairFields PLAIN = new PairFields(Set.of());

    private static final Pattern PAIR = Pattern.compile("([^=;]+)=([^;]*)");

    @Override
    public String message(EventRow event) {
        return protectedGroups.contains(event.group())
                ? event.message().replaceAll("secret-\\d+", "***")
                : event.message();
    }

    @Override
    public void discover(EventRow event, FieldSink sink) {
        Matcher pairs = PAIR.matcher(message(event));
        while (pairs.find()) {
            sink.field(pairs.group(1), pairs.group(2));
        }
    }
}
