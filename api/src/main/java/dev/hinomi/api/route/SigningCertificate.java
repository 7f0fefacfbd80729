package dev.hinomi.api.route;

import dev.hinomi.api.server.Route;
import dev.hinomi.notifications.Notifications;
import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import java.nio.charset.StandardCharsets;

/// `GET /SimpleNotificationService-<id>.pem`: the certificate that receivers verify messages with.
public final class SigningCertificate implements Route {
    private final Notifications notifications;

    public SigningCertificate(Notifications notifications) {
        this.notifications = notifications;
    }

    @Override
    public boolean serves(String method, String path) {
        return method.equals("GET") && path.equals(notifications.certificatePath());
    }

    @Override
    public WireResponse handle(WireRequest request) {
        return new WireResponse(
                200,
                Headers.of("content-type", "application/x-pem-file"),
                Blob.of(notifications.certificatePem().getBytes(StandardCharsets.US_ASCII)));
    }
}
