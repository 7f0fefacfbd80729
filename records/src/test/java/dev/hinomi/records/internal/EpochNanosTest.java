package dev.hinomi.records.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EpochNanosTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 999_999_999, -999_999_999, 1_000_000_000, Long.MIN_VALUE, Long.MAX_VALUE})
    void aTimeIsExact(long nanos) {
        assertThat(EpochNanos.of(EpochNanos.toInstant(nanos))).isEqualTo(nanos);
        assertThat(EpochNanos.bound(EpochNanos.toInstant(nanos))).isEqualTo(nanos);
    }

    @Test
    void aTimeThatIsTooFarAwayIsABoundButCannotBeStored() {
        assertThat(EpochNanos.bound(Instant.MIN)).isEqualTo(Long.MIN_VALUE);
        assertThat(EpochNanos.bound(Instant.MAX)).isEqualTo(Long.MAX_VALUE);
        assertThatThrownBy(() -> EpochNanos.of(Instant.parse("2500-01-01T00:00:00Z")))
                .hasMessage("time: 2500-01-01T00:00:00Z (expected: from 1677-09-21T00:12:43.145224192Z to "
                        + "2262-04-11T23:47:16.854775807Z)");
    }
}
