import { expect, it } from 'vitest';
import type { Alarm, AlarmState } from '../../../api/alarms';
import { byUrgency, countStates, stateFilter } from './order';

const alarm = (AlarmName: string, StateValue: AlarmState, at: number): Alarm => ({
  kind: 'CompositeAlarm',
  AlarmName,
  AlarmArn: AlarmName,
  AlarmRule: 'TRUE',
  StateValue,
  StateTransitionedTimestamp: at,
});

it('what is in alarm stands first, what changed last before the rest', () => {
  const sorted = [alarm('a', 'OK', 9), alarm('b', 'ALARM', 1), alarm('c', 'ALARM', 2)].sort(byUrgency);
  expect(sorted.map((each) => each.AlarmName)).toEqual(['c', 'b', 'a']);
});

it('states are counted, also those that no alarm is in', () => {
  expect(countStates([alarm('a', 'OK', 1), alarm('b', 'OK', 1)])).toEqual({
    ALARM: 0,
    INSUFFICIENT_DATA: 0,
    OK: 2,
  });
});

it('another state in a link filters nothing', () => {
  expect(stateFilter('ALARM')).toBe('ALARM');
  expect(stateFilter('BROKEN')).toBeUndefined();
});
