package dev.hinomi.app.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CountedStoreTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "é", "注文", "🍣", "a注é🍣z", "\u07ff\u0800\uffff"})
    void countsTheBytesOfUtf8(String text) {
        assertThat(CountedStore.utf8Length(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
    }
}
