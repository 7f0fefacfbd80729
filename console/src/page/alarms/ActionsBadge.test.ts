import { expect, it } from 'vitest';
import type { CompositeAlarm } from '../../api/alarms';
import { actionsKey } from './ActionsBadge';

const alarm: CompositeAlarm = {
  kind: 'CompositeAlarm',
  AlarmName: 'a',
  AlarmArn: 'arn',
  StateValue: 'OK',
  AlarmRule: 'TRUE',
};

it.each([
  [true, true, 'actionsMuted'],
  [true, false, 'actionsOn'],
  [true, undefined, 'actionsUnknown'],
  [false, false, 'actionsOff'],
  [false, undefined, 'actionsOff'],
])('actions enabled: %s, muted: %s', (ActionsEnabled, muted, key) => {
  expect(actionsKey({ ...alarm, ActionsEnabled }, muted)).toBe(key);
});
