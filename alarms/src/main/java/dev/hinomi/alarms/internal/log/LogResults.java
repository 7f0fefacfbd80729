package dev.hinomi.alarms.internal.log;

import dev.hinomi.alarms.log.LogResult;
import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Collection;
import dev.hinomi.records.Document;
import dev.hinomi.records.ReadTx;
import dev.hinomi.records.WriteTx;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// The newest results of the queries of log alarms.
public final class LogResults {
    private static final Collection<LogResult> RESULTS = new Collection<>("alarm-log-result", LogResult.class);
    private static final Collection<Since> SINCE = new Collection<>("alarm-log-query", Since.class);

    /// As many as an alarm may evaluate, and one more.
    private static final int MOST = 101;

    /// Since when an alarm has the query that it has.
    private record Since(Instant since) {}

    private LogResults() {}

    /// Forgets the results, because the alarm has another query from now on.
    public static void begin(WriteTx tx, Scope scope, String alarm, Instant since) {
        forget(tx, scope, alarm);
        tx.put(SINCE, scope, alarm, new Since(since));
    }

    /// Adds a result, and forgets those that are not evaluated any more.
    ///
    /// @return whether it is new, and of the query that the alarm has
    public static boolean add(WriteTx tx, Scope scope, String alarm, LogResult result, int kept) {
        if (!isNew(tx, scope, alarm, result)) {
            return false;
        }
        tx.put(RESULTS, scope, key(alarm, result.time()), result);
        documents(tx, scope, alarm, MOST).stream().skip(kept).forEach(old -> tx.delete(RESULTS, scope, old.id()));
        return true;
    }

    /// Whether a result was not added before, and is of the query that the alarm has.
    public static boolean isNew(ReadTx tx, Scope scope, String alarm, LogResult result) {
        boolean own = tx.get(SINCE, scope, alarm)
                .filter(began -> result.time().isAfter(began.value().since()))
                .isPresent();
        return own && tx.get(RESULTS, scope, key(alarm, result.time())).isEmpty();
    }

    /// The results, the newest first.
    public static List<LogResult> newest(ReadTx tx, Scope scope, String alarm, int count) {
        return documents(tx, scope, alarm, count).stream().map(Document::value).toList();
    }

    /// Forgets what there is of an alarm.
    public static void forget(WriteTx tx, Scope scope, String alarm) {
        documents(tx, scope, alarm, MOST).forEach(result -> tx.delete(RESULTS, scope, result.id()));
        tx.delete(SINCE, scope, alarm);
    }

    private static List<Document<LogResult>> documents(ReadTx tx, Scope scope, String alarm, int count) {
        return tx.list(RESULTS, scope, alarm + '\n', null, count);
    }

    /// In whose order the newest comes first. No name has a line break.
    private static String key(String alarm, Instant time) {
        return alarm + '\n' + String.format(Locale.ROOT, "%016x", Long.MAX_VALUE - time.toEpochMilli());
    }
}
