package dev.hinomi.alarms.text;

import dev.hinomi.alarms.contributor.AlarmContributor;
import dev.hinomi.alarms.history.HistoryItem;
import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.model.AlarmStatus;
import dev.hinomi.alarms.model.Suppression;
import dev.hinomi.alarms.mute.ActiveMute;
import dev.hinomi.kernel.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The items of an alarm's history.
public final class HistoryText {
    private HistoryText() {}

    /// What was done to the configuration of an alarm.
    public enum Change {
        CREATE("Create", "created"),
        UPDATE("Update", "updated"),
        DELETE("Delete", "deleted");

        private final String type;
        private final String participle;

        Change(String type, String participle) {
            this.type = type;
            this.participle = participle;
        }
    }

    /// A change of the state.
    public static HistoryItem stateUpdate(AlarmStatus from, AlarmStatus to) {
        ObjectNode data = AlarmJson.object();
        data.put("version", "1.0");
        data.set("oldState", state(from));
        data.set("newState", state(to));
        return HistoryItem.of("Alarm updated from " + from.state() + " to " + to.state(), AlarmJson.write(data));
    }

    /// Another reason for the same state.
    public static HistoryItem reasonUpdate(AlarmStatus from, AlarmStatus to) {
        return HistoryItem.of(
                "State Reason changed from \"" + from.reason() + "\" to \"" + to.reason() + "\"",
                stateUpdate(from, to).data());
    }

    /// A change of a contributor's state. AWS does not publish its summary.
    public static HistoryItem contributorUpdate(AlarmContributor contributor) {
        AlarmState from = contributor.state() == AlarmState.ALARM ? AlarmState.OK : AlarmState.ALARM;
        ObjectNode data = AlarmJson.object();
        data.put("version", "1.0");
        data.putObject("oldState").put("stateValue", from.name());
        data.putObject("newState")
                .put("stateValue", contributor.state().name())
                .put("stateReason", contributor.reason());
        return new HistoryItem(
                "Alarm contributor updated from " + from + " to " + contributor.state(),
                AlarmJson.write(data),
                new HistoryItem.Contributor(contributor.id(), contributor.attributes()));
    }

    /// A change of the configuration, after which the alarm is this (before which, when it is deleted).
    ///
    /// @param children the alarms in the rule of a composite alarm; none of others
    public static HistoryItem configurationUpdate(Change change, Scope scope, Alarm alarm, List<ChildState> children) {
        return configurationUpdate(change, alarm, AlarmConfigurationJson.of(scope, alarm, children), null);
    }

    /// A change of the configuration from one to another. What was there before and is another now is told too.
    public static HistoryItem configurationUpdate(Scope scope, Alarm before, Alarm after, List<ChildState> children) {
        ObjectNode now = AlarmConfigurationJson.of(scope, after, children);
        ObjectNode changed = AlarmConfigurationJson.of(scope, before, children);
        now.propertyStream()
                .filter(field -> field.getValue().equals(changed.get(field.getKey())))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(changed::remove);
        return configurationUpdate(Change.UPDATE, after, now, changed);
    }

    private static HistoryItem configurationUpdate(
            Change change, Alarm alarm, ObjectNode configuration, @Nullable ObjectNode original) {
        ObjectNode data = AlarmJson.object();
        data.put("version", "1.0");
        data.put("type", change.type);
        data.set(change.participle + "Alarm", configuration);
        if (original != null) {
            data.set("originalUpdatedFields", original);
        }
        return HistoryItem.of("Alarm \"" + alarm.name() + "\" " + change.participle, AlarmJson.write(data));
    }

    /// An action that was executed, or failed.
    ///
    /// @param error why it failed; null when it did not
    /// @param stateUpdated the time of the state change that it was for
    public static HistoryItem action(String action, String message, Instant stateUpdated, @Nullable String error) {
        String published = error == null ? AlarmJson.write(AlarmJson.object().put("default", message)) : null;
        String summary = error == null
                ? "Successfully executed action " + action
                : "Failed to execute action " + action + ". Received error: \"" + error + "\"";
        return action(summary, error == null ? "Succeeded" : "Failed", stateUpdated, action, published, error, null);
    }

    /// An action that is held back by the suppressor of a composite alarm.
    public static HistoryItem suppressed(String action, AlarmStatus status) {
        Suppression suppression = status.suppression();
        String why = suppression == null ? "" : ". " + suppression.reason();
        return action(
                "Suppressed action " + action + why, "Suppressed", status.transitioned(), action, null, null, null);
    }

    /// An action that is muted.
    public static HistoryItem muted(String action, AlarmStatus status, ActiveMute mute) {
        String others = switch (mute.others()) {
            case 0 -> "";
            case 1 -> " and 1 other active mute rule";
            default -> " and " + mute.others() + " other active mute rules";
        };
        return action(
                "Action " + action + " muted by alarm mute rule " + mute.rule() + others,
                "Muted",
                status.transitioned(),
                action,
                null,
                null,
                mute.end());
    }

    private static HistoryItem action(
            String summary,
            String state,
            Instant stateUpdated,
            String action,
            @Nullable String published,
            @Nullable String error,
            @Nullable Instant muteEnd) {
        ObjectNode data = AlarmJson.object();
        data.put("actionState", state);
        data.put("stateUpdateTimestamp", stateUpdated.toEpochMilli());
        data.put("notificationResource", action);
        data.put("publishedMessage", published);
        data.put("error", error);
        data.put("muteWindowEndTimestamp", muteEnd == null ? null : muteEnd.toEpochMilli());
        return HistoryItem.of(summary, AlarmJson.write(data));
    }

    private static ObjectNode state(AlarmStatus status) {
        ObjectNode node = AlarmJson.object();
        node.put("stateValue", status.state().name());
        node.put("stateReason", status.reason());
        String data = status.reasonData();
        if (data != null) {
            node.set("stateReasonData", AlarmJson.parsed(data));
        }
        Suppression suppression = status.suppression();
        if (suppression != null) {
            node.put("actionsSuppressedBy", suppression.by().label());
            node.put("actionsSuppressedReason", suppression.reason());
        }
        return node;
    }
}
