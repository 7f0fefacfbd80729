package dev.hinomi.alarms.internal.state;

import dev.hinomi.alarms.contributor.AlarmContributor;
import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.model.AlarmStatus;
import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Document;
import dev.hinomi.records.WriteTx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Gives an alarm and its contributors the states that an evaluation came to.
///
/// Topics and functions hear of each contributor instead of the alarm (CloudWatch User Guide, "Alarm actions"), except
/// where the alarm came into `ALARM` without any, because missing data is so treated, and where it leaves it again.
public final class ContributorTransitions {
    private final WriteTx tx;
    private final Transitions transitions;
    private final Document<Alarm> document;

    /// @param document the alarm as it is stored
    public ContributorTransitions(WriteTx tx, Transitions transitions, Document<Alarm> document) {
        this.tx = tx;
        this.transitions = transitions;
        this.document = document;
    }

    /// Stores the states with everything that follows from them.
    ///
    /// @param next of the alarm
    /// @param decided the contributors whose data decided their state
    /// @param present those that there are; what is in `ALARM` and not among them is `OK` from now on
    /// @param lines of logs, for mails about a contributor to quote
    public void become(
            AlarmStatus next,
            List<AlarmContributor> decided,
            Set<Map<String, String>> present,
            Instant at,
            Function<Map<String, String>, List<String>> lines) {
        Scope scope = document.scope();
        Alarm alarm = document.value();
        AlarmStatus before = alarm.status();
        List<AlarmContributor> inAlarm = ContributorStates.of(tx, scope, alarm.name());
        List<AlarmContributor> all = new ArrayList<>(decided);
        inAlarm.stream()
                .filter(known -> !present.contains(known.attributes()))
                .forEach(known -> all.add(known.gone(at)));
        List<AlarmContributor> changed = ContributorStates.become(tx, scope, alarm.name(), all);
        boolean byItself = before.state() == AlarmState.ALARM
                ? inAlarm.isEmpty()
                : next.state() == AlarmState.ALARM && present.isEmpty();
        transitions.set(tx, document, next, new Notice(List.of(), !byItself));
        changed.forEach(each -> transitions.tell(tx, scope, alarm, each, lines.apply(each.attributes())));
    }
}
