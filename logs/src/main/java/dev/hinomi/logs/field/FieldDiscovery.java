package dev.hinomi.logs.field;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Finds the fields that a message itself holds, by what the message looks like: JSON, a line of Lambda, a VPC flow
/// log, a Route 53 query log; nothing in any other text. Takes time linear in the message and gives at most 200
/// fields with names of bounded length, whatever the message is.
public final class FieldDiscovery {
    private static final String LAMBDA_GROUPS = "/aws/lambda/";

    private FieldDiscovery() {}

    /// The fields of a message, in their order.
    ///
    /// @param group the name of its group: text before JSON is looked at in the groups of Lambda functions
    public static SequencedMap<String, FieldValue> discover(String group, String message) {
        SequencedMap<String, FieldValue> fields = new LinkedHashMap<>();
        if (JsonFields.readWhole(message, fields)) {
            return fields;
        }
        LambdaFields.read(message, fields);
        if (!fields.isEmpty() || group.startsWith(LAMBDA_GROUPS)) {
            JsonFields.readFirstWithin(message, fields);
        }
        if (fields.isEmpty()) {
            ServiceLog.read(message, fields);
        }
        return fields;
    }
}
