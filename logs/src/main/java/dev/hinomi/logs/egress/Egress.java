package dev.hinomi.logs.egress;

import dev.hinomi.kernel.Scope;
import dev.hinomi.store.EventRow;

/// The one place through which an event goes before a reader sees it: reading, searching, live tail, subscriptions,
/// metric filters, export (user guide, "Help protect sensitive log data with masking").
public final class Egress {
    /// The text of an event as a reader may see it. As many characters as the message has.
    ///
    /// @param scope of the event's group
    public String text(Scope scope, EventRow event, View view) {
        return event.message();
    }
}
