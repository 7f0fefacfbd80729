package dev.hinomi.records.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.FaultException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class MigrationsTest {
    private final Handle handle = Jdbi.open("jdbc:sqlite::memory:");

    @AfterEach
    void close() {
        handle.close();
    }

    private void migrate(String... scripts) {
        Migrations migrations = new Migrations(MigrationsTest.class, List.of(scripts));
        handle.useTransaction(transaction -> migrations.run(transaction, "test.db"));
    }

    private List<String> column(String sql) {
        return handle.createQuery(sql).mapTo(String.class).list();
    }

    @Test
    void eachStepRunsOnceAndKeepsTheData() {
        migrate("1-notes.sql");
        migrate("1-notes.sql");
        assertThat(column("select text from note")).containsExactly("a;b");
        migrate("1-notes.sql", "2-rank.sql");
        assertThat(column("select rank from note")).containsExactly("7");
        assertThat(column("select version || ' ' || script from schema_version order by version"))
                .containsExactly("1 1-notes.sql", "2 2-rank.sql");
    }

    @Test
    void aStepThatFailsLeavesNothingOfAnyStep() {
        assertThatThrownBy(() -> migrate("1-notes.sql", "2-rank.sql", "3-broken.sql"))
                .hasMessageContaining("nowhere");
        assertThat(column("select name from sqlite_master")).isEmpty();
    }

    @Test
    void aSchemaThatIsNewerOrOfAnotherLineIsRefused() {
        migrate("1-notes.sql", "2-rank.sql");
        assertThatThrownBy(() -> migrate("1-notes.sql"))
                .isInstanceOf(FaultException.class)
                .hasMessage("test.db: has schema 2 (2-rank.sql), which this version of Hinomi does not know "
                        + "(expected: at most 1): start the version that wrote it, or restore a backup");
        assertThatThrownBy(() -> migrate("2-rank.sql", "1-notes.sql")).hasMessageContaining("does not know");
    }
}
