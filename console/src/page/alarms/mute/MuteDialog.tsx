import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import { type MuteRule, putMuteRule } from '../../../api/mutes';
import { usePreferences } from '../../../app/preferences';
import { Dialog } from '../../../component/Dialog';
import { useText } from '../../../text/useText';
import { useTimeFormat } from '../../../time/format';
import { zoneName } from '../../../time/zones';
import { AlarmPicker } from '../AlarmPicker';
import { inBatches, useChange } from '../changes';
import { endOf, type MuteDraft, muteInput, muteOf, muteProblems, newMute } from './draft';
import { NextWindows } from './NextWindows';
import { ScheduleFields } from './ScheduleFields';
import { muteText } from './text';

/** A rule mutes at most so many alarms (CloudWatch API Reference, MuteTargets). */
const MOST_ALARMS = 100;

const named = (name: string) => ({ value: name, label: name });

interface MuteDialogProps {
  /** What is muted unless others are chosen. */
  readonly names?: readonly string[];
  /** The rule that is changed; its name stays. */
  readonly rule?: MuteRule;
  readonly close: () => void;
}

/** Mutes alarms: from now on, once at another time, or again and again; or changes the rule that does so. */
export function MuteDialog({ names = [], rule, close }: MuteDialogProps) {
  const t = useText(muteText);
  const format = useTimeFormat();
  const { zone } = usePreferences();
  const [draft, setDraft] = useState(() =>
    rule ? muteOf(rule, new Date()) : newMute(names, zoneName(zone), new Date()),
  );
  const [tried, setTried] = useState(false);
  const problems = muteProblems(draft, new Date(), rule ? MOST_ALARMS : undefined);
  const shown = tried ? problems : {};
  const change = (part: Partial<MuteDraft>) => setDraft((before) => ({ ...before, ...part }));
  const mute = useChange((input: MuteDraft) => putRules(input, new Date()), {
    done: (input) => {
      const end = input.when === 'now' && endOf(input, new Date());
      return end ? t('done', { until: format.dateTime(end) }) : t('saved', { name: input.name.trim() });
    },
  });
  const act = () => {
    setTried(true);
    if (Object.keys(problems).length === 0) {
      mute.mutate(draft, { onSuccess: close });
    }
  };
  const error = (field: keyof typeof problems) => {
    const problem = shown[field];
    return problem ? t(problem) : '';
  };
  return (
    <Dialog
      header={rule ? t('editTitle', { name: rule.Name }) : t('title')}
      action={t(rule ? 'save' : 'confirm')}
      busy={mute.isPending}
      error={mute.error}
      act={act}
      close={close}
    >
      <div>{t('more')}</div>
      <FormField stretch label={t('alarms')} errorText={error('alarms')}>
        <AlarmPicker
          selected={draft.alarms.map(named)}
          optionOf={({ AlarmName }) => named(AlarmName)}
          select={(alarms) => change({ alarms })}
        />
      </FormField>
      <ScheduleFields draft={draft} change={change} error={error} existing={rule !== undefined} />
      <NextWindows draft={draft} problems={problems} />
      <FormField stretch label={t('why')} description={t('whyMore')}>
        <Input value={draft.why} onChange={({ detail }) => change({ why: detail.value })} />
      </FormField>
      <FormField stretch label={t('name')} errorText={error('name')}>
        <Input
          value={draft.name}
          disabled={rule !== undefined}
          onChange={({ detail }) => change({ name: detail.value })}
        />
      </FormField>
    </Dialog>
  );
}

/** Of more alarms than a rule mutes there are several rules. */
async function putRules(draft: MuteDraft, now: Date): Promise<void> {
  const input = muteInput(draft, now);
  let count = 0;
  await inBatches(
    draft.alarms,
    (AlarmNames) => {
      count++;
      const Name = count === 1 ? input.Name : `${input.Name}-${count}`;
      return putMuteRule({ ...input, Name, MuteTargets: { AlarmNames } });
    },
    MOST_ALARMS,
  );
}
