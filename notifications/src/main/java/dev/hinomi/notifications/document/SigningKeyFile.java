package dev.hinomi.notifications.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/// The file that keeps the signing key and its self-signed certificate, both as PEM, readable by its owner only. Made
/// at the first use and read ever after, so that receivers that keep the certificate go on trusting it. Its name, and
/// so the certificate's address, is chosen at once; the key, which takes long to make, when it is needed.
public final class SigningKeyFile {
    private static final int KEY_BITS = 2048;
    private static final Duration VALIDITY = Duration.ofDays(20 * 365L);
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN ([A-Z ]+)-----\\s+([A-Za-z0-9+/=\\s]+)-----END \\1-----");

    /// The name that SDKs look for in the certificate of most regions. Who verifies by the SDK also gets the
    /// certificate from this server, and trusts it by that.
    private static final String SUBJECT = "CN=sns.amazonaws.com,O=Hinomi";

    private static final Pattern NAME = Pattern.compile("sns-signing-([0-9a-f]{32})\\.pem");

    private final Path file;
    private final String id;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable SigningIdentity identity;

    /// Looks for the file.
    ///
    /// @param folder holds the file, or will
    public SigningKeyFile(Path folder, InstantSource clock) {
        this.id = known(folder).orElseGet(() -> UUID.randomUUID().toString().replace("-", ""));
        this.file = folder.resolve("sns-signing-" + id + ".pem");
        this.clock = clock;
    }

    private static Optional<String> known(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(matcher -> matcher.group(1))
                    .min(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The path under which receivers look for the certificate, named as SNS names it.
    public String certificatePath() {
        return "/SimpleNotificationService-" + id + ".pem";
    }

    /// The identity; the first call reads the file or makes it, which takes some hundred milliseconds.
    public SigningIdentity identity() {
        lock.lock();
        try {
            SigningIdentity known = identity;
            if (known == null) {
                known = Files.exists(file) ? read() : create();
                identity = known;
            }
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(file + ": not a signing key and its certificate", e);
        } finally {
            lock.unlock();
        }
    }

    private SigningIdentity read() throws IOException, GeneralSecurityException {
        String text = Files.readString(file, StandardCharsets.US_ASCII);
        PrivateKey key =
                KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(block(text, "PRIVATE KEY")));
        X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(block(text, "CERTIFICATE")));
        return new SigningIdentity(key, certificate);
    }

    private SigningIdentity create() throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(KEY_BITS);
        KeyPair pair = generator.generateKeyPair();
        X509Certificate certificate = selfSigned(pair);
        write(pem("PRIVATE KEY", pair.getPrivate().getEncoded()) + pem("CERTIFICATE", certificate.getEncoded()));
        return new SigningIdentity(pair.getPrivate(), certificate);
    }

    private X509Certificate selfSigned(KeyPair pair) throws GeneralSecurityException, OperatorCreationException {
        Instant now = clock.instant();
        X500Name name = new X500Name(SUBJECT);
        ContentSigner signer = new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate());
        byte[] encoded = encoded(new JcaX509v3CertificateBuilder(
                        name,
                        BigInteger.valueOf(now.toEpochMilli()),
                        Date.from(now.minus(Duration.ofDays(1))),
                        Date.from(now.plus(VALIDITY)),
                        name,
                        pair.getPublic())
                .build(signer));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
    }

    private static byte[] encoded(X509CertificateHolder holder) {
        try {
            return holder.getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whole or not at all: a start that is cut off leaves no half a key.
    private void write(String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(
                folder,
                file.getFileName().toString(),
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, text, StandardCharsets.US_ASCII);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] block(String text, String type) throws GeneralSecurityException {
        Matcher blocks = PEM.matcher(text);
        while (blocks.find()) {
            if (blocks.group(1).equals(type)) {
                return Base64.getMimeDecoder().decode(blocks.group(2));
            }
        }
        throw new GeneralSecurityException("no block: " + type);
    }

    static String pem(String type, byte[] content) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n";
    }
}
