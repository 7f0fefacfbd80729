package dev.hinomi.query.scalar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ValueOrderTest {
    /// The ascending order that the AWS document "sort" shows.
    private static final List<String> DOCUMENTED = List.of(
            "!:",
            "#",
            "*%04",
            "0#",
            "5A",
            "111A",
            "2345_",
            "@",
            "@_",
            "A",
            "A9876fghj",
            "a12345hfh",
            "0",
            "01",
            "1",
            "2",
            "3");

    @Test
    void isTheOrderOfTheDocument() {
        List<String> reversed = new ArrayList<>(DOCUMENTED);
        Collections.reverse(reversed);
        assertThat(sorted(reversed)).isEqualTo(DOCUMENTED);
    }

    @Test
    void charactersBeyondTheBasicPlaneComeLast() {
        assertThat(sorted(List.of("𠮷", "｡", "日", "a"))).containsExactly("a", "日", "｡", "𠮷");
    }

    private static List<String> sorted(List<String> texts) {
        return texts.stream()
                .map(ValueOrder::of)
                .sorted(ValueOrder.ASCENDING)
                .map(ValueOrder::text)
                .toList();
    }
}
