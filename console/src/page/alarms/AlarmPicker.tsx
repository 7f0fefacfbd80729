import Multiselect from '@cloudscape-design/components/multiselect';
import { useText } from '../../../text/useText';
import { useAlarms } from '../queries';
import { muteText } from './text';

interface AlarmPickerProps {
  readonly selected: readonly string[];
  readonly select: (names: readonly string[]) => void;
}

/** Chooses alarms among all of the region, by any part of their names. */
export function AlarmPicker({ selected, select }: AlarmPickerProps) {
  const t = useText(muteText);
  const alarms = useAlarms();
  return (
    <Multiselect
      selectedOptions={selected.map((value) => ({ value, label: value }))}
      options={(alarms.data ?? []).map(({ AlarmName }) => ({ value: AlarmName, label: AlarmName }))}
      filteringType="auto"
      virtualScroll
      expandToViewport
      keepOpen
      tokenLimit={4}
      placeholder={t('chooseAlarms')}
      filteringPlaceholder={t('findAlarm')}
      filteringAriaLabel={t('findAlarm')}
      empty={t('noAlarms')}
      noMatch={t('noAlarmMatches')}
      statusType={alarms.isPending ? 'loading' : alarms.error ? 'error' : 'finished'}
      onLoadItems={() => alarms.error && alarms.refetch()}
      onChange={({ detail }) => select(detail.selectedOptions.flatMap(({ value }) => value ?? []))}
    />
  );
}
