package dev.hinomi.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.model.Unit;
import dev.hinomi.records.Collection;
import dev.hinomi.records.ReadTx;
import dev.hinomi.records.Records;
import dev.hinomi.records.WriteTx;
import dev.hinomi.records.sqlite.SqliteRecords;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class NewSeriesTest {
    private static final Scope TOKYO = new Scope("123456789012", "ap-northeast-1");

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void anErrorKeepsNobodyWaiting(@TempDir Path directory) {
        try (OutOfMemoryOnce records = new OutOfMemoryOnce(SqliteRecords.open(directory.resolve("records.sqlite")))) {
            NewSeries series = new NewSeries(records);
            assertThatThrownBy(() -> make(series, "a")).isInstanceOf(OutOfMemoryError.class);
            assertThat(make(series, "a")).hasSize(1);
        }
    }

    private static List<Series> make(NewSeries series, String name) {
        List<Series> made = new ArrayList<>();
        SeriesCatalog.Key key = new SeriesCatalog.Key(new MetricId("Shop", name), Unit.NONE);
        series.make(TOKYO, List.of(key), _ -> true, made::add);
        return made;
    }

    /// Records whose first write fails as no one expects.
    private static final class OutOfMemoryOnce implements Records {
        private final Records records;
        private boolean failed;

        OutOfMemoryOnce(Records records) {
            this.records = records;
        }

        @Override
        public <T> T write(Work<WriteTx, T> work) {
            if (!failed) {
                failed = true;
                throw new OutOfMemoryError("by the test");
            }
            return records.write(work);
        }

        @Override
        public <T> T read(Work<ReadTx, T> work) {
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
}
