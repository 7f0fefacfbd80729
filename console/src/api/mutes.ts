import { type CallOptions, CLOUDWATCH, callAll } from './aws';
import { cloudWatch } from './cloudwatch';

export type MuteStatus = 'SCHEDULED' | 'ACTIVE' | 'EXPIRED';

/** A rule that holds the actions of alarms back in windows, in AWS's own form. */
export interface MuteRule {
  readonly Name: string;
  readonly AlarmMuteRuleArn: string;
  readonly Description?: string;
  readonly Rule: {
    readonly Schedule: {
      /** `at(2026-11-23T10:00)` or `cron(0 2 * * SUN)`. */
      readonly Expression: string;
      /** As ISO 8601 writes durations. */
      readonly Duration: string;
      readonly Timezone?: string;
    };
  };
  readonly MuteTargets?: { readonly AlarmNames?: readonly string[] };
  /** No window begins before, in seconds since 1970. */
  readonly StartDate?: number;
  /** Every window has ended then. */
  readonly ExpireDate?: number;
  readonly Status: MuteStatus;
  readonly MuteType?: string;
}

interface Summary {
  readonly AlarmMuteRuleArn: string;
}

/** Rules with their targets; all, or those for one alarm. */
export async function muteRules(
  filter: { readonly AlarmName?: string; readonly Statuses?: readonly MuteStatus[] } = {},
  options: CallOptions = {},
): Promise<readonly MuteRule[]> {
  const summaries = await callAll(
    CLOUDWATCH,
    'ListAlarmMuteRules',
    filter,
    (page: { AlarmMuteRuleSummaries?: readonly Summary[] }) => page.AlarmMuteRuleSummaries,
    options,
  );
  // The summaries do not name the alarms.
  return Promise.all(
    summaries.map((summary) =>
      cloudWatch<MuteRule>(
        'GetAlarmMuteRule',
        { AlarmMuteRuleName: muteRuleName(summary.AlarmMuteRuleArn) },
        options,
      ),
    ),
  );
}

/** The name at the end of the ARN of a rule. */
export function muteRuleName(arn: string): string {
  return arn.slice(arn.indexOf(':alarm-mute-rule:') + ':alarm-mute-rule:'.length);
}

/** What a rule is made or replaced by. */
export type PutMuteRule = Pick<MuteRule, 'Name' | 'Description' | 'Rule' | 'StartDate' | 'ExpireDate'> & {
  readonly MuteTargets: { readonly AlarmNames: readonly string[] };
};

export const putMuteRule = (input: PutMuteRule) => cloudWatch('PutAlarmMuteRule', input);

export const deleteMuteRule = (name: string) =>
  cloudWatch('DeleteAlarmMuteRule', { AlarmMuteRuleName: name });
