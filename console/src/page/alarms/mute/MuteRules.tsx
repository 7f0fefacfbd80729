import Button from '@cloudscape-design/components/button';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useMemo, useState } from 'react';
import { deleteMuteRule, type MuteRule } from '../../../api/mutes';
import { useMay } from '../../../app/session';
import { AlarmLink } from '../../../component/AlarmLink';
import { Dialog } from '../../../component/Dialog';
import { Empty } from '../../../component/Empty';
import { type Column, ResourceTable } from '../../../component/ResourceTable';
import { useText } from '../../../text/useText';
import { type TimeFormat, useTimeFormat } from '../../../time/format';
import { useChange } from '../changes';
import { useMuteRules } from '../queries';
import { alarmsText } from '../text';
import { muteText } from './text';
import { onceOf, seconds } from './window';

const EXAMPLE = `aws cloudwatch put-alarm-mute-rule --name sunday-patching \\
  --rule 'Schedule={Expression=cron(0 2 * * SUN),Duration=PT4H,Timezone=Asia/Tokyo}' \\
  --mute-targets AlarmNames=checkout-errors`;

/** The rules that mute alarms now or will. */
export function MuteRules() {
  const t = useText(muteText);
  const rules = useMuteRules();
  const [removing, setRemoving] = useState<MuteRule>();
  const columns = useRuleColumns(setRemoving);
  return (
    <>
      <ResourceTable
        id="mutes"
        title={t('rules')}
        items={rules.data}
        error={rules.error}
        retry={() => rules.refetch()}
        trackBy={(rule) => rule.AlarmMuteRuleArn}
        columns={columns}
        sort="status"
        empty={
          <Empty title={t('none')} command={EXAMPLE}>
            {t('noneMore')}
          </Empty>
        }
      />
      {removing && <RemoveDialog rule={removing} close={() => setRemoving(undefined)} />}
    </>
  );
}

function useRuleColumns(remove: (rule: MuteRule) => void): readonly Column<MuteRule>[] {
  const t = useText(muteText);
  const words = useText(alarmsText);
  const format = useTimeFormat();
  const may = useMay('operator');
  return useMemo(
    () => [
      { id: 'rule', header: t('rule'), cell: (rule) => rule.Name, value: (rule) => rule.Name },
      {
        id: 'status',
        header: t('status'),
        cell: (rule) => <RuleStatus rule={rule} />,
        value: (rule) => rule.Status,
      },
      {
        id: 'window',
        header: t('window'),
        cell: (rule) => windowWords(rule, t, format),
        value: (rule) => rule.Rule.Schedule.Expression,
        minWidth: 220,
      },
      {
        id: 'alarms',
        header: t('alarms'),
        cell: (rule) => (
          <ul className="alarm-names">
            {(rule.MuteTargets?.AlarmNames ?? []).map((name) => (
              <li key={name}>
                <AlarmLink name={name} />
              </li>
            ))}
          </ul>
        ),
        value: (rule) => (rule.MuteTargets?.AlarmNames ?? []).join(' '),
        minWidth: 200,
      },
      { id: 'why', header: t('why'), cell: (rule) => rule.Description ?? '' },
      {
        id: 'remove',
        header: t('remove'),
        cell: (rule) => (
          <Button
            disabled={!may}
            disabledReason={words('onlyOperators')}
            ariaLabel={t('removeTitle', { name: rule.Name })}
            onClick={() => remove(rule)}
          >
            {t('remove')}
          </Button>
        ),
      },
    ],
    [t, words, format, may, remove],
  );
}

/** Whether a rule mutes now. */
export function RuleStatus({ rule }: { readonly rule: MuteRule }) {
  const t = useText(muteText);
  return (
    <StatusIndicator type={rule.Status === 'ACTIVE' ? 'stopped' : 'pending'} colorOverride="blue">
      {t(`status_${rule.Status}`)}
    </StatusIndicator>
  );
}

/** When a rule mutes, in words. */
export function windowWords(
  { Rule: { Schedule } }: MuteRule,
  t: ReturnType<typeof useText<keyof (typeof muteText)['en'] & string>>,
  format: TimeFormat,
): string {
  const window = onceOf(Schedule);
  if (window) {
    return t('between', {
      from: format.dateTime(window.from),
      to: format.dateTime(window.to),
      zone: format.zone,
    });
  }
  const length = seconds(Schedule.Duration);
  const values = {
    duration: length === undefined ? Schedule.Duration : format.duration(length),
    zone: Schedule.Timezone ?? 'UTC',
  };
  const at = /^at\((.*)\)$/.exec(Schedule.Expression)?.[1];
  return at
    ? t('once', { ...values, at: at.replace('T', ' ') })
    : t('again', { ...values, expression: Schedule.Expression });
}

/** Asks before a rule is removed. */
export function RemoveDialog({ rule, close }: { readonly rule: MuteRule; readonly close: () => void }) {
  const t = useText(muteText);
  const remove = useChange(deleteMuteRule, { done: (name) => t('removed', { name }) });
  return (
    <Dialog
      header={t('removeTitle', { name: rule.Name })}
      action={t('remove')}
      busy={remove.isPending}
      error={remove.error}
      act={() => remove.mutate(rule.Name, { onSuccess: close })}
      close={close}
    >
      <div>{t('removeMore')}</div>
    </Dialog>
  );
}
