package dev.hinomi.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.wire.Headers;
import dev.hinomi.wire.endpoint.Credentials;
import dev.hinomi.wire.endpoint.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BearerTokensTest {
    private static final String ID = "AKIAABCDEFGHIJKLMNOP";
    private static final Principal OPERATOR = Principal.user("123456789012", "operator", Principal.Role.ADMIN);
    private static final Map<String, Credentials.Credential> KNOWN =
            Map.of(ID, new Credentials.Credential("secret/+", OPERATOR));

    private final BearerTokens tokens = new BearerTokens(id -> Optional.ofNullable(KNOWN.get(id)));

    @Test
    void aTokenStandsForThePrincipalOfItsKey() {
        String token = BearerTokens.of(ID, "secret/+");

        assertThat(token).matches("ACWL[A-Za-z0-9_-]+").doesNotContain("secret");
        assertThat(tokens.principal(token)).contains(OPERATOR);
    }

    @Test
    void anyOtherTokenStandsForNobody() {
        String token = BearerTokens.of(ID, "secret/+");

        for (String other : List.of(
                "",
                "ACWL",
                "ACWL" + ID,
                token + "x",
                token.substring(0, token.length() - 1),
                BearerTokens.of(ID, "another secret"),
                BearerTokens.of("AKIAAAAAAAAAAAAAAAAA", "secret/+"))) {
            assertThat(tokens.principal(other)).as(other).isEmpty();
        }
    }

    @Test
    void aTokenIsReadFromTheAuthorizationHeader() {
        assertThat(BearerTokens.in(Headers.of("Authorization", "bearer ACWLx ")))
                .contains("ACWLx");
        assertThat(BearerTokens.in(Headers.of("Authorization", "AWS4-HMAC-SHA256 Credential=x")))
                .isEmpty();
        assertThat(BearerTokens.in(Headers.NONE)).isEmpty();
    }
}
