package dev.hinomi.query.command.insight;

import dev.hinomi.kernel.TimeRange;
import dev.hinomi.query.stage.CommandSql;
import dev.hinomi.query.stage.SourceRange;
import dev.hinomi.query.stage.Work;
import dev.hinomi.query.syntax.Insight;
import dev.hinomi.query.syntax.Interval;
import java.util.Optional;

/// `pattern @message | diff previousDay`: compares the patterns with those of the same time a day, a week or a
/// month before, or of the range just before (AWS documents "diff" and "Comparing with previous time ranges").
final class DiffSql implements CommandSql<Insight.Diff> {
    @Override
    public void apply(Insight.Diff command, Work work) {
        Optional<Interval> shift = switch (command.baseline()) {
            case PRECEDING -> Optional.empty();
            case PREVIOUS_DAY -> Optional.of(new Interval(1, Interval.Unit.DAY));
            case PREVIOUS_WEEK -> Optional.of(new Interval(1, Interval.Unit.WEEK));
            case PREVIOUS_MONTH -> Optional.of(new Interval(1, Interval.Unit.MONTH));
        };
        TimeRange own = SourceRange.own(work.plan().moment());
        PatternComparison.compare(SourceRange.shifted(own, shift), work);
    }
}
