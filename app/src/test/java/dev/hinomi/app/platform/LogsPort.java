package dev.hinomi.app.platform;

import dev.hinomi.app.config.ListenPort;
import dev.hinomi.app.config.Settings;
import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// A server on a data directory, in this process or another, as a client of CloudWatch Logs sees it.
record LogsPort(URI endpoint) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// A killed server may leave a request without an answer.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// On any port and no other, and nobody is asked for a key.
    static Settings settings(Path data) {
        return Settings.DEFAULTS.toBuilder()
                .port(0)
                .otlpPorts(new ListenPort.Off())
                .data(data)
                .auth(Settings.Auth.NONE)
                .build();
    }

    /// A server in a process of its own, which says its port.
    public static void main(String[] arguments) throws InterruptedException {
        try (Server server = Server.start(settings(Path.of(arguments[0])))) {
            System.out.println(server.access().endpoint());
            Thread.currentThread().join();
        }
    }

    HttpResponse<String> call(String operation, String input) throws IOException, InterruptedException {
        Headers headers = Headers.of(
                "host",
                endpoint.getAuthority(),
                "content-type",
                "application/x-amz-json-1.1",
                "x-amz-target",
                "Logs_20140328." + operation);
        Blob body = Blob.of(input.getBytes(StandardCharsets.UTF_8));
        WireRequest signed = new RequestSigner("anyone", "anyone", "ap-northeast-1")
                .sign(new WireRequest("POST", "/", "", headers, body), "logs", Instant.now());
        HttpRequest.Builder request =
                HttpRequest.newBuilder(endpoint).timeout(PATIENCE).POST(HttpRequest.BodyPublishers.ofString(input));
        signed.headers().fields().stream()
                .filter(field -> !field.name().equals("host"))
                .forEach(field -> request.header(field.name(), field.value()));
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(endpoint.resolve(path)).build(), BodyHandlers.ofString());
    }
}
