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

    @Test
    void anAddressOfIpVersion6IsOneHoweverItIsWritten() {
        ClientAddress clients = new ClientAddress(Set.of("::1", "2001:DB8::2"));

        assertThat(clients.of("0:0:0:0:0:0:0:1", forwarded("198.51.100.1, 2001:db8:0::2")))
                .isEqualTo("198.51.100.1");
        assertThat(clients.of("0:0:0:0:0:0:0:1", forwarded("2001:db8::9"))).isEqualTo("2001:db8:0:0:0:0:0:9");
        assertThat(new ClientAddress(Set.of("10.0.0.2")).of("10.0.0.2", forwarded("::ffff:192.0.2.7")))
                .isEqualTo("192.0.2.7");
    }

    @Test
    void portsThatProxiesAddAreNoPartOfIt() {
        ClientAddress clients = new ClientAddress(Set.of("10.0.0.2", "2001:db8::2"));

        assertThat(clients.of("10.0.0.2", forwarded("203.0.113.9:51234"))).isEqualTo("203.0.113.9");
        assertThat(clients.of("10.0.0.2", forwarded("[2001:db8::1]:443"))).isEqualTo("2001:db8:0:0:0:0:0:1");
        assertThat(clients.of("10.0.0.2", forwarded("203.0.113.9, [2001:db8::2]")))
                .isEqualTo("203.0.113.9");
        assertThat(clients.of("10.0.0.2", forwarded("unknown"))).isEqualTo("unknown");
    }

    private static Headers forwarded(String path) {
        return Headers.of("x-forwarded-for", path);
    }
}
