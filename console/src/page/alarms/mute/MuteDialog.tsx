import ColumnLayout from '@cloudscape-design/components/column-layout';
import DateInput from '@cloudscape-design/components/date-input';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import TimeInput from '@cloudscape-design/components/time-input';
import { useState } from 'react';
import { putMuteRule } from '../../../api/mutes';
import { usePreferences } from '../../../app/preferences';
import { Dialog } from '../../../component/Dialog';
import { useText } from '../../../text/useText';
import { offsetMinutes, useTimeFormat } from '../../../time/format';
import { inBatches, useChange } from '../changes';
import { Names } from '../Names';
import { muteText } from './text';
import { mayEnd, readInstant, windowUntil } from './window';

const HOURS = { h1: 1, h4: 4 } as const;
type Length = keyof typeof HOURS | 'until';

/** Mutes alarms from now on, for a time. */
export function MuteDialog({
  names,
  close,
}: {
  readonly names: readonly string[];
  readonly close: () => void;
}) {
  const t = useText(muteText);
  const format = useTimeFormat();
  const { zone } = usePreferences();
  const [length, setLength] = useState<Length>('h1');
  const [date, setDate] = useState(() => format.dateTime(inHours(8)).slice(0, 10));
  const [time, setTime] = useState(() => format.time(inHours(8)));
  const [name, setName] = useState(() => `mute-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}`);
  const [why, setWhy] = useState('');

  const until =
    length === 'until' ? readInstant(date, time, (at) => offsetMinutes(zone, at)) : inHours(HOURS[length]);
  const untilError = until && mayEnd(new Date(), until) ? '' : t('untilInvalid');
  const nameError = name.trim() ? '' : t('nameMissing');
  const mute = useChange((end: Date) => putRules(name.trim(), why.trim(), names, end), {
    done: (end) => t('done', { until: format.dateTime(end) }),
  });
  return (
    <Dialog
      header={t('title', { count: names.length })}
      action={t('confirm')}
      busy={mute.isPending}
      error={mute.error}
      act={() => until && !untilError && !nameError && mute.mutate(until, { onSuccess: close })}
      close={close}
    >
      <div>{t('more')}</div>
      <Names names={names} />
      <FormField label={t('howLong')}>
        <SegmentedControl
          label={t('howLong')}
          selectedId={length}
          options={(['h1', 'h4', 'until'] as const).map((id) => ({ id, text: t(id) }))}
          onChange={({ detail }) => setLength(detail.selectedId as Length)}
        />
      </FormField>
      {length === 'until' && (
        <ColumnLayout columns={2}>
          <FormField label={t('date')} errorText={untilError}>
            <DateInput value={date} format="iso" onChange={({ detail }) => setDate(detail.value)} />
          </FormField>
          <FormField label={t('time', { zone: format.zone })}>
            <TimeInput value={time} format="hh:mm" onChange={({ detail }) => setTime(detail.value)} />
          </FormField>
        </ColumnLayout>
      )}
      <FormField label={t('why')} description={t('whyMore')}>
        <Input value={why} onChange={({ detail }) => setWhy(detail.value)} />
      </FormField>
      <FormField label={t('name')} errorText={nameError}>
        <Input value={name} onChange={({ detail }) => setName(detail.value)} />
      </FormField>
    </Dialog>
  );
}

function inHours(hours: number): Date {
  return new Date(Date.now() + hours * 3_600_000);
}

/** A rule mutes up to 100 alarms; of more there are several rules. */
async function putRules(name: string, why: string, alarms: readonly string[], until: Date): Promise<void> {
  let count = 0;
  await inBatches(alarms, (some) => {
    count++;
    return putMuteRule({
      Name: count === 1 ? name : `${name}-${count}`,
      ...(why ? { Description: why } : {}),
      Rule: { Schedule: windowUntil(new Date(), until) },
      MuteTargets: { AlarmNames: some },
    });
  });
}
