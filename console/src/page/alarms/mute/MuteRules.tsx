import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useMemo, useState } from 'react';
import { deleteMuteRule, type MuteRule } from '../../../api/mutes';
import { useMay } from '../../../app/session';
import { AlarmLink } from '../../../component/AlarmLink';
import { Dialog } from '../../../component/Dialog';
import { Empty } from '../../../component/Empty';
import { type Column, ResourceTable } from '../../../component/ResourceTable';
import { useText } from '../../../text/useText';
import { useTimeFormat } from '../../../time/format';
import { useChange } from '../changes';
import { useMuteRules } from '../queries';
import { alarmsText } from '../text';
import { MuteDialog } from './MuteDialog';
import { muteText } from './text';
import { windowWords } from './words';

const EXAMPLE = `aws cloudwatch put-alarm-mute-rule --name sunday-patching \\
  --rule 'Schedule={Expression=cron(0 2 * * SUN),Duration=PT4H,Timezone=Asia/Tokyo}' \\
  --mute-targets AlarmNames=checkout-errors`;

/** What somebody is about to do. */
export type Asked = { readonly to: 'create' } | { readonly to: 'edit' | 'remove'; readonly rule: MuteRule };

/** The rules that mute alarms now or will. */
export function MuteRules() {
  const t = useText(muteText);
  const rules = useMuteRules();
  const words = useText(alarmsText);
  const may = useMay('operator');
  const [asked, setAsked] = useState<Asked>();
  const columns = useRuleColumns(setAsked);
  const close = () => setAsked(undefined);
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
        actions={
          <Button
            variant="primary"
            disabled={!may}
            disabledReason={words('onlyOperators')}
            onClick={() => setAsked({ to: 'create' })}
          >
            {t('create')}
          </Button>
        }
        empty={
          <Empty title={t('none')} command={EXAMPLE}>
            {t('noneMore')}
          </Empty>
        }
      />
      {asked?.to === 'create' && <MuteDialog close={close} />}
      {asked?.to === 'edit' && <MuteDialog rule={asked.rule} close={close} />}
      {asked?.to === 'remove' && <RemoveDialog rule={asked.rule} close={close} />}
    </>
  );
}

function useRuleColumns(ask: (asked: Asked) => void): readonly Column<MuteRule>[] {
  const t = useText(muteText);
  const format = useTimeFormat();
  return useMemo(
    () => [
      { id: 'rule', header: t('rule'), cell: (rule) => rule.Name, value: (rule) => rule.Name },
      {
        id: 'status',
        header: t('status'),
        cell: (rule) => <RuleStatus rule={rule} />,
        value: (rule) => rule.Status,
        width: 140,
      },
      {
        id: 'window',
        header: t('window'),
        cell: (rule) => windowWords(rule, t, format),
        value: (rule) => rule.Rule.Schedule.Expression,
        width: 320,
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
        header: t('change'),
        cell: (rule) => <RuleButtons rule={rule} ask={ask} />,
        width: 220,
        minWidth: 200,
      },
    ],
    [t, format, ask],
  );
}

/** Changes or removes a rule. */
export function RuleButtons({
  rule,
  ask,
}: {
  readonly rule: MuteRule;
  readonly ask: (asked: Asked) => void;
}) {
  const t = useText(muteText);
  const words = useText(alarmsText);
  const may = useMay('operator');
  return (
    <SpaceBetween direction="horizontal" size="xs">
      {(['edit', 'remove'] as const).map((to) => (
        <Button
          key={to}
          disabled={!may}
          disabledReason={words('onlyOperators')}
          ariaLabel={t(`${to}Title`, { name: rule.Name })}
          onClick={() => ask({ to, rule })}
        >
          {t(to)}
        </Button>
      ))}
    </SpaceBetween>
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
