package dev.hinomi.wire.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AuthenticationTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private static final String ACCOUNT = "123456789012";
    private static final Principal KEY_OWNER = Principal.user(ACCOUNT, "ci", Principal.Role.OPERATOR);
    private static final Principal PERSON = Principal.user(ACCOUNT, "ueda", Principal.Role.VIEWER);

    private final Authentication signed = new Authentication.Signed(
            id -> Optional.of(new Credentials.Credential("secret", KEY_OWNER)),
            (headers, _) -> headers.first("cookie").map(_ -> PERSON),
            ACCOUNT);

    @Test
    void aRequestWithoutASignatureIsThatOfItsSession() {
        Caller caller = signed.authenticate(request("cookie", "c", "x-hinomi-region", "eu-west-1"), NOW);

        assertThat(caller).isEqualTo(Caller.unsigned(PERSON, Caller.Proof.SESSION, Optional.of("eu-west-1")));
    }

    @Test
    void aSignatureCountsBeforeASession() {
        WireRequest request = request("cookie", "c", "x-hinomi-region", "eu-west-1");
        WireRequest both = new RequestSigner("AKIDEXAMPLE", "secret", "us-east-1").sign(request, "logs", NOW);

        assertThat(signed.authenticate(both, NOW))
                .isEqualTo(new Caller(KEY_OWNER, Caller.Proof.KEY, Optional.of("logs"), Optional.of("us-east-1")));
    }

    @Test
    void oneWithNeitherIsAnonymousWhateverItAsksFor() {
        Caller caller = signed.authenticate(request("x-hinomi-region", "eu-west-1"), NOW);

        assertThat(caller.principal().role()).isEqualTo(Principal.Role.ANONYMOUS);
        assertThat(caller.proof()).isEqualTo(Caller.Proof.NOTHING);
        assertThat(caller.region()).isEmpty();
    }

    @Test
    void whereNobodyIsAskedTheRegionIsTakenFromTheHeader() {
        Authentication open = new Authentication.Unverified(KEY_OWNER);

        assertThat(open.authenticate(request("x-hinomi-region", "eu-west-1"), NOW)
                        .region())
                .contains("eu-west-1");
        assertThat(open.authenticate(request("x-hinomi-region", ""), NOW).region())
                .isEmpty();
    }

    @Test
    void aRegionThatIsNotServedIsRefusedByTheNameOfWhatAskedForIt() {
        EndpointSettings settings = new EndpointSettings(ACCOUNT, "us-east-1", Set.of("us-east-1"), 1_000);
        Caller caller = Caller.unsigned(PERSON, Caller.Proof.SESSION, Optional.of("eu-west-1"));

        assertThatThrownBy(() -> settings.scopeOf(caller)).isInstanceOfSatisfying(WireError.class, error -> {
            assertThat(error.code()).isEqualTo("InvalidParameterValueException");
            assertThat(error.message()).isEqualTo("x-hinomi-region: eu-west-1 (expected: one of [us-east-1])");
        });
    }

    private static WireRequest request(String... headers) {
        return new WireRequest("POST", "/", "", Headers.of(headers).with("host", "localhost"), Blob.EMPTY);
    }
}
