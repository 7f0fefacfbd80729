package dev.hinomi.api.otlp;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.resource.v1.Resource;
import java.math.BigInteger;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A log record as the message of an event, in the form in which AWS stores it:
/// `{"resource":{"attributes":{...}},"scope":{"name":...},"timeUnixNano":...,"body":...,"attributes":{...},...}`.
///
/// Values are plain JSON, ids hexadecimal, bytes base 64. Fields that the record does not have are left out.
final class LogDocument {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String beginning;

    /// What all records of a scope share.
    LogDocument(Resource resource, InstrumentationScope scope) {
        ObjectNode shared = JSON.objectNode();
        shared.putObject("resource").set("attributes", object(resource.getAttributesList()));
        ObjectNode scopeNode = shared.putObject("scope");
        putText(scopeNode, "name", scope.getName());
        putText(scopeNode, "version", scope.getVersion());
        if (scope.getAttributesCount() > 0) {
            scopeNode.set("attributes", object(scope.getAttributesList()));
        }
        String text = shared.toString();
        beginning = text.substring(0, text.length() - 1) + ",";
    }

    /// How many characters each of the documents begins with.
    int sharedLength() {
        return beginning.length();
    }

    String of(LogRecord record) {
        ObjectNode node = JSON.objectNode();
        node.put("timeUnixNano", unsigned(record.getTimeUnixNano()));
        if (record.getObservedTimeUnixNano() != 0) {
            node.put("observedTimeUnixNano", unsigned(record.getObservedTimeUnixNano()));
        }
        if (record.getSeverityNumberValue() != 0) {
            node.put("severityNumber", record.getSeverityNumberValue());
        }
        putText(node, "severityText", record.getSeverityText());
        if (record.hasBody()) {
            node.set("body", json(record.getBody()));
        }
        node.set("attributes", object(record.getAttributesList()));
        if (record.getDroppedAttributesCount() != 0) {
            node.put("droppedAttributesCount", Integer.toUnsignedLong(record.getDroppedAttributesCount()));
        }
        if (record.getFlags() != 0) {
            node.put("flags", Integer.toUnsignedLong(record.getFlags()));
        }
        putText(node, "traceId", hex(record.getTraceId()));
        putText(node, "spanId", hex(record.getSpanId()));
        putText(node, "eventName", record.getEventName());
        return beginning + node.toString().substring(1);
    }

    private static ObjectNode object(List<KeyValue> entries) {
        ObjectNode object = JSON.objectNode();
        entries.forEach(entry -> object.set(entry.getKey(), json(entry.getValue())));
        return object;
    }

    private static JsonNode json(AnyValue value) {
        return switch (value.getValueCase()) {
            case STRING_VALUE -> JSON.stringNode(value.getStringValue());
            case BOOL_VALUE -> JSON.booleanNode(value.getBoolValue());
            case INT_VALUE -> JSON.numberNode(value.getIntValue());
            case DOUBLE_VALUE -> number(value.getDoubleValue());
            case ARRAY_VALUE ->
                JSON.arrayNode()
                        .addAll(value.getArrayValue().getValuesList().stream()
                                .map(LogDocument::json)
                                .toList());
            case KVLIST_VALUE -> object(value.getKvlistValue().getValuesList());
            case BYTES_VALUE ->
                JSON.stringNode(
                        Base64.getEncoder().encodeToString(value.getBytesValue().toByteArray()));
            case VALUE_NOT_SET -> JSON.nullNode();
        };
    }

    /// JSON has no number for infinities and for what is none.
    private static JsonNode number(double value) {
        return Double.isFinite(value) ? JSON.numberNode(value) : JSON.stringNode(Double.toString(value));
    }

    private static void putText(ObjectNode node, String name, String value) {
        if (!value.isEmpty()) {
            node.put(name, value);
        }
    }

    private static BigInteger unsigned(long value) {
        return new BigInteger(Long.toUnsignedString(value));
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}
