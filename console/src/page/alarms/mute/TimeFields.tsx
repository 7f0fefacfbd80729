import Autosuggest from '@cloudscape-design/components/autosuggest';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import DateInput from '@cloudscape-design/components/date-input';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import TimeInput from '@cloudscape-design/components/time-input';
import { useState } from 'react';
import { useText } from '../../../text/useText';
import { zoneNames } from '../../../time/zones';
import { type Typed, UNITS, type Unit } from './draft';
import type { ScheduleFieldsProps } from './ScheduleFields';
import { muteText } from './text';

interface MomentProps {
  readonly legend: string;
  readonly zone: string;
  readonly value: Typed;
  readonly error: string;
  readonly change: (value: Typed) => void;
}

/** A date and a time by the clock of a zone. */
export function Moment({ legend, zone, value, error, change }: MomentProps) {
  const t = useText(muteText);
  return (
    <FormField stretch label={legend} errorText={error}>
      <ColumnLayout columns={2}>
        <FormField label={t('date')}>
          <DateInput
            value={value.date}
            format="iso"
            ariaLabel={`${legend}: ${t('date')}`}
            onChange={({ detail }) => change({ ...value, date: detail.value })}
          />
        </FormField>
        <FormField label={t('time', { zone })}>
          <TimeInput
            value={value.time}
            format="hh:mm"
            ariaLabel={`${legend}: ${t('time', { zone })}`}
            onChange={({ detail }) => change({ ...value, time: detail.value })}
          />
        </FormField>
      </ColumnLayout>
    </FormField>
  );
}

/** How long each window is, and whose clock tells when it begins. */
export function LengthAndZone({ draft, change, error }: ScheduleFieldsProps) {
  const t = useText(muteText);
  const units = (Object.keys(UNITS) as Unit[]).map((value) => ({ value, label: t(value) }));
  return (
    <ColumnLayout columns={2}>
      <FormField label={t('length')} errorText={error('count')}>
        <ColumnLayout columns={2} minColumnWidth={60}>
          <Input
            value={draft.count}
            inputMode="numeric"
            onChange={({ detail }) => change({ count: detail.value })}
          />
          <Select
            ariaLabel={t('unit')}
            options={units}
            selectedOption={units.find((each) => each.value === draft.unit) ?? null}
            onChange={({ detail }) =>
              change({
                unit: units.find((each) => each.value === detail.selectedOption.value)?.value ?? 'hours',
              })
            }
          />
        </ColumnLayout>
      </FormField>
      <FormField label={t('zone')} errorText={error('zone')}>
        <Autosuggest
          value={draft.zone}
          ariaLabel={t('zone')}
          virtualScroll
          options={zoneNames().map((value) => ({ value }))}
          enteredTextLabel={(value) => t('useZone', { value })}
          onChange={({ detail }) => change({ zone: detail.value.trim() })}
        />
      </FormField>
    </ColumnLayout>
  );
}

/** From when on and until when there are windows at all. */
export function Bounds({ draft, change, error }: ScheduleFieldsProps) {
  const t = useText(muteText);
  const [open, setOpen] = useState(draft.start.date !== '' || draft.expire.date !== '');
  const wrong = error('start') !== '' || error('expire') !== '';
  return (
    <ExpandableSection
      headerText={t('bounds')}
      expanded={open || wrong}
      onChange={({ detail }) => setOpen(detail.expanded)}
    >
      <SpaceBetween size="s">
        {(['start', 'expire'] as const).map((bound) => (
          <Moment
            key={bound}
            legend={t(bound)}
            zone={draft.zone}
            value={draft[bound]}
            error={error(bound)}
            change={(value) => change({ [bound]: value })}
          />
        ))}
      </SpaceBetween>
    </ExpandableSection>
  );
}
