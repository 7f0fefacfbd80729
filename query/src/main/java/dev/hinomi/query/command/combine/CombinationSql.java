package dev.hinomi.query.command.combine;

import dev.hinomi.query.stage.CommandSql;
import dev.hinomi.query.stage.Work;
import dev.hinomi.query.syntax.Combination;

/// Which translation each of these commands has.
public final class CombinationSql implements CommandSql<Combination> {
    private static final JoinSql JOIN = new JoinSql();
    private static final AppendColumnsSql APPEND_COLUMNS = new AppendColumnsSql();
    private static final LookupSql LOOKUP = new LookupSql();
    private static final CidrLookupSql CIDR_LOOKUP = new CidrLookupSql();

    @Override
    public void apply(Combination command, Work work) {
        work.matches().before(work.pipeline());
        switch (command) {
            case Combination.Join join -> JOIN.apply(join, work);
            case Combination.AppendColumns append -> APPEND_COLUMNS.apply(append, work);
            case Combination.Lookup lookup -> LOOKUP.apply(lookup, work);
            case Combination.CidrLookup lookup -> CIDR_LOOKUP.apply(lookup, work);
        }
    }
}
