package dev.hinomi.alarms.contributor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.alarms.model.AlarmState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AlarmContributorTest {
    @Test
    void contributorsAreToldApartWhateverTheirAttributesAre() {
        assertThat(List.of(
                        id(Map.of("a", "b=c")),
                        id(Map.of("a=b", "c")),
                        id(Map.of("a", "x\nb=y", "b", "z")),
                        id(Map.of("a", "x", "b", "y\nb=z"))))
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).matches("[0-9a-f]{16}"));
    }

    private static String id(Map<String, String> attributes) {
        return new AlarmContributor(attributes, AlarmState.ALARM, "Threshold Crossed", Instant.EPOCH).id();
    }
}
