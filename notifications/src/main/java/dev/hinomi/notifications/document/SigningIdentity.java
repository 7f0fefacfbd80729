package dev.hinomi.notifications.document;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Base64;

/// The key that signs messages, and its certificate. Every notification is signed, so a storm of them is as fast as
/// that is: where Amazon's provider runs it signs three to four times as fast as the JDK's.
public final class SigningIdentity {
    private final PrivateKey key;
    private final X509Certificate certificate;
    private final Provider provider;

    /// @param key an RSA key
    SigningIdentity(PrivateKey key, X509Certificate certificate) throws GeneralSecurityException {
        AmazonCorrettoCryptoProvider fast = AmazonCorrettoCryptoProvider.INSTANCE;
        KeyFactory keys =
                fast.getLoadingError() == null ? KeyFactory.getInstance("RSA", fast) : KeyFactory.getInstance("RSA");
        this.key = (PrivateKey) keys.translateKey(key);
        this.certificate = certificate;
        this.provider = keys.getProvider();
    }

    /// The certificate as it is served: one PEM block.
    public String certificatePem() {
        return SigningKeyFile.pem("CERTIFICATE", encoded());
    }

    /// The base64 signature of `text`.
    String sign(SignatureVersion version, String text) {
        try {
            Signature signature = Signature.getInstance(version.algorithm(), provider);
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
