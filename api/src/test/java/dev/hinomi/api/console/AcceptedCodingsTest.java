package dev.hinomi.api.console;

import static dev.hinomi.api.console.ContentCoding.BR;
import static dev.hinomi.api.console.ContentCoding.GZIP;
import static dev.hinomi.api.console.ContentCoding.IDENTITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AcceptedCodingsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            gzip, deflate, br, zstd        | BR
            gzip, br;q=0.9                 | GZIP
            br;q=0.5, GZIP ; Q=0.5         | BR
            x-gzip                         | GZIP
            br;q=0, *                      | GZIP
            *                              | BR
            identity;q=0.8, gzip;q=0.2     | IDENTITY
            gzip;q=0.001                   | GZIP
            br;q=2, gzip;q=high            | IDENTITY
            zstd                           | IDENTITY
            br;q=0, gzip;q=0               | IDENTITY
            ''                             | IDENTITY
            zstd, *;q=0                    | none
            identity;q=0, br;q=0, gzip;q=0 | none
            *;q=0, identity;q=0.5          | IDENTITY
            """)
    void choosesByWeight(String header, String expected) {
        assertThat(AcceptedCodings.of(List.of(header)).best(EnumSet.allOf(ContentCoding.class)))
                .isEqualTo(Optional.ofNullable(expected).map(ContentCoding::valueOf));
    }

    @Test
    void choosesAmongWhatThereIs() {
        AcceptedCodings usual = AcceptedCodings.of(List.of("gzip", "br"));
        assertThat(usual.best(Set.of(IDENTITY, GZIP))).contains(GZIP);
        assertThat(usual.best(Set.of(IDENTITY))).contains(IDENTITY);
        assertThat(AcceptedCodings.of(List.of()).best(Set.of(IDENTITY, GZIP, BR)))
                .contains(IDENTITY);
    }
}
