import SegmentedControl from '@cloudscape-design/components/segmented-control';
import type { Alarm, AlarmState } from '../../../api/alarms';
import { useText } from '../../../text/useText';
import { countStates, STATES, type StateFilter, stateFilter } from './order';
import { listText } from './text';

const ICONS = {
  ALARM: 'status-negative',
  INSUFFICIENT_DATA: 'status-pending',
  OK: 'status-positive',
} as const;

interface StateCountsProps {
  readonly alarms: readonly Alarm[] | undefined;
  readonly state: StateFilter;
  readonly show: (state: AlarmState | undefined) => void;
}

/** How many alarms are in each state; a click shows these alone. */
export function StateCounts({ alarms, state, show }: StateCountsProps) {
  const t = useText(listText);
  const counts = countStates(alarms ?? []);
  return (
    <SegmentedControl
      label={t('byState')}
      selectedId={state ?? 'all'}
      options={[
        { id: 'all', text: t('all', { count: alarms?.length ?? 0 }) },
        ...STATES.map((each) => ({
          id: each,
          iconName: ICONS[each],
          text: t(`count_${each}`, { count: counts[each] }),
        })),
      ]}
      onChange={({ detail }) => show(stateFilter(detail.selectedId))}
    />
  );
}
