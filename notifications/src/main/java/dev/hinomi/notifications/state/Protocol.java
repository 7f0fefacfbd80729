package dev.hinomi.notifications.state;

import java.util.Arrays;
import java.util.Optional;

/// How a subscription is reached.
public enum Protocol {
    HTTP("http"),
    HTTPS("https"),
    EMAIL("email"),
    EMAIL_JSON("email-json");

    private final String label;

    Protocol(String label) {
        this.label = label;
    }

    /// The name that SNS gives it, such as `email-json`.
    public String label() {
        return label;
    }

    public boolean isHttp() {
        return switch (this) {
            case HTTP, HTTPS -> true;
            case EMAIL, EMAIL_JSON -> false;
        };
    }

    public static Optional<Protocol> of(String label) {
        return Arrays.stream(values())
                .filter(protocol -> protocol.label.equals(label))
                .findFirst();
    }
}
