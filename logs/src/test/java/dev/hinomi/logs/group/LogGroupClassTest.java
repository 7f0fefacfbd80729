package dev.hinomi.logs.group;

import static dev.hinomi.logs.LogsFixture.SCOPE;
import static dev.hinomi.logs.LogsFixture.fault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.hinomi.kernel.Fault;
import dev.hinomi.logs.LogsFixture;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogGroupClassTest {
    private static final Fault STANDARD_ONLY =
            new Fault.InvalidState("This operation is only supported on the Standard log class.");

    @Test
    void onlyTheStandardClassHasFilters() {
        assertThatNoException().isThrownBy(() -> LogGroupClass.STANDARD.require(LogGroupFeature.SUBSCRIPTION_FILTERS));
        assertThat(fault(() -> LogGroupClass.INFREQUENT_ACCESS.require(LogGroupFeature.SUBSCRIPTION_FILTERS)))
                .isEqualTo(STANDARD_ONLY);
    }

    @Test
    void infrequentAccessCanBeQueriedAndDeliveryCannot() {
        assertThat(LogGroupClass.INFREQUENT_ACCESS.supports(LogGroupFeature.QUERIES))
                .isTrue();
        assertThat(LogGroupClass.DELIVERY.supports(LogGroupFeature.QUERIES)).isFalse();
    }

    @Test
    void theRetentionOfDeliveryIsFixed(@TempDir Path directory) {
        try (LogsFixture fixture = new LogsFixture(directory)) {
            LogGroup group = fixture.logs.groups().create(SCOPE, "d", LogGroupClass.DELIVERY, Map.of());
            assertThat(group.retentionDays()).isEqualTo(Optional.of(2));
            assertThat(fault(() -> fixture.logs.groups().putRetention(SCOPE, "d", 7)))
                    .isInstanceOf(Fault.InvalidState.class);
            assertThat(fault(() -> fixture.logs.groups().deleteRetention(SCOPE, "d")))
                    .isInstanceOf(Fault.InvalidState.class);
        }
    }
}
