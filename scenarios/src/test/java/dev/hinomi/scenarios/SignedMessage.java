package dev.hinomi.scenarios;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A message as SNS posts it, and how its receiver verifies it (SNS developer guide, "Verifying the signatures of
/// Amazon SNS messages").
record SignedMessage(JsonNode document) {
    private static final List<String> NOTIFICATION =
            List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");
    private static final List<String> CONFIRMATION =
            List.of("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type");

    static SignedMessage parse(String body) {
        return new SignedMessage(JsonMapper.shared().readTree(body));
    }

    String text(String field) {
        return document.path(field).stringValue("");
    }

    /// Whether the certificate that the message names has signed it.
    boolean verifies() throws Exception {
        StringBuilder signed = new StringBuilder();
        for (String field : text("Type").equals("Notification") ? NOTIFICATION : CONFIRMATION) {
            if (document.has(field)) {
                signed.append(field).append('\n').append(text(field)).append('\n');
            }
        }
        Signature signature =
                Signature.getInstance(text("SignatureVersion").equals("2") ? "SHA256withRSA" : "SHA1withRSA");
        signature.initVerify(certificate());
        signature.update(signed.toString().getBytes(StandardCharsets.UTF_8));
        return signature.verify(Base64.getDecoder().decode(text("Signature")));
    }

    private Certificate certificate() throws Exception {
        return CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(get(URI.create(text("SigningCertURL")))));
    }

    /// What a browser would get.
    static byte[] get(URI uri) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray())
                    .body();
        }
    }
}
