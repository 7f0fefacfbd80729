package dev.hinomi.query.command.insight;

import dev.hinomi.query.stage.CommandSql;
import dev.hinomi.query.stage.SourceRange;
import dev.hinomi.query.stage.Work;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Expression;
import dev.hinomi.query.syntax.Insight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `logcompare timeshift 7d`: compares the patterns of messages with those of the same range so long before
/// (AWS document "logcompare", which does not say what is shown: here what `diff` shows). After `pattern` those
/// patterns are compared, otherwise those of `@message`.
final class LogCompareSql implements CommandSql<Insight.LogCompare> {
    private static final PatternSql PATTERN = new PatternSql();

    @Override
    public void apply(Insight.LogCompare command, Work work) {
        Work patterns = work;
        if (!work.pipeline().has(PatternSql.PATTERN)) {
            Insight.Pattern pattern =
                    new Insight.Pattern(new Expression.Field("@message", command.position()), command.position());
            PATTERN.apply(pattern, work);
            List<Command> before = new ArrayList<>(work.before());
            before.add(pattern);
            patterns = new Work(work.pipeline(), work.planning(), before);
        }
        PatternComparison.compare(
                SourceRange.shifted(SourceRange.own(work.plan().moment()), Optional.of(command.shift())), patterns);
    }
}
