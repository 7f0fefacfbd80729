package dev.hinomi.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;

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
    void valuesAreKnown() {
        assertThat(Distribution.of(List.of(VALUE)).values()).containsExactly(new Weighted(5, 2));
    }

    @Test
    void aFoldedRowIsTheMeanOfItsValues() {
        assertThat(Distribution.of(List.of(VALUE, FOLDED)).values())
                .containsExactly(new Weighted(1.005, 4), new Weighted(5, 2));
        assertThat(new Percentile("p50", 50).of(Distribution.of(List.of(VALUE, FOLDED))))
                .hasValue(1.005);
    }

    @Test
    void aStatisticSetOrANegativeValueMakesAllUnknown() {
        assertThat(Distribution.of(List.of(VALUE, FOLDED, SET)).values()).isEmpty();
        assertThat(Distribution.of(List.of(VALUE, NEGATIVE)).values()).isEmpty();
    }

    private static PointRow row(double count, double sum, double min, double max, boolean exact) {
        return new PointRow(1, Instant.EPOCH, count, sum, min, max, exact);
    }
}
