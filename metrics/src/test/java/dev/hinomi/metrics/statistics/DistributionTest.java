package dev.hinomi.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.metrics.statistics.Distribution.Detail;
import dev.hinomi.metrics.statistics.Distribution.Weighted;
import dev.hinomi.store.PointRow;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DistributionTest {
    private static final PointRow VALUE = row(2, 10, 5, 5, true);
    private static final PointRow FOLDED = row(4, 4.02, 1, 1.008, true);
    private static final PointRow SET = row(3, 6, 1, 3, false);
    private static final PointRow NEGATIVE = row(1, -1, -1, -1, true);

    @Test
    void valuesAreExact() {
        assertThat(Distribution.of(List.of(VALUE)).detail()).isEqualTo(new Detail.Exact(List.of(new Weighted(5, 2))));
    }

    @Test
    void oneFoldedRowMakesASketchOfAll() {
        assertThat(Distribution.of(List.of(VALUE, FOLDED)).detail())
                .isEqualTo(new Detail.Sketch(List.of(new Weighted(1.005, 4), new Weighted(5, 2))));
        assertThat(new Percentile("p50", 50).of(Distribution.of(List.of(VALUE, FOLDED))))
                .hasValue(1.005);
    }

    @Test
    void aStatisticSetOrANegativeValueMakesAllUnknown() {
        assertThat(Distribution.of(List.of(VALUE, FOLDED, SET)).detail()).isEqualTo(new Detail.Unknown());
        assertThat(Distribution.of(List.of(VALUE, NEGATIVE)).detail()).isEqualTo(new Detail.Unknown());
    }

    private static PointRow row(double count, double sum, double min, double max, boolean exact) {
        return new PointRow(1, Instant.EPOCH, count, sum, min, max, exact);
    }
}
