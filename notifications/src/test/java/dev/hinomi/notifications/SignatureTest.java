package dev.hinomi.notifications;

import static dev.hinomi.notifications.Fixture.TOKYO;
import static dev.hinomi.notifications.Fixture.WAIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.testkit.HttpReceiver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.messagemanager.sns.SnsMessageManager;
import software.amazon.awssdk.messagemanager.sns.model.SnsNotification;
import software.amazon.awssdk.messagemanager.sns.model.SnsSubscriptionConfirmation;
import software.amazon.awssdk.regions.Region;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Receivers verify what they get in three ways: by hand as the documentation says, by the AWS SDK's own message
/// manager, and by Python's `cryptography` where that is installed.
final class SignatureTest {
    /// The SDK accepts certificates of this host only, so the test's server claims to be reached by it.
    private static final String PUBLIC_URL = "https://sns.ap-northeast-1.amazonaws.com";

    private final HttpReceiver receiver = HttpReceiver.start();
    private Path folder;
    private Fixture fixture;

    @BeforeEach
    void start(@TempDir Path temporary) {
        folder = temporary;
        fixture = new Fixture(temporary, Optional.empty(), PUBLIC_URL, Instant.now());
    }

    @AfterEach
    void stop() {
        fixture.close();
        receiver.close();
    }

    @Test
    void aKeyThatIsBeingMadeOutlivesTheEnd() {
        String path = fixture.notifications().certificatePath();
        fixture.restart();
        assertThat(fixture.notifications().certificatePath()).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({"1, SHA1withRSA", "2, SHA256withRSA"})
    void theSignatureHoldsByTheCertificate(String version, String algorithm) throws Exception {
        List<String> bodies = received(version);

        for (String body : bodies) {
            JsonNode document = JsonMapper.shared().readTree(body);
            Signature signature = Signature.getInstance(algorithm);
            signature.initVerify(certificate(document).getPublicKey());
            signature.update(toSign(document).getBytes(StandardCharsets.UTF_8));
            assertThat(document.get("SignatureVersion").stringValue()).isEqualTo(version);
            assertThat(signature.verify(
                            Base64.getDecoder().decode(document.get("Signature").stringValue())))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "2"})
    void theSdkAcceptsItAndRefusesWhatWasChanged(String version) {
        List<String> bodies = received(version);

        try (SnsMessageManager manager = SnsMessageManager.builder()
                .region(Region.AP_NORTHEAST_1)
                .httpClient(new CertificateClient(fixture.notifications()))
                .build()) {
            assertThat(manager.parseMessage(bodies.getFirst())).isInstanceOf(SnsSubscriptionConfirmation.class);
            assertThat(manager.parseMessage(bodies.getLast()))
                    .isInstanceOfSatisfying(SnsNotification.class, notification -> {
                        assertThat(notification.message()).isEqualTo("障害\n\"です\"");
                        assertThat(notification.subject()).isEqualTo("件名");
                    });
            assertThatThrownBy(() -> manager.parseMessage(bodies.getLast().replace("障害", "正常")))
                    .isInstanceOf(SdkClientException.class);
        }
    }

    @Test
    void pythonAcceptsIt() throws Exception {
        if (!pythonHas("cryptography")) {
            return;
        }
        String body = received("2").getLast();
        JsonNode document = JsonMapper.shared().readTree(body);
        Path pem = Files.writeString(folder.resolve("certificate.pem"), certificatePem(document));
        Path json = Files.writeString(folder.resolve("message.json"), body);

        assertThat(python("""
                import base64, json, sys
                from cryptography import x509
                from cryptography.hazmat.primitives import hashes
                from cryptography.hazmat.primitives.asymmetric import padding
                message = json.load(open(sys.argv[2], encoding="utf-8"))
                names = ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"]
                signed = "".join(f"{name}\\n{message[name]}\\n" for name in names if name in message)
                key = x509.load_pem_x509_certificate(open(sys.argv[1], "rb").read()).public_key()
                key.verify(base64.b64decode(message["Signature"]), signed.encode(), padding.PKCS1v15(), hashes.SHA256())
                """, pem.toString(), json.toString())).isZero();
    }

    @Test
    void theKeyIsMadeOnceAndOnlyItsOwnerReadsIt() throws Exception {
        String before = JsonMapper.shared()
                .readTree(received("1").getLast())
                .get("SigningCertURL")
                .stringValue();
        fixture.restart();
        String after = JsonMapper.shared()
                .readTree(received("1").getLast())
                .get("SigningCertURL")
                .stringValue();

        assertThat(after).isEqualTo(before).matches(PUBLIC_URL + "/SimpleNotificationService-[0-9a-f]{32}\\.pem");
        try (Stream<Path> files = Files.list(folder.resolve("keys"))) {
            assertThat(files).singleElement().satisfies(file -> {
                assertThat(file.getFileName().toString()).matches("sns-signing-[0-9a-f]{32}\\.pem");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            });
        }
    }

    /// A confirmation and a notification.
    private List<String> received(String version) {
        String topic =
                fixture.topics().create(TOKYO, "signed" + version, Map.of("SignatureVersion", version), Map.of());
        List<String> bodies = new ArrayList<>();
        String token = fixture.subscriptions()
                .subscribe(TOKYO, topic, "http", receiver.uri("/").toString(), Map.of())
                .token();
        if (!fixture.subscriptions().list(TOKYO, topic, null).items().getFirst().confirmationWasAuthenticated()) {
            bodies.add(receiver.take(WAIT).body());
            fixture.subscriptions().confirm(TOKYO, topic, token, false, true);
        }
        fixture.publish(topic, "障害\n\"です\"", "件名");
        bodies.add(receiver.take(WAIT).body());
        return bodies;
    }

    private static String toSign(JsonNode document) {
        List<String> names = document.get("Type").stringValue().equals("Notification")
                ? List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type")
                : List.of("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type");
        StringBuilder text = new StringBuilder();
        names.forEach(name -> text.append(name)
                .append('\n')
                .append(document.get(name).stringValue())
                .append('\n'));
        return text.toString();
    }

    private X509Certificate certificate(JsonNode document) throws Exception {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(
                        new ByteArrayInputStream(certificatePem(document).getBytes(StandardCharsets.US_ASCII)));
    }

    private String certificatePem(JsonNode document) {
        assertThat(document.get("SigningCertURL").stringValue())
                .isEqualTo(PUBLIC_URL + fixture.notifications().certificatePath());
        return fixture.notifications().certificatePem();
    }

    private static boolean pythonHas(String module) throws InterruptedException {
        try {
            return python("import " + module) == 0;
        } catch (IOException _) {
            return false;
        }
    }

    private static int python(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", "-c", program));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
    }
}
