package dev.hinomi.notifications.document;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Base64;

/// The key that signs messages, and its certificate.
public final class SigningIdentity {
    private final PrivateKey key;
    private final X509Certificate certificate;

    SigningIdentity(PrivateKey key, X509Certificate certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    /// The certificate as it is served: one PEM block.
    public String certificatePem() {
        return SigningKeyFile.pem("CERTIFICATE", encoded());
    }

    /// The base64 signature of `text`.
    String sign(SignatureVersion version, String text) {
        try {
            Signature signature = Signature.getInstance(version.algorithm());
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signing key does not sign", e);
        }
    }

    private byte[] encoded() {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the certificate has no encoding", e);
        }
    }
}
