package dev.hinomi.wire.sigv4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.WireRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureVerifierTest {
    private static final Instant SIGNED = Instant.parse("2015-08-30T12:36:00Z");
    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private static final String MISMATCH =
            "The request signature we calculated does not match the signature you provided."
                    + " Check your AWS Secret Access Key and signing method. Consult the service documentation for details.";

    static List<SignedRequests.Named> signedRequests() throws Exception {
        return SignedRequests.read();
    }

    @ParameterizedTest
    @MethodSource("signedRequests")
    void acceptsWhatARealClientSigned(SignedRequests.Named signed) {
        assertThatCode(() -> verify(signed.request(), SECRET, SIGNED)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("signedRequests")
    void refusesAnotherSecretPathQueryHostMethodOrBody(SignedRequests.Named signed) {
        WireRequest r = signed.request();
        Headers otherHost = new Headers(r.headers().fields().stream()
                .map(f -> f.name().equals("host") ? new Headers.Field("host", "evil.example") : f)
                .toList());

        assertRefused(() -> verify(r, SECRET + "x", SIGNED), MISMATCH);
        assertRefused(
                () -> verify(new WireRequest("PUT", r.path(), r.query(), r.headers(), r.body()), SECRET, SIGNED),
                MISMATCH);
        assertRefused(
                () -> verify(
                        new WireRequest(r.method(), "/x" + r.path(), r.query(), r.headers(), r.body()), SECRET, SIGNED),
                MISMATCH);
        assertRefused(
                () -> verify(
                        new WireRequest(r.method(), r.path(), r.query() + "&x=y", r.headers(), r.body()),
                        SECRET,
                        SIGNED),
                MISMATCH);
        assertRefused(
                () -> verify(new WireRequest(r.method(), r.path(), r.query(), otherHost, r.body()), SECRET, SIGNED),
                MISMATCH);
        if (r.headers().first("x-amz-content-sha256").isEmpty()) {
            assertRefused(() -> verify(r.withBody(Blob.of(new byte[] {1})), SECRET, SIGNED), MISMATCH);
        }
    }

    @Test
    void permitsAClockThatIsOffByAQuarterOfAnHour() throws Exception {
        WireRequest request = SignedRequests.named("post-vanilla");

        assertThatCode(() -> verify(request, SECRET, SIGNED.plus(Duration.ofMinutes(15))))
                .doesNotThrowAnyException();
        assertThatCode(() -> verify(request, SECRET, SIGNED.minus(Duration.ofMinutes(15))))
                .doesNotThrowAnyException();
        assertRefused(
                () -> verify(request, SECRET, SIGNED.plus(Duration.ofSeconds(901))),
                "Signature expired: 20150830T123600Z is now earlier than 20150830T123601Z (20150830T125101Z - 15 min.)");
        assertRefused(
                () -> verify(request, SECRET, SIGNED.minus(Duration.ofSeconds(901))),
                "Signature not yet current: 20150830T123600Z is still later than 20150830T123559Z"
                        + " (20150830T122059Z + 15 min.)");
    }

    @Test
    void permitsAPresignedRequestUntilItExpires() throws Exception {
        WireRequest request = SignedRequests.named("presigned");

        assertThatCode(() -> verify(request, SECRET, SIGNED.plusSeconds(900))).doesNotThrowAnyException();
        assertRefused(
                () -> verify(request, SECRET, SIGNED.plusSeconds(901)),
                "Signature expired: 20150830T125100Z is now earlier than 20150830T125101Z");
    }

    @Test
    void refusesABodyThatIsNotTheDeclaredOne() throws Exception {
        WireRequest request = SignedRequests.named("json");
        WireRequest declared = new WireRequest(
                "POST", "/", "", request.headers().with("x-amz-content-sha256", "00".repeat(32)), request.body());

        assertRefused(
                () -> verify(declared, SECRET, SIGNED),
                "The provided 'x-amz-content-sha256' header does not match what was computed.");
    }

    @Test
    void refusesATargetThatIsNotSigned() throws Exception {
        WireRequest request = SignedRequests.named("post-vanilla");
        WireRequest targeted = new WireRequest(
                "POST", "/", "", request.headers().with("x-amz-target", "Logs_20140328.DeleteLogGroup"), Blob.EMPTY);

        assertRefused(
                () -> verify(targeted, SECRET, SIGNED),
                "'X-Amz-Target' must be a 'SignedHeader' in the AWS Authorization.");
    }

    @Test
    void refusesAScopeOfAnotherDay() throws Exception {
        WireRequest request = SignedRequests.named("post-vanilla");
        WireRequest other = withAuthorization(
                request, request.headers().first("authorization").orElseThrow().replace("/20150830/", "/20150829/"));

        assertRefused(
                () -> verify(other, SECRET, SIGNED),
                "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20150829' !="
                        + " '20150830', from '20150830T123600Z'.");
    }

    @Test
    void findsNoSignatureWhereThereIsNone() {
        WireRequest request = new WireRequest("GET", "/", "Action=ListTopics", Headers.NONE, Blob.EMPTY);

        assertThat(RequestSignature.of(request)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic dXNlcjpwYXNz",
                "AWS4-HMAC-SHA256",
                "AWS4-HMAC-SHA256 Credential=a/20150830/r/s/aws4_request, SignedHeaders=host",
                "AWS4-HMAC-SHA256 Credential=a/20150830/r/aws4_request, SignedHeaders=host, Signature=00",
                "AWS4-HMAC-SHA256 Credential=a/20150830/r/s/aws4_request/x, SignedHeaders=host, Signature=00",
                "AWS4-ECDSA-P256-SHA256 Credential=a/20150830/s/aws4_request, SignedHeaders=host, Signature=00",
                "AWS4-HMAC-SHA256 ,,,=,==",
                "",
            })
    void refusesASignatureThatItCannotRead(String authorization) throws Exception {
        WireRequest request = withAuthorization(SignedRequests.named("post-vanilla"), authorization);

        assertThatThrownBy(() -> RequestSignature.of(request))
                .isInstanceOf(WireError.class)
                .extracting("code")
                .isEqualTo("IncompleteSignatureException");
    }

    @Test
    void refusesATimestampThatItCannotRead() throws Exception {
        WireRequest vanilla = SignedRequests.named("post-vanilla");
        Headers headers = new Headers(vanilla.headers().fields().stream()
                .map(f -> f.name().equals("x-amz-date") ? new Headers.Field("x-amz-date", "20151") : f)
                .toList());

        assertThatThrownBy(() -> verify(new WireRequest("POST", "/", "", headers, Blob.EMPTY), SECRET, SIGNED))
                .isInstanceOf(WireError.class)
                .hasMessageStartingWith("Date must be in ISO-8601 'basic format'. Got '20151'");
    }

    private static WireRequest withAuthorization(WireRequest request, String authorization) {
        Headers headers = new Headers(request.headers().fields().stream()
                .map(f -> f.name().equals("authorization") ? new Headers.Field("authorization", authorization) : f)
                .toList());
        return new WireRequest(request.method(), request.path(), request.query(), headers, request.body());
    }

    private static void verify(WireRequest request, String secret, Instant at) {
        SignatureVerifier.verify(request, RequestSignature.of(request).orElseThrow(), secret, at);
    }

    private static void assertRefused(ThrowingCallable verify, String message) {
        assertThatThrownBy(verify)
                .isInstanceOf(WireError.class)
                .hasMessage(message)
                .extracting("code")
                .isEqualTo("InvalidSignatureException");
    }
}
