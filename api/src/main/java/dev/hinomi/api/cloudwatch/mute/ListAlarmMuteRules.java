package dev.hinomi.api.cloudwatch.mute;

import dev.hinomi.alarms.MuteRules;
import dev.hinomi.alarms.Page;
import dev.hinomi.alarms.mute.MuteRule;
import dev.hinomi.aws.cloudwatch.AlarmMuteRuleSummary;
import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.ListAlarmMuteRulesInput;
import dev.hinomi.aws.cloudwatch.ListAlarmMuteRulesOutput;
import dev.hinomi.kernel.Scope;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.stream.Collectors;

/// Lists rules that mute alarms, all or those for one alarm.
public final class ListAlarmMuteRules implements OperationHandler<ListAlarmMuteRulesInput, ListAlarmMuteRulesOutput> {
    private final MuteRules rules;

    public ListAlarmMuteRules(MuteRules rules) {
        this.rules = rules;
    }

    @Override
    public Operation<ListAlarmMuteRulesInput, ListAlarmMuteRulesOutput> operation() {
        return CloudWatch.LIST_ALARM_MUTE_RULES;
    }

    @Override
    public ListAlarmMuteRulesOutput handle(RequestContext context, ListAlarmMuteRulesInput input) {
        Page<MuteRule> page = rules.list(
                context.scope(),
                input.alarmName(),
                input.statuses().stream().map(MuteRule.Status::valueOf).collect(Collectors.toUnmodifiableSet()),
                input.maxRecords(),
                input.nextToken());
        ListAlarmMuteRulesOutput.Builder output = ListAlarmMuteRulesOutput.builder()
                .alarmMuteRuleSummaries(page.items().stream()
                        .map(rule -> summary(context.scope(), rule))
                        .toList());
        page.next().ifPresent(output::nextToken);
        return output.build();
    }

    private AlarmMuteRuleSummary summary(Scope scope, MuteRule rule) {
        return AlarmMuteRuleSummary.builder()
                .alarmMuteRuleArn(rule.arn(scope).toString())
                .expireDate(rule.expire())
                .status(rules.status(rule).name())
                .muteType(MuteTypes.of(rule))
                .lastUpdatedTimestamp(rule.updated())
                .build();
    }
}
