package dev.hinomi.query.command;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.query.stage.CommandSql;
import dev.hinomi.query.stage.Work;
import dev.hinomi.query.syntax.Combination;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Extraction;
import dev.hinomi.query.syntax.Insight;
import dev.hinomi.query.syntax.Series;
import dev.hinomi.query.syntax.Source;
import java.util.Locale;

/// Which translation each command has.
public final class Commands implements CommandSql<Command> {
    private static final FieldsSql FIELDS = new FieldsSql();
    private static final DisplaySql DISPLAY = new DisplaySql();
    private static final FilterSql FILTER = new FilterSql();
    private static final ParseSql PARSE = new ParseSql();
    private static final StatsSql STATS = new StatsSql();
    private static final SortSql SORT = new SortSql();
    private static final LimitSql LIMIT = new LimitSql();
    private static final DedupSql DEDUP = new DedupSql();

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
            case Command.Unmask unmask -> throw unsupported(unmask);
            case Extraction.Parse parse -> PARSE.apply(parse, work);
            case Extraction extraction -> throw unsupported(extraction);
            case Source source -> throw unsupported(source);
            case Combination combination -> throw unsupported(combination);
            case Series series -> throw unsupported(series);
            case Insight insight -> throw unsupported(insight);
        }
    }

    private static FaultException unsupported(Command command) {
        String name = command.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        return new FaultException(new Fault.Unsupported(name, "The command " + name + " is not supported."));
    }
}
