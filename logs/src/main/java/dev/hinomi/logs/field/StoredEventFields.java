package dev.hinomi.logs.field;

import dev.hinomi.logs.egress.View;
import dev.hinomi.logs.group.LogCatalog;
import dev.hinomi.store.EventRow;
import dev.hinomi.store.table.EventFields;
import java.util.Set;

/// The fields of stored events of whatever group, for the tables of the store. Events of a group that is deleted
/// meanwhile have none.
public final class StoredEventFields implements EventFields {
    private final LogCatalog catalog;
    private final FieldReader fields;
    private final View view;

    public StoredEventFields(LogCatalog catalog, FieldReader fields, View view) {
        this.catalog = catalog;
        this.fields = fields;
        this.view = view;
    }

    @Override
    public String message(EventRow event) {
        return catalog.group(event.group())
                .map(owned -> fields.text(owned.scope(), event, view))
                .orElse("");
    }

    @Override
    public void discover(EventRow event, FieldSink sink) {
        catalog.group(event.group())
                .ifPresent(owned -> fields.discover(
                                owned.scope(), owned.group(), () -> streamName(owned, event.stream()), event, view)
                        .forEach((name, value) -> sink.field(name, value.text())));
    }

    private String streamName(LogCatalog.Owned owned, long stream) {
        return catalog.streamNames(owned.scope(), owned.group(), Set.of(stream)).getOrDefault(stream, "");
    }
}
