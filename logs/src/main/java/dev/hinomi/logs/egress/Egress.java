package dev.hinomi.logs.egress;

import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.protect.DataProtection;
import dev.hinomi.logs.protect.ProtectionPolicy;
import dev.hinomi.store.EventRow;
import java.time.Instant;
import java.util.List;

/// The one place through which an event goes before a reader sees it: reading, searching, live tail,
/// subscriptions, metric filters, export (user guide, "Help protect sensitive log data with masking").
public final class Egress {
    private final DataProtection protection;

    public Egress(DataProtection protection) {
        this.protection = protection;
    }

    /// The text of an event as a reader may see it. As many characters as the message has.
    ///
    /// @param scope of the event's group
    public String text(Scope scope, EventRow event, View view) {
        return text(scope, event.group(), event.ingestion(), event.message(), view);
    }

    /// The same for an event that has no row yet, or for the text that a transformer made of one.
    ///
    /// @param group the id of the event's group
    /// @param ingestion when the event arrived
    public String text(Scope scope, long group, Instant ingestion, String text, View view) {
        return switch (view) {
            case UNMASKED -> text;
            case MASKED -> {
                List<ProtectionPolicy> policies = protection.inForce(scope, group, ingestion);
                yield policies.isEmpty() ? text : ProtectionPolicy.mask(policies, text);
            }
        };
    }
}
