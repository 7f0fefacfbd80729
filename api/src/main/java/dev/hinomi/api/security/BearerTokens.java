package dev.hinomi.api.security;

import dev.hinomi.wire.Headers;
import dev.hinomi.wire.endpoint.Credentials;
import dev.hinomi.wire.endpoint.Principal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Tokens for exporters that cannot sign their requests and send the same headers each time. AWS has API keys for this,
/// which begin the same.
///
/// A token is made of an access key: its id, and a code that only who knows the secret can compute. So there is nothing
/// more to keep, revoking the key revokes the token, and who reads a token learns nothing to sign with. Where
/// tokens are taken, they stand for the principal of the key.
public final class BearerTokens {
    private static final String PREFIX = "ACWL";
    private static final String SCHEME = "Bearer ";
    private static final int ID_LENGTH = 20;
    private static final String PURPOSE = "hinomi bearer token ";

    private final Credentials credentials;

    public BearerTokens(Credentials credentials) {
        this.credentials = credentials;
    }

    /// The token of an access key.
    public static String of(String accessKeyId, String secret) {
        return PREFIX + accessKeyId + code(accessKeyId, secret);
    }

    /// The token of `Authorization: Bearer TOKEN`.
    public static Optional<String> in(Headers headers) {
        return headers.first("authorization")
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()).strip());
    }

    /// Whose token it is; empty when it is nobody's.
    public Optional<Principal> principal(String token) {
        if (!token.startsWith(PREFIX) || token.length() < PREFIX.length() + ID_LENGTH) {
            return Optional.empty();
        }
        String id = token.substring(PREFIX.length(), PREFIX.length() + ID_LENGTH);
        return credentials
                .lookup(id)
                .filter(credential -> equal(of(id, credential.secret()), token))
                .map(Credentials.Credential::principal);
    }

    private static boolean equal(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String code(String accessKeyId, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            byte[] code = mac.doFinal((PURPOSE + accessKeyId).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
