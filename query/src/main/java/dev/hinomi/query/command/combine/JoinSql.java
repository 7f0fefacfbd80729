package dev.hinomi.query.command.combine;

import dev.hinomi.kernel.Fault;
import dev.hinomi.query.sql.Pipeline;
import dev.hinomi.query.stage.CommandSql;
import dev.hinomi.query.stage.Work;
import dev.hinomi.query.syntax.Combination;

/// `join type=left left=a right=b where a.id=b.id (SOURCE '/group')`: each row beside those of the other log
/// group with an equal key; all fields then have the alias of their side before their names. With `type=left`,
/// rows without another stay (AWS document "join"). Rows without the key match nothing.
final class JoinSql implements CommandSql<Combination.Join> {
    /// "The number of unique keys in the secondary log group" (AWS document "join").
    private static final int MAX_KEYS = 50_000;

    @Override
    public void apply(Combination.Join command, Work work) {
        Pipeline left = work.pipeline();
        Pipeline right = work.rows(command.source());
        String leftKey =
                left.bind(left.bind(left.name(command.leftKey().name())).equality());
        String rightKey =
                right.bind(right.bind(right.name(command.rightKey().name())).equality());
        work.plan()
                .refuseIf(
                        "(SELECT count(DISTINCT " + rightKey + ") > " + MAX_KEYS + " FROM " + right.rows() + ")",
                        new Fault.LimitExceeded("join: the log group in parentheses has more than " + MAX_KEYS
                                + " different values of " + command.rightKey().name() + " (expected: at most "
                                + MAX_KEYS + ")"));
        String join = switch (command.type()) {
            case INNER -> " AS a JOIN ";
            case LEFT -> " AS a LEFT JOIN ";
        };
        left.join(
                "SELECT a.*, b.* FROM " + left.rows() + join + right.rows() + " AS b ON a." + leftKey + " = b."
                        + rightKey,
                command.left(),
                right,
                command.right());
    }
}
