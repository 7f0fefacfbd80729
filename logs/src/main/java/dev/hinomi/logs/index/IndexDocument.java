package dev.hinomi.logs.index;

import dev.hinomi.logs.policy.PolicyJson;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The document of a field index policy (user guide, "Field index syntax and quotas"; API reference,
/// `PutIndexPolicy`): `{"Fields": ["TransactionId"], "FieldsV2": {"APIName": {"type": "FACET"}}}`.
///
/// @param fields in the order of the document
public record IndexDocument(Map<String, IndexType> fields) {
    /// The fields that every group of class `STANDARD` has an index of.
    public static final List<String> DEFAULT_FIELDS = List.of(
            "@logStream",
            "@aws.region",
            "@aws.account",
            "@source.log",
            "@data_source_name",
            "@data_source_type",
            "@data_format",
            "traceId",
            "severityText",
            "attributes.session.id");

    private static final Set<String> GENERATED = Set.of(
            "@logStream",
            "@ingestionTime",
            "@requestId",
            "@type",
            "@initDuration",
            "@duration",
            "@billedDuration",
            "@memorySize",
            "@maxMemoryUsed",
            "@xrayTraceId",
            "@xraySegmentId");

    private static final int MAX_FIELDS = 20;
    private static final int MAX_NAME = 100;

    public IndexDocument {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /// Reads a document, or throws a [dev.hinomi.kernel.Fault.InvalidParameter] about `policyDocument`.
    public static IndexDocument parse(String document) {
        PolicyJson policy = PolicyJson.parse("policyDocument", document);
        policy.allowOnly(Set.of("Fields", "FieldsV2"));
        Map<String, IndexType> fields = new LinkedHashMap<>();
        policy.texts("Fields").forEach(name -> add(policy, fields, name, IndexType.FIELD_INDEX));
        policy.member("FieldsV2").ifPresent(typed -> {
            for (Map.Entry<String, JsonNode> field : typed.object().properties()) {
                add(policy, fields, field.getKey(), type(typed, field.getKey()));
            }
        });
        if (fields.isEmpty() || fields.size() > MAX_FIELDS) {
            throw policy.invalid(fields.size() + " fields (expected: 1 to " + MAX_FIELDS + ")");
        }
        return new IndexDocument(fields);
    }

    private static void add(PolicyJson policy, Map<String, IndexType> fields, String name, IndexType type) {
        if (name.isEmpty() || name.length() > MAX_NAME) {
            throw policy.invalid("field '" + name + "' (expected: 1 to " + MAX_NAME + " characters)");
        }
        boolean known = !name.startsWith("@")
                || name.startsWith("@@")
                || GENERATED.contains(name)
                || DEFAULT_FIELDS.contains(name);
        if (!known) {
            throw policy.invalid("field '" + name + "' (expected: @" + name
                    + " for a field of yours that begins with @, or a generated field)");
        }
        if (fields.put(name, type) != null) {
            throw policy.invalid("field '" + name + "' occurs twice (expected: once in Fields and FieldsV2 together)");
        }
    }

    private static IndexType type(PolicyJson typed, String field) {
        PolicyJson member = typed.member(field).orElseThrow(() -> typed.invalid("FieldsV2." + field + ": missing"));
        member.allowOnly(Set.of("type"));
        String type = member.requiredText("type");
        return switch (type) {
            case "FIELD_INDEX" -> IndexType.FIELD_INDEX;
            case "FACET" -> IndexType.FACET;
            default ->
                throw typed.invalid("FieldsV2." + field + ".type: '" + type + "' (expected: FIELD_INDEX or FACET)");
        };
    }
}
