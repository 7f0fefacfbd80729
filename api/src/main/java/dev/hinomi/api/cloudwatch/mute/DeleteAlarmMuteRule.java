package dev.hinomi.api.cloudwatch.mute;

import dev.hinomi.alarms.MuteRules;
import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.DeleteAlarmMuteRuleInput;
import dev.hinomi.aws.cloudwatch.DeleteAlarmMuteRuleOutput;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Deletes a rule that mutes alarms; one that does not exist is passed over.
public final class DeleteAlarmMuteRule
        implements OperationHandler<DeleteAlarmMuteRuleInput, DeleteAlarmMuteRuleOutput> {
    private final MuteRules rules;

    public DeleteAlarmMuteRule(MuteRules rules) {
        this.rules = rules;
    }

    @Override
    public Operation<DeleteAlarmMuteRuleInput, DeleteAlarmMuteRuleOutput> operation() {
        return CloudWatch.DELETE_ALARM_MUTE_RULE;
    }

    @Override
    public DeleteAlarmMuteRuleOutput handle(RequestContext context, DeleteAlarmMuteRuleInput input) {
        rules.delete(context.scope(), input.alarmMuteRuleName());
        return new DeleteAlarmMuteRuleOutput();
    }
}
