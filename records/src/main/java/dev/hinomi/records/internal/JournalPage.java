package dev.hinomi.records.internal;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.records.JournalEntry;
import dev.hinomi.records.JournalQuery;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/// One page of a journal. Pages continue after the time and `seq` of the last entry, so that an entry which arrives
/// between two pages neither repeats nor hides another.
final class JournalPage {
    private final Handle handle;
    private final String journal;
    private final JournalQuery query;

    JournalPage(Handle handle, String journal, JournalQuery query) {
        this.handle = handle;
        this.journal = journal;
        this.query = query;
    }

    <T> List<JournalEntry<T>> read(RowMapper<JournalEntry<T>> entries) {
        Query statement = handle.createQuery(sql())
                .bind("journal", journal)
                .bind("account", query.scope().account())
                .bind("region", query.scope().region())
                .bind("subject", query.subject())
                .bind("limit", SqlReadTx.checkedLimit(query.limit()));
        if (query.range() != null) {
            statement
                    .bind("start", EpochNanos.bound(query.range().start()))
                    .bind("end", EpochNanos.bound(query.range().end()));
        }
        if (query.after() != null) {
            statement.bind("after", query.after()).bind("afterAt", timeOf(query.after()));
        }
        if (!query.kinds().isEmpty()) {
            statement.bindList("kinds", List.copyOf(query.kinds()));
        }
        return statement.map(entries).list();
    }

    private String sql() {
        StringBuilder sql = new StringBuilder("""
                select seq, account, region, subject, kind, at, value from journal_entry
                where journal = :journal and account = :account and region = :region""");
        if (query.subject() != null) {
            sql.append(" and subject = :subject");
        }
        if (!query.kinds().isEmpty()) {
            sql.append(" and kind in (<kinds>)");
        }
        if (query.range() != null) {
            sql.append(" and at >= :start and at < :end");
        }
        if (query.after() != null) {
            sql.append(
                    query.newestFirst()
                            ? " and (at, seq) < (:afterAt, :after)"
                            : " and (at, seq) > (:afterAt, :after)");
        }
        sql.append(query.newestFirst() ? " order by at desc, seq desc" : " order by at, seq");
        return sql.append(" limit :limit").toString();
    }

    private long timeOf(long seq) {
        return handle.createQuery("select at from journal_entry where seq = :seq and journal = :journal")
                .bind("seq", seq)
                .bind("journal", journal)
                .mapTo(Long.class)
                .findOne()
                .orElseThrow(() -> new FaultException(new Fault.InvalidToken("after: " + seq
                        + " (expected: the seq of an entry of journal " + journal + " that still exists)")));
    }
}
