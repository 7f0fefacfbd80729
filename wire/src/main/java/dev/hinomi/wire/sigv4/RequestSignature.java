package dev.hinomi.wire.sigv4;

import dev.hinomi.wire.FormParameters;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.WireRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a request says of its own signature, in the `Authorization` header or, when presigned, in the query string.
/// Nothing of it is verified yet.
///
/// @param timestamp when it was signed, as `yyyyMMdd'T'HHmmss'Z'`
/// @param signedHeaders in lower case
/// @param expires how long a presigned request holds; null for one that is signed in its headers
public record RequestSignature(
        String accessKeyId,
        CredentialScope scope,
        String timestamp,
        List<String> signedHeaders,
        String signature,
        @Nullable Duration expires) {
    static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final Duration MAX_EXPIRES = Duration.ofDays(7);

    public RequestSignature {
        signedHeaders = List.copyOf(signedHeaders);
    }

    /// The signature of `request`, empty when it has none.
    ///
    /// @throws WireError `IncompleteSignatureException` when there is one that cannot be read
    public static Optional<RequestSignature> of(WireRequest request) {
        Optional<String> authorization = request.headers().first("authorization");
        if (authorization.isPresent()) {
            return Optional.of(ofHeader(authorization.get().strip(), request));
        }
        try {
            FormParameters query = FormParameters.parse(request.query());
            return query.first("X-Amz-Algorithm").isPresent() ? Optional.of(ofQuery(query)) : Optional.empty();
        } catch (FormParameters.MalformedException e) {
            throw new WireError("MalformedQueryString", "The query string is malformed: " + e.getMessage());
        }
    }

    boolean presigned() {
        return expires != null;
    }

    private static RequestSignature ofHeader(String authorization, WireRequest request) {
        int space = authorization.indexOf(' ');
        String algorithm = space < 0 ? authorization : authorization.substring(0, space);
        requireAlgorithm(algorithm);
        Map<String, String> parts = new HashMap<>();
        for (String part : authorization.substring(algorithm.length()).split(",", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(
                        part.substring(0, equals).strip(),
                        part.substring(equals + 1).strip());
            }
        }
        String date = request.headers().first("x-amz-date").orElse("");
        if (date.isEmpty()) {
            throw incomplete("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.");
        }
        return of(
                required(parts.get("Credential"), "Authorization header requires 'Credential' parameter."),
                date,
                required(parts.get("SignedHeaders"), "Authorization header requires 'SignedHeaders' parameter."),
                required(parts.get("Signature"), "Authorization header requires 'Signature' parameter."),
                null);
    }

    private static RequestSignature ofQuery(FormParameters query) {
        requireAlgorithm(query.first("X-Amz-Algorithm").orElse(""));
        return of(
                parameter(query, "X-Amz-Credential"),
                parameter(query, "X-Amz-Date"),
                parameter(query, "X-Amz-SignedHeaders"),
                parameter(query, "X-Amz-Signature"),
                expires(parameter(query, "X-Amz-Expires")));
    }

    private static RequestSignature of(
            String credential, String timestamp, String signedHeaders, String signature, @Nullable Duration expires) {
        String[] parts = credential.split("/", -1);
        if (parts.length != 5) {
            throw incomplete(
                    "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term,"
                            + " got '" + credential + "'");
        }
        if (!parts[4].equals(CredentialScope.TERMINATOR)) {
            throw new WireError(
                    "InvalidSignatureException",
                    "Credential should be scoped with a valid terminator: '" + CredentialScope.TERMINATOR + "', not '"
                            + parts[4] + "'.");
        }
        CredentialScope scope = new CredentialScope(parts[1], parts[2], parts[3]);
        return new RequestSignature(
                parts[0], scope, timestamp, List.of(signedHeaders.split(";", -1)), signature, expires);
    }

    private static Duration expires(String text) {
        try {
            Duration expires = Duration.ofSeconds(Long.parseLong(text));
            if (!expires.isNegative() && expires.compareTo(MAX_EXPIRES) <= 0) {
                return expires;
            }
        } catch (NumberFormatException e) {
            // said below, together with a number out of range
        }
        throw incomplete("X-Amz-Expires: " + text + " (expected: 0 to " + MAX_EXPIRES.toSeconds() + " seconds)");
    }

    private static String parameter(FormParameters query, String name) {
        return required(
                query.first(name).orElse(null),
                "AWS query-string parameters must include '" + name + "'. Re-examine the query-string parameters.");
    }

    private static String required(@Nullable String value, String otherwise) {
        if (value == null || value.isEmpty()) {
            throw incomplete(otherwise);
        }
        return value;
    }

    private static void requireAlgorithm(String algorithm) {
        if (!algorithm.equals(ALGORITHM)) {
            throw incomplete("Unsupported AWS 'algorithm': '" + algorithm + "' (expected: " + ALGORITHM + ")");
        }
    }

    private static WireError incomplete(String message) {
        return new WireError("IncompleteSignatureException", message);
    }
}
