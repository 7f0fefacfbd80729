package dev.hinomi.wire.codec;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.wire.schema.Member;
import dev.hinomi.wire.schema.Operation;
import dev.hinomi.wire.schema.Service;
import dev.hinomi.wire.schema.Shape;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes the parameters of an operation as a form (Smithy 2.0, "AWS query protocol"). What is null is left
/// out, since a form has nothing for it.
public final class QueryForm {
    private final SequencedMap<String, String> fields = new LinkedHashMap<>();

    private QueryForm() {}

    /// The fields of the form, in order.
    ///
    /// @param parameters the members of the input as texts, numbers, booleans, lists and maps
    /// @throws FaultException for a member that the operation does not have
    public static SequencedMap<String, String> fields(
            Service service, Operation<?, ?> operation, Map<String, Object> parameters) {
        QueryForm request = new QueryForm();
        request.fields.put("Action", operation.name());
        request.fields.put("Version", service.apiVersion());
        request.structure("", operation.input(), parameters);
        return request.fields;
    }

    /// The form as it is sent, percent-encoded.
    ///
    /// @throws FaultException for a member that the operation does not have
    public static String text(Service service, Operation<?, ?> operation, Map<String, Object> parameters) {
        return fields(service, operation, parameters).entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private void structure(String prefix, Shape.Structure<?> shape, Map<?, ?> values) {
        values.forEach((name, value) -> {
            Member<?> member = shape.members().stream()
                    .filter(candidate -> candidate.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> unknown(shape, String.valueOf(name)));
            value(prefix + member.wireName(), member.shape().get(), value);
        });
    }

    private void value(String name, Shape shape, @Nullable Object value) {
        if (value == null) {
            return;
        }
        switch (shape) {
            case Shape.Structure<?> structure
            when value instanceof Map<?, ?> values -> structure(name + ".", structure, values);
            case Shape.Sequence sequence
            when value instanceof List<?> values -> {
                String element = sequence.flattened() ? name : name + "." + sequence.memberName();
                List<?> given = values.stream().filter(Objects::nonNull).toList();
                for (int i = 0; i < given.size(); i++) {
                    value(element + "." + (i + 1), sequence.member().get(), given.get(i));
                }
            }
            case Shape.Dictionary dictionary
            when value instanceof Map<?, ?> values -> {
                int i = 0;
                for (Map.Entry<?, ?> entry : values.entrySet()) {
                    if (entry.getValue() == null) {
                        continue;
                    }
                    i++;
                    String place = (dictionary.flattened() ? name : name + ".entry") + "." + i + ".";
                    value(place + dictionary.keyName(), dictionary.key().get(), entry.getKey());
                    value(place + dictionary.valueName(), dictionary.value().get(), entry.getValue());
                }
            }
            case Shape _ ->
                fields.put(name, value instanceof BigDecimal number ? number.toPlainString() : value.toString());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static FaultException unknown(Shape.Structure<?> shape, String name) {
        return new FaultException(new Fault.Unsupported(
                name,
                name + ": no member of " + shape.name() + " (expected: one of "
                        + String.join(
                                ", ", shape.members().stream().map(Member::name).toList()) + ")"));
    }
}
