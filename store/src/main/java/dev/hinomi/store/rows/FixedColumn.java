package dev.hinomi.store.rows;

/// The columns that every row has, see [dev.hinomi.store.table.EventTable#FIXED_COLUMNS].
enum FixedColumn {
    GROUP(0, "grp"),
    STREAM(1, "stream"),
    ID(2, "id"),
    TIME(3, "ts"),
    INGESTED(4, "ingested"),
    PART(5, "part"),
    PLACE(6, "place");

    static final int COUNT = 7;

    private final int index;
    private final String sql;

    FixedColumn(int index, String sql) {
        this.index = index;
        this.sql = sql;
    }

    int index() {
        return index;
    }

    /// The name in SQL.
    String sql() {
        return sql;
    }
}
