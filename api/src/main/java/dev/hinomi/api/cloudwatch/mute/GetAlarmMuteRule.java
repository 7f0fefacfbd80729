package dev.hinomi.api.cloudwatch.mute;

import dev.hinomi.alarms.MuteRules;
import dev.hinomi.alarms.mute.MuteRule;
import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.GetAlarmMuteRuleInput;
import dev.hinomi.aws.cloudwatch.GetAlarmMuteRuleOutput;
import dev.hinomi.aws.cloudwatch.MuteTargets;
import dev.hinomi.aws.cloudwatch.Rule;
import dev.hinomi.aws.cloudwatch.Schedule;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Tells all of a rule that mutes alarms.
public final class GetAlarmMuteRule implements OperationHandler<GetAlarmMuteRuleInput, GetAlarmMuteRuleOutput> {
    private final MuteRules rules;

    public GetAlarmMuteRule(MuteRules rules) {
        this.rules = rules;
    }

    @Override
    public Operation<GetAlarmMuteRuleInput, GetAlarmMuteRuleOutput> operation() {
        return CloudWatch.GET_ALARM_MUTE_RULE;
    }

    @Override
    public GetAlarmMuteRuleOutput handle(RequestContext context, GetAlarmMuteRuleInput input) {
        MuteRule rule = rules.get(context.scope(), input.alarmMuteRuleName());
        MuteRule.ScheduleText schedule = rule.schedule();
        return GetAlarmMuteRuleOutput.builder()
                .name(rule.name())
                .alarmMuteRuleArn(rule.arn(context.scope()).toString())
                .description(rule.description())
                .rule(new Rule(new Schedule(schedule.expression(), schedule.duration(), schedule.timezone())))
                .muteTargets(rule.alarms().isEmpty() ? null : new MuteTargets(rule.alarms()))
                .startDate(rule.start())
                .expireDate(rule.expire())
                .status(rules.status(rule).name())
                .lastUpdatedTimestamp(rule.updated())
                .muteType(MuteTypes.of(rule))
                .build();
    }
}
