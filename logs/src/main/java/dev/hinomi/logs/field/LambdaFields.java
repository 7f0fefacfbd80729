package dev.hinomi.logs.field;

import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The fields of the lines that Lambda and its runtimes write in the text format. In the JSON format, its events are
/// JSON like any other: `record.metrics.durationMs`.
final class LambdaFields {
    /// Lines of Lambda are shorter; what an application writes after its prefix is not looked at.
    private static final int MAX_LENGTH = 2_000;

    private static final double BYTES_OF_A_MEGABYTE = 1e6;

    private static final Pattern OF_INVOCATION = Pattern.compile("(START|END|REPORT) RequestId: (\\S++)");
    private static final Pattern OF_INIT = Pattern.compile("(INIT_START|INIT_REPORT) ");
    private static final Pattern MEASURE = Pattern.compile(
            "(?<label>(?:Billed |Init |Restore |Billed Restore )?Duration|Memory Size|Max Memory Used|XRAY TraceId|SegmentId)"
                    + ": (?<value>\\S++)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,15})?");

    /// The prefixes of Node.js (`time, request, level`), Python (`[level], time, request`), of a timeout, and of an
    /// error of the runtime.
    private static final Pattern OF_APPLICATION = Pattern.compile(
            "(?:\\[[A-Z]{1,20}\\]\\s)?\\d{4}-\\d\\d-\\d\\dT[0-9:.]{1,20}Z\\s(?<request>[0-9a-f-]{36})\\s"
                    + "|RequestId: (?<failed>[0-9a-f-]{36}) Error: ");

    private LambdaFields() {}

    static void read(String message, SequencedMap<String, FieldValue> fields) {
        String line = message.substring(0, Math.min(message.length(), MAX_LENGTH));
        Matcher ofInvocation = OF_INVOCATION.matcher(line);
        if (ofInvocation.lookingAt()) {
            put(fields, "@type", ofInvocation.group(1));
            put(fields, "@requestId", ofInvocation.group(2));
            if (ofInvocation.group(1).equals("REPORT")) {
                measures(line, ofInvocation.end(), fields);
            }
            return;
        }
        Matcher ofInit = OF_INIT.matcher(line);
        if (ofInit.lookingAt()) {
            put(fields, "@type", ofInit.group(1));
            measures(line, ofInit.end(), fields);
            return;
        }
        Matcher ofApplication = OF_APPLICATION.matcher(line);
        if (ofApplication.lookingAt()) {
            String request = ofApplication.group("request");
            put(fields, "@requestId", request == null ? ofApplication.group("failed") : request);
        }
    }

    private static void measures(String line, int from, SequencedMap<String, FieldValue> fields) {
        Matcher measure = MEASURE.matcher(line).region(from, line.length());
        while (measure.find()) {
            String value = measure.group("value");
            switch (measure.group("label")) {
                case "Duration" -> number(fields, "@duration", value, 1);
                case "Billed Duration" -> number(fields, "@billedDuration", value, 1);
                case "Init Duration" -> number(fields, "@initDuration", value, 1);
                case "Memory Size" -> number(fields, "@memorySize", value, BYTES_OF_A_MEGABYTE);
                case "Max Memory Used" -> number(fields, "@maxMemoryUsed", value, BYTES_OF_A_MEGABYTE);
                case "XRAY TraceId" -> put(fields, "@xrayTraceId", value);
                case "SegmentId" -> put(fields, "@xraySegmentId", value);
                default -> {
                    // The durations of SnapStart are no fields of AWS.
                }
            }
        }
    }

    private static void number(SequencedMap<String, FieldValue> fields, String name, String value, double unit) {
        if (NUMBER.matcher(value).matches()) {
            fields.put(name, FieldValue.Numeric.of(Double.parseDouble(value) * unit));
        }
    }

    private static void put(SequencedMap<String, FieldValue> fields, String name, String value) {
        fields.put(name, new FieldValue.Text(value));
    }
}
