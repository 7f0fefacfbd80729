package dev.hinomi.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PageTokenTest {
    private static final Instant ISSUED = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final PageToken tokens = new PageToken("list a");

    @ParameterizedTest
    @ValueSource(strings = {"", "42", "/aws/lambda/一覧 🐟"})
    void givesBackThePlaceThatItWasIssuedFor(String place) {
        assertThat(tokens.place(tokens.issue(place))).isEqualTo(place);
    }

    @Test
    void servesNoOtherRequest() {
        assertInvalid(new PageToken("list b"), tokens.issue("42"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64!", "AAAAAAAAAAAAAAAAAAAA"})
    void refusesTextThatWasNotIssued(String token) {
        assertInvalid(tokens, token);
    }

    @Test
    void expiresAfterItsLifetime() {
        String token = at(ISSUED).issue("42");

        assertThat(at(ISSUED.plus(DAY)).place(token)).isEqualTo("42");
        assertInvalid(at(ISSUED.plus(DAY).plusMillis(1)), token);
    }

    private static PageToken at(Instant now) {
        return new PageToken("list a", DAY, InstantSource.fixed(now));
    }

    private static void assertInvalid(PageToken tokens, String token) {
        assertThatThrownBy(() -> tokens.place(token))
                .isInstanceOf(FaultException.class)
                .hasMessage("The specified nextToken is invalid.");
    }
}
