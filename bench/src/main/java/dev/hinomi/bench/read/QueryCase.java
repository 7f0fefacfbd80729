package dev.hinomi.bench.read;

import java.util.List;

/// A question, as a query of Logs Insights and as SQL that someone who knows the files has written by hand.
///
/// @param sql over the rows `ev(part, place, ts, id, level, path, requestId, userId, durationMs, tokens)`, or
///     over `messages(ts, id, message)`
record QueryCase(String name, String query, String sql) {
    private static final String REGEX = "user-7[0-9]7.*status.:500";

    /// The questions that operators ask every day.
    ///
    /// @param line the number of a line whose request is looked for
    static List<QueryCase> all(long line) {
        String request = LogLines.requestId(line);
        return List.of(
                new QueryCase(
                        "count by level per 5 min",
                        "stats count() by level, bin(5m)",
                        "SELECT level, ts - ts % 300000, count(*) FROM ev GROUP BY 1, 2"),
                new QueryCase(
                        "ERROR by path",
                        "filter level = \"ERROR\" | stats count() as n by path",
                        "SELECT path, count(*) FROM ev WHERE level = 'ERROR' GROUP BY 1"),
                new QueryCase("p50, p95, p99, avg, sum by hour, filtered", """
                        filter level = "INFO"
                        | stats pct(durationMs, 50), pct(durationMs, 95), pct(durationMs, 99), avg(durationMs),
                            sum(tokens) by bin(1h)""", """
                        SELECT ts - ts % 3600000, quantile_cont(durationMs, [0.5, 0.95, 0.99]), avg(durationMs),
                          sum(tokens) FROM ev WHERE level = 'INFO' GROUP BY 1"""),
                new QueryCase(
                        "top 10 users by sum",
                        "stats sum(tokens) as total by userId | sort total desc | limit 10",
                        "SELECT userId, sum(tokens) FROM ev GROUP BY 1 ORDER BY 2 DESC LIMIT 10"),
                new QueryCase(
                        "a regular expression on the message",
                        "filter @message like /" + REGEX + "/ | stats count()",
                        "SELECT count(*) FROM messages WHERE regexp_matches(message, '" + REGEX + "')"),
                new QueryCase(
                        "one request",
                        "fields @timestamp, level, path | filter requestId = \"" + request + "\"",
                        "SELECT ts, level, path FROM ev WHERE requestId = '" + request + "'"),
                new QueryCase(
                        "the newest 20",
                        "fields @timestamp, @message | sort @timestamp desc | limit 20",
                        "SELECT ts, message FROM messages ORDER BY ts DESC, id DESC LIMIT 20"));
    }
}
