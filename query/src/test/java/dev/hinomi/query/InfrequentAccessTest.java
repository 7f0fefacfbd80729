package dev.hinomi.query;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.FaultException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What log groups of the Infrequent Access class refuse (AWS documents "Supported commands in log classes", "stats").
final class InfrequentAccessTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "pattern @message",
                "pattern @message | diff",
                "filterIndex a = 1",
                "unmask @message",
                "fields concat(unmask(@message), \"\")",
                "display unmask(@message)",
                "stats count(*) as a | stats count(*) as b | stats count(*) as c"
            })
    void refusesWhatTheClassLacks(String query) {
        InsightsQuery parsed = InsightsQuery.parse(query);
        assertThatThrownBy(parsed::requireInfrequentAccess).isInstanceOf(FaultException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"filter a = 1 | fields b", "stats count(*) as a | stats count(*) as b"})
    void takesTheRest(String query) {
        InsightsQuery parsed = InsightsQuery.parse(query);
        assertThatCode(parsed::requireInfrequentAccess).doesNotThrowAnyException();
    }
}
