package dev.hinomi.query.stage;

import dev.hinomi.kernel.TimeRange;
import dev.hinomi.query.syntax.Source;
import java.util.Set;

/// Where a query finds what is not among the events that it was started with. Asked for one query, in its session.
public interface OtherSources {
    /// The events of the query's own groups in another range of time.
    Events own(TimeRange range);

    /// The events of the groups that a `SOURCE` names; whoever may not read them is refused.
    Events named(Source source, TimeRange range);

    /// The lookup table of this name, or a [dev.hinomi.kernel.Fault.NotFound].
    LookupRows table(String name);

    /// The ids of those of the query's own groups that have an index of the field.
    Set<Long> indexed(String field);
}
