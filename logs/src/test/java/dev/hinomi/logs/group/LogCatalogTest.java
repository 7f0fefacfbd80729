package dev.hinomi.logs.group;

import static dev.hinomi.logs.LogsFixture.SCOPE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.logs.LogsFixture;
import dev.hinomi.records.Collection;
import dev.hinomi.records.ReadTx;
import dev.hinomi.records.Records;
import dev.hinomi.records.WriteTx;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogCatalogTest {
    @TempDir
    private Path directory;

    private final AtomicInteger reads = new AtomicInteger();
    private LogsFixture fixture;
    private LogCatalog catalog;

    @BeforeEach
    void start() {
        fixture = new LogsFixture(directory);
        catalog = new LogCatalog(new CountedReads(fixture.records, reads));
        fixture.createGroup("first");
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    /// Counts what is read.
    private record CountedReads(Records records, AtomicInteger reads) implements Records {
        @Override
        public <T> T write(Work<WriteTx, T> work) {
            return records.write(work);
        }

        @Override
        public <T> T read(Work<ReadTx, T> work) {
            reads.incrementAndGet();
            return records.read(work);
        }

        @Override
        public long changes(Collection<?> collection) {
            return records.changes(collection);
        }

        @Override
        public void onEvents(Runnable listener) {
            records.onEvents(listener);
        }

        @Override
        public void close() {
            records.close();
        }
    }

    private long id(String name) {
        return catalog.group(SCOPE, name).id();
    }

    @Test
    void findsGroupsByIdThatAreCreatedWhileOthersAreRemembered() {
        assertThat(catalog.group(id("first"))).isPresent();

        fixture.createGroup("second");

        assertThat(catalog.group(id("second")))
                .hasValueSatisfying(owned -> assertThat(owned.group().name()).isEqualTo("second"));
    }

    @Test
    void findsGroupsByIdsThatWereAskedForTooEarly() {
        long next = id("first") + 1;
        assertThat(catalog.group(next)).isEmpty();

        fixture.createGroup("second");

        assertThat(id("second")).isEqualTo(next);
        assertThat(catalog.group(next)).isPresent();
    }

    @Test
    void readsOnceForAllEventsOfGroups() {
        fixture.createGroup("gone");
        long first = id("first");
        long gone = id("gone");
        fixture.logs.groups().delete(SCOPE, "gone");
        reads.set(0);

        for (int event = 0; event < 100; event++) {
            assertThat(catalog.group(first)).isPresent();
            assertThat(catalog.group(gone)).isEmpty();
        }

        assertThat(reads).hasValue(1);
    }

    @Test
    void seesChangesOfRememberedGroups() {
        long first = id("first");
        assertThat(catalog.group(first).orElseThrow().group().retentionDays()).isEmpty();

        fixture.logs.groups().putRetention(SCOPE, "first", 7);

        assertThat(catalog.group(first).orElseThrow().group().retentionDays()).contains(7);
    }
}
