package dev.hinomi.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.wire.Headers;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RequestGuardTest {
    private final RequestGuard signed = new RequestGuard(settings(false));
    private final RequestGuard open = new RequestGuard(settings(true));

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:8466", "LOCALHOST:1", "127.0.0.1:8466", "[::1]:8466", "[::1]"})
    void passesItsOwnNames(String host) {
        assertThat(signed.refusal(Headers.of("Host", host))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8466",
                "localhost.evil.example",
                "",
                "[::1",
                "127.0.0.2",
                "streaming-",
                "stream-evil.example"
            })
    void refusesOtherNames(String host) {
        assertThat(signed.refusal(Headers.of("Host", host)))
                .hasValueSatisfying(why ->
                        assertThat(why).startsWith("Host: " + host + " (expected: one of 127.0.0.1, [::1], localhost"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"streaming-localhost:8466", "stream-127.0.0.1:8466", "Streaming-LOCALHOST"})
    void passesItsNamesWithThePrefixesOfSdks(String host) {
        assertThat(signed.refusal(Headers.of("Host", host))).isEmpty();
    }

    @Test
    void refusesARequestWithoutHost() {
        assertThat(signed.refusal(Headers.NONE)).isPresent();
    }

    @Test
    void refusesPagesInABrowserOnlyWhenNobodyIsAsked() {
        Headers page = Headers.of("Host", "localhost", "Origin", "http://localhost:8466");
        Headers image = Headers.of("Host", "localhost", "Sec-Fetch-Site", "cross-site");

        assertThat(open.refusal(page)).isPresent();
        assertThat(open.refusal(image)).isPresent();
        assertThat(open.refusal(Headers.of("Host", "localhost", "Sec-Fetch-Site", "none")))
                .isEmpty();
        assertThat(signed.refusal(page)).isEmpty();
    }

    private static ServerSettings settings(boolean refuseBrowsers) {
        return new ServerSettings(
                "127.0.0.1", 0, Set.of("localhost", "127.0.0.1", "[::1]"), refuseBrowsers, 1024, 16384);
    }
}
