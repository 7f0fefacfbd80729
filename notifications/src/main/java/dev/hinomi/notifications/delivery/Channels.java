package dev.hinomi.notifications.delivery;

import dev.hinomi.notifications.state.Protocol;

/// Which channel serves which protocol.
public record Channels(Channel http, Channel email) {
    Channel of(Protocol protocol) {
        return switch (protocol) {
            case HTTP, HTTPS -> http;
            case EMAIL, EMAIL_JSON -> email;
        };
    }
}
