package dev.hinomi.alarms.internal.state;

import dev.hinomi.alarms.contributor.AlarmContributor;
import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Collection;
import dev.hinomi.records.ReadTx;
import dev.hinomi.records.WriteTx;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Which contributors of an alarm are in `ALARM`. The others are in `OK` and not kept.
public final class ContributorStates {
    /// (CloudWatch User Guide, "Log alarms": contributors tracked in ALARM state)
    public static final int MOST = 100;

    private static final Collection<InAlarm> CONTRIBUTORS = new Collection<>("alarm-contributors", InAlarm.class);

    private record InAlarm(List<AlarmContributor> contributors) {
        InAlarm {
            contributors = List.copyOf(contributors);
        }
    }

    private ContributorStates() {}

    /// Those in `ALARM`.
    public static List<AlarmContributor> of(ReadTx tx, Scope scope, String alarm) {
        return tx.get(CONTRIBUTORS, scope, alarm)
                .map(document -> document.value().contributors())
                .orElse(List.of());
    }

    /// Gives contributors other states, and returns those whose state is another one now. Of those that would come into
    /// `ALARM` when [#MOST] are in it, none does.
    ///
    /// @param next those of which something is known
    public static List<AlarmContributor> become(WriteTx tx, Scope scope, String alarm, List<AlarmContributor> next) {
        List<AlarmContributor> before = of(tx, scope, alarm);
        List<AlarmContributor> inAlarm = new ArrayList<>(before);
        List<AlarmContributor> changed = new ArrayList<>();
        for (AlarmContributor each : next) {
            boolean was = find(before, each.attributes());
            if (each.state() == AlarmState.OK && was) {
                inAlarm.removeIf(known -> known.attributes().equals(each.attributes()));
                changed.add(each);
            }
        }
        for (AlarmContributor each : next) {
            if (each.state() == AlarmState.ALARM && !find(before, each.attributes()) && inAlarm.size() < MOST) {
                inAlarm.add(each);
                changed.add(each);
            }
        }
        if (!changed.isEmpty()) {
            inAlarm.sort(Comparator.comparing(each -> each.attributes().toString()));
            tx.put(CONTRIBUTORS, scope, alarm, new InAlarm(inAlarm));
        }
        return changed;
    }

    /// Forgets the contributors of an alarm, in silence.
    public static void forget(WriteTx tx, Scope scope, String alarm) {
        tx.delete(CONTRIBUTORS, scope, alarm);
    }

    private static boolean find(List<AlarmContributor> contributors, Map<String, String> attributes) {
        return contributors.stream().anyMatch(each -> each.attributes().equals(attributes));
    }
}
