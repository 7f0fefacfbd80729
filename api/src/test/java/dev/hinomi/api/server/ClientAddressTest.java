package dev.hinomi.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.wire.Headers;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ClientAddressTest {
    private static final Headers FORWARDED =
            Headers.of("X-Forwarded-For", "1.1.1.1, 203.0.113.9", "X-Forwarded-For", "10.0.0.3");

    @Test
    void whatAClientSaysOfItselfIsNotBelieved() {
        assertThat(new ClientAddress(Set.of()).of("192.0.2.7", FORWARDED)).isEqualTo("192.0.2.7");
        assertThat(new ClientAddress(Set.of("10.0.0.2")).of("192.0.2.7", FORWARDED))
                .isEqualTo("192.0.2.7");
    }

    @Test
    void proxiesThatAreKnownAreBelievedUpToTheFirstThatIsNot() {
        ClientAddress clients = new ClientAddress(Set.of("10.0.0.2", "10.0.0.3"));

        assertThat(clients.of("10.0.0.2", FORWARDED)).isEqualTo("203.0.113.9");
        assertThat(clients.of("10.0.0.2", Headers.NONE)).isEqualTo("10.0.0.2");
    }
}
