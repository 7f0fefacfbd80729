package dev.hinomi.alarms.text;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The alarms that led to the state of a composite alarm, as JSON (`StateReasonData`).
public final class CompositeReasonData {
    /// What the API allows in `StateReasonData`.
    private static final int MOST_CHARACTERS = 4000;

    private CompositeReasonData() {}

    /// Those of them that fit.
    public static String of(List<ChildState> triggering) {
        ObjectNode data = AlarmJson.object();
        ArrayNode alarms = data.putArray("triggeringAlarms");
        int length = AlarmJson.write(data).length();
        for (ChildState child : triggering) {
            ObjectNode node = AlarmJson.object().put("arn", child.arn().toString());
            node.putObject("state")
                    .put("value", child.status().state().name())
                    .put("timestamp", AlarmJson.time(child.status().updated()));
            length += AlarmJson.write(node).length() + 1;
            if (length > MOST_CHARACTERS) {
                break;
            }
            alarms.add(node);
        }
        return AlarmJson.write(data);
    }
}
