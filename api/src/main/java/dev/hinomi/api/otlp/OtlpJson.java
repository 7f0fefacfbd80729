package dev.hinomi.api.otlp;

import com.google.protobuf.ByteString;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.ArrayValue;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.common.v1.KeyValueList;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.proto.resource.v1.Resource;
import java.math.BigInteger;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The JSON encoding of an export. It differs from protobuf's own JSON: ids of traces and spans are hexadecimal and
/// enums are numbers. 64-bit integers are texts or numbers. What is not known is ignored.
final class OtlpJson {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    /// As deep as protobuf's own parser goes.
    private static final int MAX_DEPTH = 100;

    private OtlpJson() {}

    static ExportLogsServiceRequest read(byte[] body) {
        try {
            JsonNode json = MAPPER.readTree(body);
            if (!json.isObject()) {
                throw invalid("found no object");
            }
            ExportLogsServiceRequest.Builder request = ExportLogsServiceRequest.newBuilder();
            for (JsonNode resource : list(json, "resourceLogs")) {
                request.addResourceLogs(resourceLogs(resource));
            }
            return request.build();
        } catch (JacksonException e) {
            throw invalid(e.getOriginalMessage());
        }
    }

    private static ResourceLogs resourceLogs(JsonNode json) {
        ResourceLogs.Builder logs = ResourceLogs.newBuilder()
                .setResource(Resource.newBuilder().addAllAttributes(attributes(json.path("resource"))));
        for (JsonNode scope : list(json, "scopeLogs")) {
            logs.addScopeLogs(scopeLogs(scope));
        }
        return logs.build();
    }

    private static ScopeLogs scopeLogs(JsonNode json) {
        JsonNode scope = json.path("scope");
        ScopeLogs.Builder logs = ScopeLogs.newBuilder()
                .setScope(InstrumentationScope.newBuilder()
                        .setName(text(scope, "name"))
                        .setVersion(text(scope, "version"))
                        .addAllAttributes(attributes(scope)));
        for (JsonNode record : list(json, "logRecords")) {
            logs.addLogRecords(logRecord(record));
        }
        return logs.build();
    }

    private static LogRecord logRecord(JsonNode json) {
        LogRecord.Builder record = LogRecord.newBuilder()
                .setTimeUnixNano(integer(json, "timeUnixNano"))
                .setObservedTimeUnixNano(integer(json, "observedTimeUnixNano"))
                .setSeverityNumberValue((int) integer(json, "severityNumber"))
                .setSeverityText(text(json, "severityText"))
                .addAllAttributes(attributes(json))
                .setDroppedAttributesCount((int) integer(json, "droppedAttributesCount"))
                .setFlags((int) integer(json, "flags"))
                .setTraceId(hex(json, "traceId"))
                .setSpanId(hex(json, "spanId"))
                .setEventName(text(json, "eventName"));
        if (json.hasNonNull("body")) {
            record.setBody(value(json.get("body"), 0));
        }
        return record.build();
    }

    private static List<KeyValue> attributes(JsonNode owner) {
        return keyValues(owner, "attributes", 0);
    }

    private static List<KeyValue> keyValues(JsonNode owner, String name, int depth) {
        return list(owner, name).stream()
                .map(entry -> KeyValue.newBuilder()
                        .setKey(text(entry, "key"))
                        .setValue(value(entry.path("value"), depth))
                        .build())
                .toList();
    }

    private static AnyValue value(JsonNode json, int depth) {
        if (depth > MAX_DEPTH) {
            throw invalid("values are nested deeper than " + MAX_DEPTH);
        }
        AnyValue.Builder value = AnyValue.newBuilder();
        if (json.hasNonNull("stringValue")) {
            value.setStringValue(text(json, "stringValue"));
        } else if (json.hasNonNull("boolValue")) {
            value.setBoolValue(json.get("boolValue").asBoolean());
        } else if (json.hasNonNull("intValue")) {
            value.setIntValue(integer(json, "intValue"));
        } else if (json.hasNonNull("doubleValue")) {
            value.setDoubleValue(decimal(json.get("doubleValue")));
        } else if (json.hasNonNull("arrayValue")) {
            value.setArrayValue(ArrayValue.newBuilder()
                    .addAllValues(list(json.get("arrayValue"), "values").stream()
                            .map(element -> value(element, depth + 1))
                            .toList()));
        } else if (json.hasNonNull("kvlistValue")) {
            value.setKvlistValue(
                    KeyValueList.newBuilder().addAllValues(keyValues(json.get("kvlistValue"), "values", depth + 1)));
        } else if (json.hasNonNull("bytesValue")) {
            value.setBytesValue(base64(json));
        }
        return value.build();
    }

    private static List<JsonNode> list(JsonNode owner, String name) {
        JsonNode list = owner.path(name);
        if (list.isMissingNode() || list.isNull()) {
            return List.of();
        }
        if (!list.isArray()) {
            throw invalid(name + " (expected: a list)");
        }
        return list.valueStream().toList();
    }

    private static String text(JsonNode owner, String name) {
        JsonNode text = owner.path(name);
        if (text.isMissingNode() || text.isNull()) {
            return "";
        }
        if (!text.isString()) {
            throw invalid(name + " (expected: a text)");
        }
        return text.stringValue();
    }

    /// Also of 64 bits without a sign.
    private static long integer(JsonNode owner, String name) {
        JsonNode number = owner.path(name);
        if (number.isMissingNode() || number.isNull()) {
            return 0;
        }
        try {
            BigInteger value = number.isString() ? new BigInteger(number.stringValue()) : number.bigIntegerValue();
            if (value.bitLength() <= Long.SIZE) {
                return value.longValue();
            }
        } catch (NumberFormatException | JacksonException _) {
            // Told below, as what is too great.
        }
        throw invalid(name + " (expected: an integer of 64 bits)");
    }

    /// A number, or a text for those that JSON does not have: `NaN`, `Infinity`, `-Infinity`.
    private static double decimal(JsonNode number) {
        if (number.isNumber()) {
            return number.doubleValue();
        }
        try {
            return Double.parseDouble(number.asString());
        } catch (NumberFormatException _) {
            throw invalid("doubleValue (expected: a number)");
        }
    }

    private static ByteString hex(JsonNode owner, String name) {
        try {
            return ByteString.copyFrom(HexFormat.of().parseHex(text(owner, name)));
        } catch (IllegalArgumentException _) {
            throw invalid(name + " (expected: hexadecimal digits)");
        }
    }

    private static ByteString base64(JsonNode owner) {
        try {
            return ByteString.copyFrom(Base64.getDecoder().decode(text(owner, "bytesValue")));
        } catch (IllegalArgumentException _) {
            throw invalid("bytesValue (expected: base 64)");
        }
    }

    private static FaultException invalid(String what) {
        return new FaultException(
                new Fault.InvalidParameter("body", "The request body is not valid OTLP in JSON: " + what));
    }
}
