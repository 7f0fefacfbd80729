package dev.hinomi.delivery.destination;

import dev.hinomi.testkit.HttpReceiver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Takes the message out of what an endpoint received.
public final class Received {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Received() {}

    /// The message of a request in the format `gzip`.
    public static JsonNode gzip(HttpReceiver.Request request) {
        return JSON.readTree(unzip(request.bytes()));
    }

    public static JsonNode lambda(HttpReceiver.Request request) {
        String data = JSON.readTree(request.body()).at("/awslogs/data").asString();
        return JSON.readTree(unzip(Base64.getDecoder().decode(data)));
    }

    public static JsonNode firehose(HttpReceiver.Request request) {
        String data = JSON.readTree(request.body()).at("/records/0/data").asString();
        return JSON.readTree(unzip(Base64.getDecoder().decode(data)));
    }

    /// The texts of a message's events.
    public static List<String> messages(JsonNode message) {
        return message.get("logEvents")
                .valueStream()
                .map(event -> event.get("message").asString())
                .toList();
    }

    private static byte[] unzip(byte[] bytes) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
