package dev.hinomi.api.cloudwatch.mute;

import dev.hinomi.alarms.MuteRules;
import dev.hinomi.alarms.mute.MuteRule;
import dev.hinomi.alarms.request.MuteRuleRequest;
import dev.hinomi.api.cloudwatch.ValidationErrors;
import dev.hinomi.api.cloudwatch.tag.Tags;
import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.MuteTargets;
import dev.hinomi.aws.cloudwatch.PutAlarmMuteRuleInput;
import dev.hinomi.aws.cloudwatch.PutAlarmMuteRuleOutput;
import dev.hinomi.aws.cloudwatch.Schedule;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.List;

/// Makes a rule that mutes alarms, or replaces one.
public final class PutAlarmMuteRule implements OperationHandler<PutAlarmMuteRuleInput, PutAlarmMuteRuleOutput> {
    private final MuteRules rules;

    public PutAlarmMuteRule(MuteRules rules) {
        this.rules = rules;
    }

    @Override
    public Operation<PutAlarmMuteRuleInput, PutAlarmMuteRuleOutput> operation() {
        return CloudWatch.PUT_ALARM_MUTE_RULE;
    }

    @Override
    public PutAlarmMuteRuleOutput handle(RequestContext context, PutAlarmMuteRuleInput input) {
        return ValidationErrors.asValidationErrors(() -> {
            rules.put(context.scope(), request(input));
            return new PutAlarmMuteRuleOutput();
        });
    }

    private static MuteRuleRequest request(PutAlarmMuteRuleInput input) {
        Schedule schedule = input.rule().schedule();
        MuteTargets targets = input.muteTargets();
        return new MuteRuleRequest(
                input.name(),
                input.description(),
                new MuteRule.ScheduleText(schedule.expression(), schedule.duration(), schedule.timezone()),
                targets == null ? List.of() : targets.alarmNames(),
                Tags.ofNew(input.tags()),
                input.startDate(),
                input.expireDate());
    }
}
