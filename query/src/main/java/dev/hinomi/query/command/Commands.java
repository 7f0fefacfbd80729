package dev.hinomi.query.command;

import dev.hinomi.query.command.combine.CombinationSql;
import dev.hinomi.query.command.extract.ExtractionSql;
import dev.hinomi.query.command.insight.InsightSql;
import dev.hinomi.query.command.series.SeriesSql;
import dev.hinomi.query.stage.CommandSql;
import dev.hinomi.query.stage.Work;
import dev.hinomi.query.syntax.Combination;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Extraction;
import dev.hinomi.query.syntax.Insight;
import dev.hinomi.query.syntax.Series;
import dev.hinomi.query.syntax.Source;

/// Which translation each command has.
public final class Commands implements CommandSql<Command> {
    private static final FieldsSql FIELDS = new FieldsSql();
    private static final DisplaySql DISPLAY = new DisplaySql();
    private static final FilterSql FILTER = new FilterSql();
    private static final StatsSql STATS = new StatsSql();
    private static final SortSql SORT = new SortSql();
    private static final LimitSql LIMIT = new LimitSql();
    private static final DedupSql DEDUP = new DedupSql();
    private static final UnmaskSql UNMASK = new UnmaskSql();
    private static final SeriesSql SERIES = new SeriesSql();
    private static final InsightSql INSIGHT = new InsightSql();
    private static final CombinationSql COMBINATION = new CombinationSql();
    private static final ExtractionSql EXTRACTION = new ExtractionSql();

    @Override
    public void apply(Command command, Work work) {
        switch (command) {
            case Command.Fields fields -> FIELDS.apply(fields, work);
            case Command.Display display -> DISPLAY.apply(display, work);
            case Command.Filter filter -> FILTER.apply(filter, work);
            case Command.Stats stats -> STATS.apply(stats, work);
            case Command.Sort sort -> SORT.apply(sort, work);
            case Command.Limit limit -> LIMIT.apply(limit, work);
            case Command.Dedup dedup -> DEDUP.apply(dedup, work);
            case Command.Unmask unmask -> UNMASK.apply(unmask, work);
            case Source _ -> {} // whoever runs the query has found these events
            case Extraction extraction -> EXTRACTION.apply(extraction, work);
            case Combination combination -> COMBINATION.apply(combination, work);
            case Series series -> SERIES.apply(series, work);
            case Insight insight -> INSIGHT.apply(insight, work);
        }
    }
}
