import Box from '@cloudscape-design/components/box';
import Checkbox from '@cloudscape-design/components/checkbox';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import TimeInput from '@cloudscape-design/components/time-input';
import { useId } from 'react';
import { useText } from '../../../text/useText';
import { WEEKDAYS } from './cron';
import type { Length, MuteDraft, MuteField, Repeat, When } from './draft';
import { Bounds, LengthAndZone, Moment } from './TimeFields';
import { muteText } from './text';

export interface ScheduleFieldsProps {
  readonly draft: MuteDraft;
  readonly change: (change: Partial<MuteDraft>) => void;
  /** What is wrong with a field, in words; empty when nothing is. */
  readonly error: (field: MuteField) => string;
}

const WHEN: readonly When[] = ['now', 'once', 'again'];
const LENGTHS: readonly Length[] = ['h1', 'h4', 'until'];
const REPEATS: readonly Repeat[] = ['week', 'month', 'cron'];

/** When alarms are muted. */
export function ScheduleFields({
  existing,
  ...fields
}: ScheduleFieldsProps & { readonly existing: boolean }) {
  const t = useText(muteText);
  const { draft, change } = fields;
  return (
    <SpaceBetween size="m">
      <Choice
        label={t('when')}
        options={WHEN.filter((when) => when !== 'now' || !existing)}
        chosen={draft.when}
        choose={(when) => change({ when })}
      />
      {draft.when === 'now' && <FromNow {...fields} />}
      {draft.when === 'once' && (
        <Moment
          legend={t('begin')}
          zone={draft.zone}
          value={draft.begin}
          error={fields.error('begin')}
          change={(begin) => change({ begin })}
        />
      )}
      {draft.when === 'again' && <Again {...fields} />}
      {draft.when !== 'now' && <LengthAndZone {...fields} />}
      {draft.when !== 'now' && <Bounds {...fields} />}
    </SpaceBetween>
  );
}

interface ChoiceProps<T extends When | Length | Repeat> {
  readonly label: string;
  readonly options: readonly T[];
  readonly chosen: T;
  readonly choose: (option: T) => void;
}

/** One of a few. The label stands apart: on a phone the control would show one of its own below. */
function Choice<T extends When | Length | Repeat>({ label, options, chosen, choose }: ChoiceProps<T>) {
  const t = useText(muteText);
  const id = useId();
  return (
    <div>
      <Box variant="awsui-key-label">
        <span id={id}>{label}</span>
      </Box>
      <SegmentedControl
        ariaLabelledby={id}
        selectedId={chosen}
        options={options.map((option) => ({ id: option, text: t(option) }))}
        onChange={({ detail }) => choose(options.find((option) => option === detail.selectedId) ?? chosen)}
      />
    </div>
  );
}

function FromNow({ draft, change, error }: ScheduleFieldsProps) {
  const t = useText(muteText);
  return (
    <SpaceBetween size="m">
      <Choice
        label={t('howLong')}
        options={LENGTHS}
        chosen={draft.length}
        choose={(length) => change({ length })}
      />
      {draft.length === 'until' && (
        <Moment
          legend={t('until')}
          zone={draft.zone}
          value={draft.until}
          error={error('until')}
          change={(until) => change({ until })}
        />
      )}
    </SpaceBetween>
  );
}

function Again(fields: ScheduleFieldsProps) {
  const t = useText(muteText);
  const { draft, change, error } = fields;
  return (
    <SpaceBetween size="m">
      <Choice
        label={t('repeat')}
        options={REPEATS}
        chosen={draft.repeat}
        choose={(repeat) => change({ repeat })}
      />
      {draft.repeat === 'cron' ? (
        <FormField stretch label={t('cron')} description={t('cronMore')} errorText={error('cron')}>
          <Input
            value={draft.cron}
            spellcheck={false}
            onChange={({ detail }) => change({ cron: detail.value })}
          />
        </FormField>
      ) : (
        <SpaceBetween size="m">
          {draft.repeat === 'week' ? <Weekdays {...fields} /> : <DayOfMonth {...fields} />}
          <FormField label={t('clock')} errorText={error('time')}>
            <TimeInput
              value={draft.time}
              format="hh:mm"
              onChange={({ detail }) => change({ time: detail.value })}
            />
          </FormField>
        </SpaceBetween>
      )}
    </SpaceBetween>
  );
}

function Weekdays({ draft, change, error }: ScheduleFieldsProps) {
  const t = useText(muteText);
  return (
    <FormField stretch label={t('week')} errorText={error('weekdays')}>
      <SpaceBetween direction="horizontal" size="m">
        {WEEKDAYS.map((day) => (
          <Checkbox
            key={day}
            checked={draft.weekdays.includes(day)}
            onChange={({ detail }) =>
              change({
                weekdays: WEEKDAYS.filter((each) =>
                  each === day ? detail.checked : draft.weekdays.includes(each),
                ),
              })
            }
          >
            {t(day)}
          </Checkbox>
        ))}
      </SpaceBetween>
    </FormField>
  );
}

function DayOfMonth({ draft, change, error }: ScheduleFieldsProps) {
  const t = useText(muteText);
  return (
    <ColumnLayout columns={2}>
      <FormField label={t('month')} errorText={error('day')}>
        <Input
          value={draft.day}
          inputMode="numeric"
          onChange={({ detail }) => change({ day: detail.value })}
        />
      </FormField>
    </ColumnLayout>
  );
}
