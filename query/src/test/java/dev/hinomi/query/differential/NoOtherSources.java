package dev.hinomi.query.differential;

import dev.hinomi.kernel.TimeRange;
import dev.hinomi.query.stage.Events;
import dev.hinomi.query.stage.LookupRows;
import dev.hinomi.query.stage.OtherSources;
import dev.hinomi.query.syntax.Source;
import java.util.Set;

/// No random query asks for other events.
final class NoOtherSources implements OtherSources {
    @Override
    public Events own(TimeRange range) {
        throw new IllegalStateException(range.toString());
    }

    @Override
    public Events named(Source source, TimeRange range) {
        throw new IllegalStateException(source.toString());
    }

    @Override
    public LookupRows table(String name) {
        throw new IllegalStateException(name);
    }

    @Override
    public Set<Long> indexed(String field) {
        throw new IllegalStateException(field);
    }
}
