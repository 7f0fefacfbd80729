package dev.hinomi.api.cloudwatch.mute;

import dev.hinomi.alarms.MuteRules;
import dev.hinomi.wire.endpoint.OperationHandler;
import java.util.List;

/// Every operation of alarm mute rules.
public final class MuteOperations {
    private MuteOperations() {}

    public static List<OperationHandler<?, ?>> of(MuteRules rules) {
        return List.of(
                new PutAlarmMuteRule(rules),
                new GetAlarmMuteRule(rules),
                new ListAlarmMuteRules(rules),
                new DeleteAlarmMuteRule(rules));
    }
}
