import { useMemo } from 'react';
import type { Alarm, HistoryItem } from '../../../api/alarms';
import { useTimes } from '../../../time/TimeContext';
import { type Stretch, stretches } from './history';

/** The states of an alarm over the time that is looked at. */
export function useStretches(alarm: Alarm, history: readonly HistoryItem[] | undefined): readonly Stretch[] {
  const { interval, now } = useTimes();
  return useMemo(
    () => (history ? stretches(alarm, history, interval, now) : []),
    [alarm, history, interval, now],
  );
}
