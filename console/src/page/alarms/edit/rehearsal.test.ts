import { expect, it } from 'vitest';
import type { Rehearsal } from '../../../api/alarmStudies';
import { statesOf } from './RehearsalResult';

it('a state lasts until the next change, the last one to the end', () => {
  const rehearsal: Rehearsal = {
    from: '2026-11-23T00:00:00Z',
    to: '2026-11-23T03:00:00Z',
    evaluations: 180,
    alarms: 1,
    inAlarm: 'PT1H',
    last: 'OK',
    changes: [
      { at: '2026-11-23T01:00:00Z', from: 'INSUFFICIENT_DATA', to: 'ALARM', reason: '' },
      { at: '2026-11-23T02:00:00Z', from: 'ALARM', to: 'OK', reason: '' },
    ],
  };
  expect(statesOf(rehearsal).stretches).toEqual([
    { state: 'ALARM', from: new Date('2026-11-23T01:00:00Z'), to: new Date('2026-11-23T02:00:00Z') },
    { state: 'OK', from: new Date('2026-11-23T02:00:00Z'), to: new Date('2026-11-23T03:00:00Z') },
  ]);
});
