package dev.hinomi.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RequestGuardTest {
    private final RequestGuard signed = new RequestGuard(settings(false));
    private final RequestGuard open = new RequestGuard(settings(true));

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:8466", "LOCALHOST:1", "127.0.0.1:8466", "[::1]:8466", "[::1]"})
    void passesItsOwnNames(String host) {
        assertThat(refusal(signed, Headers.of("Host", host))).isEmpty();
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
        assertThat(refusal(signed, Headers.of("Host", host)))
                .hasValueSatisfying(why ->
                        assertThat(why).startsWith("Host: " + host + " (expected: one of 127.0.0.1, [::1], localhost"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"streaming-localhost:8466", "stream-127.0.0.1:8466", "Streaming-LOCALHOST"})
    void passesItsNamesWithThePrefixesOfSdks(String host) {
        assertThat(refusal(signed, Headers.of("Host", host))).isEmpty();
    }

    @Test
    void refusesARequestWithoutHost() {
        assertThat(refusal(signed, Headers.NONE)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:8466, Origin, http://evil.example",
        "localhost:8466, Origin, http://localhost:8467",
        "localhost:8466, Origin, http://localhost",
        "localhost:8466, Origin, 'null'",
        "localhost:8466, Origin, localhost:8466",
        "localhost:8466, Sec-Fetch-Site, cross-site",
        "localhost:8466, Sec-Fetch-Site, same-site"
    })
    void refusesPagesOfOtherSitesOnlyWhenNobodyIsAsked(String host, String header, String value) {
        Headers page = Headers.of("Host", host, header, value);

        assertThat(refusal(open, page))
                .contains("requests from other sites' pages in a browser are refused while auth is none");
        assertThat(refusal(signed, page)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:8466, Origin, http://localhost:8466",
        "LOCALHOST:8466, Origin, http://localhost:8466",
        "localhost, Origin, https://localhost",
        "[::1]:8466, Origin, http://[::1]:8466",
        "localhost:8466, Sec-Fetch-Site, none",
        "localhost:8466, Sec-Fetch-Site, same-origin"
    })
    void passesItsOwnPages(String host, String header, String value) {
        assertThat(refusal(open, Headers.of("Host", host, header, value))).isEmpty();
    }

    @Test
    void oneForeignOriginAmongSeveralIsEnough() {
        assertThat(refusal(
                        open,
                        Headers.of("Host", "localhost", "Origin", "http://localhost", "Origin", "http://evil.example")))
                .isPresent();
    }

    /// Somebody follows a link that another site has, such as a chat.
    @ParameterizedTest
    @CsvSource({"GET, /", "GET, /console", "HEAD, /console/alarms", "GET, /console/"})
    void followsLinksOfOtherSitesToTheConsole(String method, String path) {
        assertThat(open.refusal(request(method, path, "", link("navigate", "document"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, Action=ConfirmSubscription, navigate, document",
        "GET, /consoles, '', navigate, document",
        "GET, /_hinomi/principals, '', navigate, document",
        "POST, /, '', navigate, document",
        "POST, /console/alarms, '', navigate, document",
        "GET, /console/alarms, '', navigate, iframe",
        "GET, /console/alarms, '', no-cors, document",
        "GET, /console/alarms, '', cors, empty"
    })
    void nothingElseOfOtherSitesPasses(String method, String path, String query, String mode, String destination) {
        assertThat(open.refusal(request(method, path, query, link(mode, destination))))
                .isPresent();
    }

    private static Headers link(String mode, String destination) {
        return Headers.of(
                "Host",
                "localhost:8466",
                "Sec-Fetch-Site",
                "cross-site",
                "Sec-Fetch-Mode",
                mode,
                "Sec-Fetch-Dest",
                destination);
    }

    private static Optional<String> refusal(RequestGuard guard, Headers headers) {
        return guard.refusal(request("POST", "/", "", headers));
    }

    private static WireRequest request(String method, String path, String query, Headers headers) {
        return new WireRequest(method, path, query, headers, Blob.EMPTY);
    }

    private static ServerSettings settings(boolean refuseForeignPages) {
        return new ServerSettings(
                "127.0.0.1", 0, Set.of("localhost", "127.0.0.1", "[::1]"), refuseForeignPages, Set.of(), 1024, 16384);
    }
}
