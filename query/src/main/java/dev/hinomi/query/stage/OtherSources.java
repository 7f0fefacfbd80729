package dev.hinomi.query.stage;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.TimeRange;
import dev.hinomi.query.syntax.Source;
import java.util.Set;

/// Where a query finds what is not among the events that it was started with. Asked for one query, in its session.
public interface OtherSources {
    /// For those that have nothing else: refuses everything.
    OtherSources NONE = new OtherSources() {
        @Override
        public Events own(TimeRange range) {
            throw unsupported("another range of time");
        }

        @Override
        public Events named(Source source, TimeRange range) {
            throw unsupported("SOURCE");
        }

        @Override
        public LookupRows table(String name) {
            throw unsupported("lookup");
        }

        @Override
        public Set<Long> indexed(String field) {
            throw unsupported("filterIndex");
        }

        private static FaultException unsupported(String what) {
            return new FaultException(new Fault.Unsupported(what, what + " is not supported here"));
        }
    };

    /// The events of the query's own groups in another range of time.
    Events own(TimeRange range);

    /// The events of the groups that a `SOURCE` names; whoever may not read them is refused.
    Events named(Source source, TimeRange range);

    /// The lookup table of this name, or a [Fault.NotFound].
    LookupRows table(String name);

    /// The ids of those of the query's own groups that have an index of the field.
    Set<Long> indexed(String field);
}
