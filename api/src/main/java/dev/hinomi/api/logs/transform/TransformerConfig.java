package dev.hinomi.api.logs.transform;

import dev.hinomi.aws.logs.GetTransformerResponse;
import dev.hinomi.aws.logs.Processor;
import dev.hinomi.wire.codec.JsonText;
import java.util.List;
import java.util.stream.Collectors;

/// A transformer's configuration, between the wire's records and the JSON that account policies hold too.
final class TransformerConfig {
    private TransformerConfig() {}

    static String json(List<Processor> processors) {
        return processors.stream()
                .map(processor -> JsonText.write(Processor.SHAPE, processor))
                .collect(Collectors.joining(",", "[", "]"));
    }

    static List<Processor> processors(String json) {
        return JsonText.read(GetTransformerResponse.SHAPE, "{\"transformerConfig\":" + json + "}")
                .transformerConfig();
    }
}
