package dev.hinomi.notifications.document;

import dev.hinomi.notifications.state.Topic;

/// How messages of a topic are signed (SNS Developer Guide, "Verifying the signatures of Amazon SNS messages").
enum SignatureVersion {
    ONE("1", "SHA1withRSA"),
    TWO("2", "SHA256withRSA");

    private final String label;
    private final String algorithm;

    SignatureVersion(String label, String algorithm) {
        this.label = label;
        this.algorithm = algorithm;
    }

    String label() {
        return label;
    }

    String algorithm() {
        return algorithm;
    }

    static SignatureVersion of(Topic topic) {
        return "2".equals(topic.attributes().get("SignatureVersion")) ? TWO : ONE;
    }
}
