import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import { useState } from 'react';
import { type AlarmState, setAlarmState } from '../../api/alarms';
import { Dialog } from '../../component/Dialog';
import { STATE_WORDS } from '../../component/StateBadge';
import { componentText } from '../../component/text';
import { useText } from '../../text/useText';
import { useChange } from './changes';
import { STATES, stateFilter } from './list/order';
import { listText } from './list/text';
import { Names } from './Names';

/** Sets the state of alarms by hand, to try what they do. */
export function SetStateDialog({
  names,
  close,
}: {
  readonly names: readonly string[];
  readonly close: () => void;
}) {
  const t = useText(listText);
  const words = useText(componentText);
  const [state, setState] = useState<AlarmState>('ALARM');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const change = useChange(
    async (wanted: { state: AlarmState; reason: string }) => {
      for (const name of names) {
        await setAlarmState(name, wanted.state, wanted.reason);
      }
    },
    { done: () => t('set', { count: names.length }) },
  );
  const run = () => {
    setAsked(true);
    if (reason.trim()) {
      change.mutate({ state, reason: reason.trim() }, { onSuccess: close });
    }
  };
  const options = STATES.map((each) => ({ value: each, label: words(STATE_WORDS[each]) }));
  return (
    <Dialog
      header={t('setTitle')}
      action={t('setConfirm')}
      busy={change.isPending}
      error={change.error}
      act={run}
      close={close}
    >
      <div>{t('setMore')}</div>
      <Names names={names} />
      <FormField label={t('state')}>
        <Select
          options={options}
          selectedOption={options.find((each) => each.value === state) ?? null}
          onChange={({ detail }) => setState(stateFilter(detail.selectedOption.value ?? '') ?? 'ALARM')}
        />
      </FormField>
      <FormField
        label={t('setReason')}
        description={t('setReasonMore')}
        errorText={asked && !reason.trim() ? t('setReasonMissing') : ''}
      >
        <Input value={reason} onChange={({ detail }) => setReason(detail.value)} />
      </FormField>
    </Dialog>
  );
}
