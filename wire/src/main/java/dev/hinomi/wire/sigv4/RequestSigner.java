package dev.hinomi.wire.sigv4;

import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.TreeSet;

/// Signs requests as a client does, for Hinomi's own commands that speak to a running server.
///
/// @param region of the credential scope, which is also the region that the request is for
public record RequestSigner(String accessKeyId, String secret, String region) {
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /// `request` with `x-amz-date` and `authorization`. Signs every header that it has; it must have `host`.
    ///
    /// @param service the signing name, such as `monitoring`
    public WireRequest sign(WireRequest request, String service, Instant at) {
        String timestamp = TIMESTAMP.format(at);
        CredentialScope scope = new CredentialScope(timestamp.substring(0, 8), region, service);
        Headers dated = request.headers().with("x-amz-date", timestamp);
        List<String> names = List.copyOf(
                new TreeSet<>(dated.fields().stream().map(Headers.Field::name).toList()));
        WireRequest withDate = new WireRequest(
                request.method(), request.path(), request.query(), dated, request.body(), request.from());
        String canonical = CanonicalRequest.of(
                withDate, names, SigningKey.sha256(request.body().toByteArray()));
        String signature = new SigningKey(secret, scope).sign(timestamp, scope, canonical);
        Headers signed = dated.with(
                "authorization",
                RequestSignature.ALGORITHM + " Credential=" + accessKeyId + "/" + scope + ", SignedHeaders="
                        + String.join(";", names) + ", Signature=" + signature);
        return new WireRequest(
                request.method(), request.path(), request.query(), signed, request.body(), request.from());
    }

    /// Without the secret.
    @Override
    public String toString() {
        return "RequestSigner[" + accessKeyId + ", " + region + "]";
    }
}
