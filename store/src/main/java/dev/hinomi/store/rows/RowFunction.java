package dev.hinomi.store.rows;

import dev.hinomi.store.table.FieldName;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionBuilder;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBTableFunctionState;
import org.duckdb.DuckDBWritableVector;

/// The table function `event_rows(n)`: the rows of source `n`. Only the columns that a statement needs are filled, and
/// each thread takes the next page.
public final class RowFunction implements DuckDBTableFunction<RowSource, RowFunction.Scan, RowFunction.Worker> {
    /// The name in SQL.
    public static final String NAME = "event_rows";

    private final Map<Long, RowSource> sources;
    private final DuckDBConnection root;

    private RowFunction(Map<Long, RowSource> sources, DuckDBConnection root) {
        this.sources = sources;
        this.root = root;
    }

    /// Adds the function to an engine.
    ///
    /// @param sources by their numbers; read whenever a statement begins
    public static void register(DuckDBConnection root, Map<Long, RowSource> sources) throws SQLException {
        try (DuckDBTableFunctionBuilder function = DuckDBFunctions.tableFunction()) {
            function.withName(NAME)
                    .withParameter(DuckDBColumnType.BIGINT)
                    .withProjectionPushdown()
                    .withFunction(new RowFunction(sources, root))
                    .register(root);
        }
    }

    @Override
    public RowSource bind(DuckDBTableFunctionBindInfo info) throws SQLException {
        long number = info.getParameter(0).getLong();
        RowSource source = sources.get(number);
        if (source == null) {
            throw new IllegalArgumentException("source: " + number + " (expected: one of this session)");
        }
        for (RowSource.Column column : source.columns()) {
            info.addResultColumn(
                    column.name(),
                    switch (column) {
                        case RowSource.Column.Fixed _ -> DuckDBColumnType.BIGINT;
                        case RowSource.Column.Numbers _ -> DuckDBColumnType.DOUBLE;
                        case RowSource.Column.Texts _ -> DuckDBColumnType.VARCHAR;
                    });
        }
        info.setCardinality(source.rows(), false);
        return source;
    }

    /// One scan of a source.
    static final class Scan {
        private final RowSource source;
        private final int[] projected;
        private final Wanted wanted;
        private final AtomicInteger nextPage = new AtomicInteger();

        private Scan(RowSource source, int[] projected) {
            this.source = source;
            this.projected = projected;
            this.wanted = source.wanted(projected);
        }
    }

    @Override
    public Scan init(DuckDBTableFunctionInitInfo info) {
        RowSource source = info.getBindData();
        int[] projected = new int[Math.toIntExact(info.getColumnCount())];
        for (int i = 0; i < projected.length; i++) {
            projected[i] = Math.toIntExact(info.getColumnIndex(i));
        }
        info.setMaxThreads(Math.max(1, source.pages()));
        return new Scan(source, projected);
    }

    /// What one thread has in hand.
    static final class Worker implements DuckDBTableFunctionState {
        private final DuckDBConnection connection;
        private SelectedRows rows = SelectedRows.NONE;
        private int done;

        private Worker(DuckDBConnection connection) {
            this.connection = connection;
        }

        /// Makes sure of rows in hand.
        ///
        /// @return false when there are no more
        private boolean advance(Scan scan) throws SQLException {
            while (done == rows.count()) {
                int page = scan.nextPage.getAndIncrement();
                if (page >= scan.source.pages()) {
                    return false;
                }
                rows = scan.source.read(page, scan.wanted, connection);
                done = 0;
            }
            return true;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    @Override
    public Worker localInit(DuckDBTableFunctionInitInfo info) throws SQLException {
        return new Worker(root.duplicate());
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter out) throws SQLException {
        Scan scan = info.getInitData();
        Worker worker = info.getLocalInitData();
        try {
            if (!worker.advance(scan)) {
                return 0;
            }
            SelectedRows rows = worker.rows;
            int count = (int) Math.min(out.capacity(), rows.count() - worker.done);
            for (int i = 0; i < scan.projected.length; i++) {
                fill(scan.source.columns().get(scan.projected[i]), rows, worker.done, count, out.vector(i));
            }
            worker.done += count;
            return count;
        } catch (SQLException | RuntimeException e) {
            scan.source.failed(e);
            throw e;
        }
    }

    private static void fill(RowSource.Column column, SelectedRows rows, int from, int count, DuckDBWritableVector to) {
        switch (column) {
            case RowSource.Column.Fixed(FixedColumn fixed, String _) -> rows.fixed(fixed, from, count, to);
            case RowSource.Column.Numbers(FieldName field, String _) -> rows.numbers(field, from, count, to);
            case RowSource.Column.Texts(FieldName field, String _) -> rows.texts(field, from, count, to);
        }
    }
}
