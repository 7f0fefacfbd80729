package dev.hinomi.insights.engine;

import dev.hinomi.kernel.TimeRange;
import dev.hinomi.query.syntax.Combination;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Extraction;
import dev.hinomi.query.syntax.Insight;
import dev.hinomi.query.syntax.Series;
import dev.hinomi.query.syntax.Source;
import java.time.Duration;
import java.util.Optional;

/// The newest part of what a long query looks at. What it gives is shown while the rest is read: "If the value of the
/// Status field in the output is Running, this operation returns only partial results" (API reference,
/// `GetQueryResults`).
final class Preview {
    private static final int PARTS = 16;

    private Preview() {}

    /// The part, when a part of the events gives a part of the result.
    static Optional<QueryOrder> of(QueryOrder order) {
        Duration part = order.range().length().dividedBy(PARTS);
        if (part.isZero() || !order.query().commands().stream().allMatch(Preview::isPartial)) {
            return Optional.empty();
        }
        TimeRange newest =
                new TimeRange(order.range().end().minus(part), order.range().end());
        return Optional.of(new QueryOrder(
                order.scope(), order.query(), order.groups(), newest, order.limit(), order.mayUnmask(), order.at()));
    }

    private static boolean isPartial(Command command) {
        return switch (command) {
            case Source _, Combination _, Insight _ -> false;
            case Command.Fields _,
                    Command.Display _,
                    Command.Filter _,
                    Command.Stats _,
                    Command.Sort _,
                    Command.Limit _,
                    Command.Dedup _,
                    Command.Unmask _,
                    Extraction _,
                    Series _ -> true;
        };
    }
}
