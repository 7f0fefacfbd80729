import type { MultiselectProps } from '@cloudscape-design/components/multiselect';
import type { Alarm } from '../../api/alarms';
import { NamePicker } from '../../component/NamePicker';
import { useText } from '../../text/useText';
import { useAlarms } from './queries';
import { alarmsText } from './text';

interface AlarmPickerProps {
  readonly selected: readonly MultiselectProps.Option[];
  /** What stands for an alarm: its name, or its ARN. */
  readonly optionOf: (alarm: Alarm) => MultiselectProps.Option;
  readonly select: (values: readonly string[]) => void;
}

/** Chooses alarms among all of the region, by any part of their names. */
export function AlarmPicker({ selected, optionOf, select }: AlarmPickerProps) {
  const t = useText(alarmsText);
  const alarms = useAlarms();
  return (
    <NamePicker
      query={alarms}
      options={(alarms.data ?? []).map(optionOf)}
      selected={selected}
      select={select}
      tokenLimit={4}
      words={{
        placeholder: t('chooseAlarms'),
        find: t('findAlarm'),
        empty: t('noAlarms'),
        noMatch: t('noAlarmMatches'),
        loading: t('loadingAlarms'),
        failed: t('alarmsFailed'),
      }}
    />
  );
}
