package dev.hinomi.wire.codec;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.Kitchen;
import dev.hinomi.wire.Kitchen.Meal;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import dev.hinomi.wire.schema.Service.Protocol;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;

/// Requests and answers of the kitchen in one protocol.
final class CodecFixture {
    private final ProtocolCodec codec;

    CodecFixture(Protocol protocol) {
        this.codec = ProtocolCodec.of(protocol, Kitchen.SERVICE);
    }

    Meal read(String body) {
        return read(Blob.of(body.getBytes(StandardCharsets.UTF_8)));
    }

    Meal readHex(String hex) {
        return read(Blob.of(HexFormat.of().parseHex(hex.replaceAll("\\s", ""))));
    }

    Meal read(Blob body) {
        WireRequest request = new WireRequest("POST", "/", "", Headers.NONE, body);
        return codec.decode(Kitchen.COOK, request, Map.of()).build();
    }

    WireResponse answer(Meal meal) {
        return codec.encode(Kitchen.COOK, meal, "request-1");
    }

    String written(Meal meal) {
        return text(answer(meal));
    }

    WireResponse error(Map<String, Object> members) {
        return codec.encodeError(new ErrorAnswer(Kitchen.POT_NOT_FOUND, "no pot <7>", members), "request-1");
    }

    static String text(WireResponse response) {
        return new String(response.body().shared(), StandardCharsets.UTF_8);
    }
}
