package dev.hinomi.store.rows;

import dev.hinomi.store.table.FieldName;
import dev.hinomi.store.table.FieldShape;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// The events of a table that are read from messages, with the columns of some fields, as one selection has them.
public final class RowSource {
    private final PageReader reader;
    private final List<Page> pages;
    private final List<Column> columns;
    private final long rows;
    private final BooleanSupplier cancelled;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    RowSource(
            PageReader reader,
            List<Page> pages,
            List<FieldName> fields,
            List<FieldShape> shapes,
            long rows,
            BooleanSupplier cancelled) {
        this.reader = reader;
        this.pages = pages;
        this.columns = columns(fields, shapes);
        this.rows = rows;
        this.cancelled = cancelled;
    }

    /// A column.
    sealed interface Column {
        String name();

        record Fixed(FixedColumn column, String name) implements Column {}

        record Numbers(FieldName field, String name) implements Column {}

        record Texts(FieldName field, String name) implements Column {}
    }

    private static List<Column> columns(List<FieldName> fields, List<FieldShape> shapes) {
        List<Column> columns = new ArrayList<>();
        for (FixedColumn column : FixedColumn.values()) {
            columns.add(new Column.Fixed(column, column.sql()));
        }
        for (int i = 0; i < fields.size(); i++) {
            if (shapes.get(i).hasNumbers()) {
                columns.add(new Column.Numbers(fields.get(i), "n" + i));
            }
            if (shapes.get(i).hasTexts()) {
                columns.add(new Column.Texts(fields.get(i), "t" + i));
            }
        }
        return columns;
    }

    List<Column> columns() {
        return columns;
    }

    /// About how many rows there are.
    long rows() {
        return rows;
    }

    int pages() {
        return pages.size();
    }

    SelectedRows read(int page, Wanted wanted, DuckDBConnection connection) throws SQLException {
        check(cancelled);
        return reader.read(pages.get(page), wanted, connection);
    }

    /// Ends the work of a query that was cancelled.
    static void check(BooleanSupplier cancelled) throws SQLException {
        if (cancelled.getAsBoolean()) {
            throw new SQLException("cancelled");
        }
    }

    /// What is to be read for the columns with these numbers.
    Wanted wanted(int[] projected) {
        Set<FieldName> fields = IntStream.of(projected)
                .mapToObj(columns::get)
                .filter(column -> !(column instanceof Column.Fixed))
                .map(column -> switch (column) {
                    case Column.Fixed fixed -> throw new IllegalArgumentException(fixed.name());
                    case Column.Numbers number -> number.field();
                    case Column.Texts text -> text.field();
                })
                .collect(Collectors.toSet());
        return Wanted.of(fields);
    }

    /// Notes why a page could not be read: DuckDB passes on no more than its text.
    void failed(Exception why) {
        failure.compareAndSet(null, why);
    }

    /// Why a page could not be read; null when none failed.
    public @Nullable Exception failure() {
        return failure.get();
    }
}
