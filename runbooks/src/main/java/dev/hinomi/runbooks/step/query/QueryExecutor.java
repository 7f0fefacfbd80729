package dev.hinomi.runbooks.step.query;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.runbooks.definition.Action;
import dev.hinomi.runbooks.step.Outcome;
import dev.hinomi.runbooks.step.StepContext;
import dev.hinomi.runbooks.step.StepExecutor;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Runs a query over the time before now, shows what it found as a table, and hands the rows on.
public final class QueryExecutor implements StepExecutor<Action.Query> {
    static final int SHOWN = 50;
    static final int KEPT = 1000;

    private final LogQueries queries;

    public QueryExecutor(LogQueries queries) {
        this.queries = queries;
    }

    @Override
    public Outcome execute(Action.Query action, StepContext context) throws InterruptedException {
        Instant to = context.now();
        try {
            return switch (queries.run(context.scope(), action, to.minus(action.window()), to)) {
                case LogQueries.Answer.Failed(String reason) -> Outcome.failure(reason);
                case LogQueries.Answer.Found found -> found(found, context);
            };
        } catch (FaultException e) {
            return Outcome.failure(e.fault().message());
        }
    }

    private static Outcome found(LogQueries.Answer.Found found, StepContext context) {
        List<Map<String, String>> rows = found.rows();
        if (!rows.isEmpty()) {
            context.print(TextTable.of(rows.subList(0, Math.min(SHOWN, rows.size()))));
        }
        if (rows.size() > SHOWN) {
            context.print("and " + (rows.size() - SHOWN) + " more rows\n");
        }
        String summary = count(rows.size(), "row") + ", " + count(found.matched(), "event") + " of " + found.scanned()
                + " matched";
        return rows.size() > KEPT
                ? new Outcome(true, summary + "; the first " + KEPT + " rows are kept", rows.subList(0, KEPT))
                : new Outcome(true, summary, rows);
    }

    private static String count(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
