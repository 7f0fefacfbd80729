package dev.hinomi.insights;

import dev.hinomi.insights.engine.PreparedQuery;
import dev.hinomi.insights.engine.QueryOrder;
import dev.hinomi.insights.engine.QueryResult;
import dev.hinomi.insights.engine.QueryRun;
import dev.hinomi.insights.engine.QueryRunner;
import dev.hinomi.insights.engine.ResultRow;
import dev.hinomi.insights.engine.ScanStatistics;
import dev.hinomi.logs.field.RecordPointer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/// Runs queries whose text has a plan: each row of the answer is a number from 0 on.
public final class TestEngine implements QueryRunner {
    private final ConcurrentHashMap<String, PreparedQuery> plans = new ConcurrentHashMap<>();

    /// What was ordered, in order.
    public final ConcurrentLinkedQueue<QueryOrder> orders = new ConcurrentLinkedQueue<>();

    @Override
    public PreparedQuery prepare(QueryOrder order) {
        orders.add(order);
        return plans.getOrDefault(order.query().text(), _ -> QueryResult.NOTHING);
    }

    /// From now on the query of this text does this.
    public void plan(String text, PreparedQuery query) {
        plans.put(text, query);
    }

    /// A query that publishes so many rows and then goes on until it is cancelled.
    public static PreparedQuery endless(int rows) {
        return run -> {
            run.publish(numbers(rows));
            awaitCancel(run);
            throw new IllegalStateException("the engine was told to end");
        };
    }

    private static void awaitCancel(QueryRun run) {
        CountDownLatch cancelled = new CountDownLatch(1);
        run.whenCancelled(cancelled::countDown);
        try {
            cancelled.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Rows that are made of several events.
    public static QueryResult numbers(int rows) {
        return new QueryResult(
                IntStream.range(0, rows).mapToObj(i -> row(i, Optional.empty())).toList(),
                new ScanStatistics(rows, 2.0 * rows, 0, 100, 0, 1));
    }

    /// One row that is an event.
    public static QueryResult event(RecordPointer pointer) {
        return new QueryResult(List.of(row(0, Optional.of(pointer))), ScanStatistics.NONE);
    }

    private static ResultRow row(int number, Optional<RecordPointer> pointer) {
        return new ResultRow(
                List.of(
                        new ResultRow.Field("n", Integer.toString(number)),
                        new ResultRow.Field("text", "行\n" + number)),
                pointer);
    }
}
