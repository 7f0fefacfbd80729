package dev.hinomi.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;
import org.junit.jupiter.api.Test;

final class ChunkedResultsTest {
    private static final int ROWS = 1_000_000;

    @Test
    void anErrorHalfwayIsTold() {
        assertThatThrownBy(() -> count("CASE WHEN range = 900000 THEN error('played') END"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("played");
    }

    @Test
    void aWholeResultIsWhole() throws SQLException {
        assertThat(count("range")).isEqualTo(ROWS);
    }

    private static long count(String column) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
                var statement = connection
                        .prepareStatement("SELECT " + column + " FROM range(" + ROWS + ")")
                        .unwrap(DuckDBPreparedStatement.class);
                DuckDBChunkedResult result = statement.query()) {
            long rows = 0;
            while (result.nextChunk()) {
                rows += result.chunk().rowCount();
            }
            ChunkedResults.requireWhole(result);
            return rows;
        }
    }
}
