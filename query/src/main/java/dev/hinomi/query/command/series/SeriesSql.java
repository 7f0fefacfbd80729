package dev.hinomi.query.command.series;

import dev.hinomi.query.stage.CommandSql;
import dev.hinomi.query.stage.Work;
import dev.hinomi.query.syntax.Series;

/// Which translation each of these commands has.
public final class SeriesSql implements CommandSql<Series> {
    private static final AccumSql ACCUM = new AccumSql();
    private static final AddTotalsSql ADD_TOTALS = new AddTotalsSql();
    private static final AutoregressSql AUTOREGRESS = new AutoregressSql();
    private static final FillDownSql FILL_DOWN = new FillDownSql();
    private static final FillMissingSql FILL_MISSING = new FillMissingSql();
    private static final SessionizeSql SESSIONIZE = new SessionizeSql();

    @Override
    public void apply(Series command, Work work) {
        work.matches().before(work.pipeline());
        switch (command) {
            case Series.Accum accum -> ACCUM.apply(accum, work);
            case Series.AddTotals totals -> ADD_TOTALS.apply(totals, work);
            case Series.Autoregress autoregress -> AUTOREGRESS.apply(autoregress, work);
            case Series.FillDown fill -> FILL_DOWN.apply(fill, work);
            case Series.FillMissing fill -> FILL_MISSING.apply(fill, work);
            case Series.Sessionize sessionize -> SESSIONIZE.apply(sessionize, work);
        }
    }
}
