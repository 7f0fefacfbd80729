import { type Alarm, type AlarmState, since } from '../../../api/alarms';

/** The states, the most urgent first. */
export const STATES: readonly AlarmState[] = ['ALARM', 'INSUFFICIENT_DATA', 'OK'];

export type StateFilter = AlarmState | undefined;

/** Reads the state that a link asks for. */
export function stateFilter(text: string | null): StateFilter {
  return STATES.find((state) => state === text);
}

/** The most urgent state first, within it what changed last. */
export function byUrgency(a: Alarm, b: Alarm): number {
  return (
    STATES.indexOf(a.StateValue) - STATES.indexOf(b.StateValue) || since(b).getTime() - since(a).getTime()
  );
}

/** How many alarms are in each state. */
export function countStates(alarms: readonly Alarm[]): Readonly<Record<AlarmState, number>> {
  const counts = { ALARM: 0, INSUFFICIENT_DATA: 0, OK: 0 };
  for (const alarm of alarms) {
    counts[alarm.StateValue]++;
  }
  return counts;
}
