package dev.hinomi.alarms.internal.state;

import dev.hinomi.alarms.contributor.AlarmContributor;
import dev.hinomi.alarms.history.HistoryItem;
import dev.hinomi.alarms.history.HistoryKind;
import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.model.AlarmStatus;
import dev.hinomi.alarms.model.Suppression;
import dev.hinomi.alarms.mute.ActiveMute;
import dev.hinomi.alarms.mute.MuteIndex;
import dev.hinomi.alarms.text.AlarmNotification;
import dev.hinomi.alarms.text.HistoryText;
import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.OpsEvent;
import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Document;
import dev.hinomi.records.WriteTx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/// Decides which actions follow a change of an alarm's status, and puts the event that says so into the event log.
final class ActionDispatch {
    private final MuteIndex mutes;
    private final BiConsumer<Scope, Instant> unmuteAt;

    /// @param unmuteAt is told, after the commit, when mutes of a scope may have ended
    ActionDispatch(MuteIndex mutes, BiConsumer<Scope, Instant> unmuteAt) {
        this.mutes = mutes;
        this.unmuteAt = unmuteAt;
    }

    /// After the alarm's status was another one.
    void after(WriteTx tx, Scope scope, Alarm alarm, AlarmStatus before, Notice notice) {
        boolean changed = before.state() != alarm.status().state();
        Suppression held = before.suppression();
        if (alarm.status().suppression() != null) {
            suppressed(tx, scope, alarm);
            if (changed) {
                tx.publish(transitioned(scope, alarm, before.state(), List.of(), List.of()));
            }
        } else if (changed) {
            List<String> actions = unmuted(tx, scope, alarm, before.state());
            tx.publish(transitioned(scope, alarm, before.state(), ofAlarm(actions, notice), notice.lines()));
        } else if (held != null) {
            List<String> actions = unmuted(tx, scope, alarm, held.from());
            if (!actions.isEmpty()) {
                tx.publish(released(scope, alarm, held.from(), alarm.status().updated(), actions, false));
            }
        }
    }

    /// After a contributor's state was another one. Actions that are muted are told of the alarm as a whole when the
    /// mute ends.
    void tell(WriteTx tx, Scope scope, Alarm alarm, AlarmContributor contributor, List<String> lines) {
        boolean muted =
                mutes.active(scope, alarm.name(), contributor.transitioned()).isPresent();
        List<String> actions = muted || !alarm.actions().enabled()
                ? List.of()
                : alarm.actions().of(contributor.state()).stream()
                        .filter(action -> !isOfAlarm(action))
                        .toList();
        AlarmState from = contributor.state() == AlarmState.ALARM ? AlarmState.OK : AlarmState.ALARM;
        tx.publish(new OpsEvent.AlarmContributorTransitioned(
                UUID.randomUUID().toString(),
                scope,
                contributor.transitioned(),
                alarm.name(),
                contributor.id(),
                contributor.attributes(),
                from.name(),
                contributor.state().name(),
                contributor.reason(),
                AlarmNotification.message(scope, alarm, contributor, from),
                actions,
                lines));
    }

    /// Topics, functions and URLs hear of each contributor, the others of the alarm (CloudWatch User Guide, "Log
    /// alarms").
    private static List<String> ofAlarm(List<String> actions, Notice notice) {
        return notice.contributors()
                ? actions.stream().filter(ActionDispatch::isOfAlarm).toList()
                : actions;
    }

    private static boolean isOfAlarm(String action) {
        return Arn.parse(action)
                .map(Arn::service)
                .filter(service -> !service.equals("sns") && !service.equals("lambda"))
                .isPresent();
    }

    /// Lets the actions run that were muted in a scope and are not any more.
    void unmute(WriteTx tx, Scope scope, Instant now) {
        List<Document<MutedActions>> muted = tx.list(AlarmRecords.MUTED, scope, "", null, Integer.MAX_VALUE);
        for (Document<MutedActions> waiting : muted) {
            Optional<ActiveMute> still = mutes.active(scope, waiting.id(), now);
            if (still.isPresent()) {
                tx.afterCommit(() -> unmuteAt.accept(scope, still.get().end()));
                continue;
            }
            tx.delete(AlarmRecords.MUTED, scope, waiting.id());
            AlarmRecords.find(tx, scope, waiting.id())
                    .map(Document::value)
                    .ifPresent(alarm -> unmute(tx, scope, alarm, waiting.value(), now));
        }
    }

    private static void unmute(WriteTx tx, Scope scope, Alarm alarm, MutedActions muted, Instant now) {
        List<String> actions = due(alarm);
        boolean stays = alarm.status().state() != muted.before();
        // What suppresses them lets them go when it ends.
        if (stays && alarm.status().suppression() == null && !actions.isEmpty()) {
            tx.publish(released(scope, alarm, muted.from(), now, actions, true));
        }
    }

    private static List<String> due(Alarm alarm) {
        return alarm.actions().enabled() ? alarm.actions().of(alarm.status().state()) : List.of();
    }

    private static void suppressed(WriteTx tx, Scope scope, Alarm alarm) {
        for (String action : due(alarm)) {
            append(tx, scope, alarm, HistoryText.suppressed(action, alarm.status()));
        }
    }

    /// The actions that run now; those that are muted wait.
    private List<String> unmuted(WriteTx tx, Scope scope, Alarm alarm, AlarmState from) {
        List<String> actions = due(alarm);
        AlarmStatus status = alarm.status();
        Optional<ActiveMute> mute = mutes.active(scope, alarm.name(), status.updated());
        if (mute.isEmpty()) {
            tx.delete(AlarmRecords.MUTED, scope, alarm.name());
            return actions;
        }
        AlarmState before = tx.get(AlarmRecords.MUTED, scope, alarm.name())
                .map(document -> document.value().before())
                .orElse(from);
        tx.put(AlarmRecords.MUTED, scope, alarm.name(), new MutedActions(before, from));
        for (String action : actions) {
            append(tx, scope, alarm, HistoryText.muted(action, status, mute.get()));
        }
        tx.afterCommit(() -> unmuteAt.accept(scope, mute.get().end()));
        return List.of();
    }

    private static void append(WriteTx tx, Scope scope, Alarm alarm, HistoryItem item) {
        AlarmRecords.append(
                tx, scope, alarm, HistoryKind.Item.ACTION, alarm.status().updated(), item);
    }

    private static OpsEvent transitioned(
            Scope scope, Alarm alarm, AlarmState from, List<String> actions, List<String> lines) {
        AlarmStatus status = alarm.status();
        String data = status.reasonData();
        return new OpsEvent.AlarmTransitioned(
                UUID.randomUUID().toString(),
                scope,
                status.updated(),
                alarm.name(),
                from.name(),
                status.state().name(),
                status.reason(),
                data == null ? "" : data,
                AlarmNotification.message(scope, alarm, from, false),
                actions,
                lines);
    }

    private static OpsEvent released(
            Scope scope, Alarm alarm, AlarmState from, Instant at, List<String> actions, boolean afterMute) {
        AlarmStatus status = alarm.status();
        return new OpsEvent.AlarmActionsReleased(
                UUID.randomUUID().toString(),
                scope,
                at,
                status.transitioned(),
                alarm.name(),
                from.name(),
                status.state().name(),
                status.reason(),
                AlarmNotification.message(scope, alarm, from, afterMute),
                actions);
    }
}
