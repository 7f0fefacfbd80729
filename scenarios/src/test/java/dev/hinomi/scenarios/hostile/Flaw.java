package dev.hinomi.scenarios.hostile;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// What is wrong with a request that is sound otherwise.
enum Flaw {
    UNSIGNED,
    UNKNOWN_KEY,
    WRONG_SECRET,
    CHANGED_BODY,
    AN_HOUR_OLD,
    AN_HOUR_AHEAD,
    OTHER_SERVICE,
    HALF_A_SIGNATURE,
    FOREIGN_HOST,
    LONG_HEADER,
    NUL_IN_A_HEADER;

    /// The request as it is sent.
    ///
    /// @param sound as it would be signed
    WireRequest in(WireRequest sound, Dialect dialect, ServerUnderAttack server) {
        RequestSigner signer = server.signer();
        String service = dialect.signingName();
        return switch (this) {
            case UNSIGNED -> sound;
            case UNKNOWN_KEY ->
                new RequestSigner("AKIAUNKNOWN", signer.secret(), signer.region())
                        .sign(sound, service, ServerUnderAttack.NOW);
            case WRONG_SECRET ->
                new RequestSigner(signer.accessKeyId(), "wrong", signer.region())
                        .sign(sound, service, ServerUnderAttack.NOW);
            case CHANGED_BODY ->
                server.signed(dialect, sound).withBody(Blob.of("{ }".getBytes(StandardCharsets.UTF_8)));
            case AN_HOUR_OLD -> signer.sign(sound, service, ServerUnderAttack.NOW.minus(Duration.ofHours(1)));
            case AN_HOUR_AHEAD -> signer.sign(sound, service, ServerUnderAttack.NOW.plus(Duration.ofHours(1)));
            case OTHER_SERVICE -> signer.sign(sound, "logs", ServerUnderAttack.NOW);
            case HALF_A_SIGNATURE -> withoutSignature(server.signed(dialect, sound));
            case FOREIGN_HOST -> server.signed(dialect, with(sound, "host", "evil.example"));
            case LONG_HEADER -> server.signed(dialect, with(sound, "user-agent", "x".repeat(100_000)));
            case NUL_IN_A_HEADER -> server.signed(dialect, with(sound, "user-agent", "a\u0000"));
        };
    }

    private static WireRequest withoutSignature(WireRequest signed) {
        String whole = signed.headers().first("authorization").orElseThrow();
        return with(signed, "authorization", whole.substring(0, whole.indexOf(", Signature=")));
    }

    private static WireRequest with(WireRequest request, String name, String value) {
        Headers headers = new Headers(request.headers().fields().stream()
                        .filter(field -> !field.name().equals(name))
                        .toList())
                .with(name, value);
        return new WireRequest(request.method(), request.path(), request.query(), headers, request.body());
    }
}
