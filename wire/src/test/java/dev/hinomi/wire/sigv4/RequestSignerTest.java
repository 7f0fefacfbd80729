package dev.hinomi.wire.sigv4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.WireRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class RequestSignerTest {
    private static final Instant AT = Instant.parse("2026-01-31T23:59:59Z");
    private static final RequestSigner SIGNER = new RequestSigner("AKIAEXAMPLE", "secret", "ap-northeast-1");

    private final WireRequest request = new WireRequest(
            "POST",
            "/a b/%E3%81%82".replace(" ", "%20"),
            "b=2&a=1",
            Headers.of("host", "127.0.0.1:8466", "content-type", "text/plain"),
            Blob.of("body".getBytes(StandardCharsets.UTF_8)));

    @Test
    void theVerifierAcceptsWhatItSigned() {
        WireRequest signed = SIGNER.sign(request, "monitoring", AT);
        RequestSignature signature = RequestSignature.of(signed).orElseThrow();

        assertThat(signature.scope()).isEqualTo(new CredentialScope("20260131", "ap-northeast-1", "monitoring"));
        assertThatCode(() -> SignatureVerifier.verify(signed, signature, "secret", AT))
                .doesNotThrowAnyException();
    }

    @Test
    void theVerifierRefusesAChangedBody() {
        WireRequest signed = SIGNER.sign(request, "monitoring", AT);
        WireRequest changed = signed.withBody(Blob.of("other".getBytes(StandardCharsets.UTF_8)));

        assertThatThrownBy(() -> SignatureVerifier.verify(
                        changed, RequestSignature.of(changed).orElseThrow(), "secret", AT))
                .isInstanceOf(WireError.class);
    }

    @Test
    void neverShowsTheSecret() {
        assertThat(SIGNER.toString()).doesNotContain("secret");
    }
}
