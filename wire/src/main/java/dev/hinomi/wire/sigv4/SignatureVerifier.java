package dev.hinomi.wire.sigv4;

import dev.hinomi.wire.WireError;
import dev.hinomi.wire.WireRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Verifies that a request was signed with a secret, not long ago, and has not been changed since.
public final class SignatureVerifier {
    /// How far the client's clock may be off (IAM user guide, "Troubleshoot Signature Version 4 signing": 15 minutes).
    private static final Duration SKEW = Duration.ofMinutes(15);

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String PAYLOAD_HEADER = "x-amz-content-sha256";
    private static final String UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD";

    private SignatureVerifier() {}

    /// Returns when the signature holds.
    ///
    /// @param request as received, with the body still compressed
    /// @param at the time by the server's clock
    /// @throws WireError `InvalidSignatureException`, which query clients know as `SignatureDoesNotMatch`
    public static void verify(WireRequest request, RequestSignature signature, String secret, Instant at) {
        checkTime(signature, at);
        checkSignedHeaders(request, signature);
        String canonical = CanonicalRequest.of(request, signature.signedHeaders(), payloadHash(request));
        String expected =
                new SigningKey(secret, signature.scope()).sign(signature.timestamp(), signature.scope(), canonical);
        boolean equal = MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), signature.signature().getBytes(StandardCharsets.UTF_8));
        if (!equal) {
            throw invalid(
                    "The request signature we calculated does not match the signature you provided. Check your AWS"
                            + " Secret Access Key and signing method. Consult the service documentation for details.");
        }
    }

    private static void checkTime(RequestSignature signature, Instant at) {
        Instant signed = parse(signature.timestamp());
        String day = signature.timestamp().substring(0, 8);
        if (!day.equals(signature.scope().date())) {
            throw invalid("Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '"
                    + signature.scope().date() + "' != '" + day + "', from '" + signature.timestamp() + "'.");
        }
        Instant latest = at.plus(SKEW);
        if (signed.isAfter(latest)) {
            throw invalid("Signature not yet current: " + signature.timestamp() + " is still later than "
                    + TIMESTAMP.format(latest) + " (" + TIMESTAMP.format(at) + " + 15 min.)");
        }
        if (signature.expires() != null) {
            Instant end = signed.plus(signature.expires());
            if (end.isBefore(at)) {
                throw invalid(
                        "Signature expired: " + TIMESTAMP.format(end) + " is now earlier than " + TIMESTAMP.format(at));
            }
            return;
        }
        Instant earliest = at.minus(SKEW);
        if (signed.isBefore(earliest)) {
            throw invalid("Signature expired: " + signature.timestamp() + " is now earlier than "
                    + TIMESTAMP.format(earliest) + " (" + TIMESTAMP.format(at) + " - 15 min.)");
        }
    }

    private static Instant parse(String timestamp) {
        try {
            return TIMESTAMP.parse(timestamp, Instant::from);
        } catch (DateTimeException e) {
            throw new WireError(
                    "IncompleteSignatureException",
                    "Date must be in ISO-8601 'basic format'. Got '" + timestamp
                            + "'. See http://en.wikipedia.org/wiki/ISO_8601");
        }
    }

    /// The host, and what chooses the operation, must not be open to change.
    private static void checkSignedHeaders(WireRequest request, RequestSignature signature) {
        if (!signature.signedHeaders().contains("host")) {
            throw invalid("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
        }
        boolean hasTarget = request.headers().first("x-amz-target").isPresent();
        if (hasTarget && !signature.signedHeaders().contains("x-amz-target")) {
            throw invalid("'X-Amz-Target' must be a 'SignedHeader' in the AWS Authorization.");
        }
    }

    private static String payloadHash(WireRequest request) {
        String declared = request.headers().first(PAYLOAD_HEADER).orElse("");
        if (declared.equals(UNSIGNED_PAYLOAD)) {
            return declared;
        }
        if (declared.startsWith("STREAMING-")) {
            throw invalid(PAYLOAD_HEADER + ": " + declared + " (expected: the hash of the body, or " + UNSIGNED_PAYLOAD
                    + "; chunked signing is S3's)");
        }
        String actual = SigningKey.sha256(request.body().shared());
        if (!declared.isEmpty() && !declared.equals(actual)) {
            throw invalid("The provided '" + PAYLOAD_HEADER + "' header does not match what was computed.");
        }
        return actual;
    }

    private static WireError invalid(String message) {
        return new WireError("InvalidSignatureException", message);
    }
}
