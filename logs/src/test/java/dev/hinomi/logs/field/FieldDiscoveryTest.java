package dev.hinomi.logs.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class FieldDiscoveryTest {
    private static final int MEGABYTE = 1 << 20;

    @Test
    void extractsTwoHundredFieldsOfAJsonLog() {
        String message = IntStream.range(0, 1_000)
                .mapToObj(i -> "\"k" + i + "\":" + i)
                .collect(Collectors.joining(",", "{", "}"));

        SequencedMap<String, FieldValue> fields = FieldDiscovery.discover("app", message);

        assertThat(fields).hasSize(200).containsKey("k0").containsKey("k199");
    }

    @Test
    void readsToTheEndToKnowThatItIsJson() {
        String message = IntStream.range(0, 300)
                .mapToObj(i -> "\"k" + i + "\":" + i)
                .collect(Collectors.joining(",", "{", "} no JSON"));

        assertThat(FieldDiscovery.discover("app", message)).isEmpty();
    }

    @Test
    void leavesOutNamesThatAreTooLong() {
        String message = "{\"" + "n".repeat(1_000) + "\":1,\"a\":{\"" + "m".repeat(999) + "\":2,\"b\":3}}";
        String sharedBeginning = "{\"" + "n".repeat(40_000) + "\":{\"a\":1,\"b\":2},\"c\":3}";

        assertThat(FieldDiscovery.discover("app", message)).containsOnlyKeys("a.b");
        assertThat(FieldDiscovery.discover("app", sharedBeginning)).containsOnlyKeys("c");
    }

    @Test
    @Timeout(20)
    void looksAtHostileMessagesInLinearTime() {
        String group = "/aws/lambda/hostile";
        assertThat(FieldDiscovery.discover(group, "{\"a\":".repeat(MEGABYTE / 5)))
                .isEmpty();
        assertThat(FieldDiscovery.discover(group, "{".repeat(MEGABYTE))).isEmpty();
        assertThat(FieldDiscovery.discover(group, "{\"a".repeat(MEGABYTE / 3))).isEmpty();
        assertThat(FieldDiscovery.discover(group, "x{\"a\":\"" + "{".repeat(MEGABYTE)))
                .isEmpty();
        assertThat(FieldDiscovery.discover(group, "REPORT RequestId: " + "Duration: ".repeat(MEGABYTE / 10)))
                .containsOnlyKeys("@type", "@requestId");
        assertThat(FieldDiscovery.discover(group, "2 123456789010 eni-1 " + "1 ".repeat(MEGABYTE / 2)))
                .isEmpty();
        assertThat(FieldDiscovery.discover(
                        group,
                        "{" + "\"k\":[" + "[".repeat(400) + "1,".repeat(MEGABYTE / 2) + "1" + "]".repeat(401) + "}"))
                .hasSize(200);
    }
}
