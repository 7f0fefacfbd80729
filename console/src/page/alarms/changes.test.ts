import { expect, it } from 'vitest';
import type { Alarm, CompositeAlarm } from '../../api/alarms';
import { namingFirst } from './changes';

const composite = (name: string, rule: string, suppressor?: string): CompositeAlarm => ({
  kind: 'CompositeAlarm',
  AlarmName: name,
  AlarmArn: `arn:aws:cloudwatch:us-east-1:123456789012:alarm:${name}`,
  StateValue: 'OK',
  AlarmRule: rule,
  ...(suppressor ? { ActionsSuppressor: suppressor } : {}),
});

const inner = composite('inner', 'ALARM(errors)');
const middle = composite('middle', 'ALARM(inner) OR ALARM(slow)');
const outer = composite('outer', 'ALARM("arn:aws:cloudwatch:us-east-1:123456789012:alarm:middle")');
const suppressed = composite('suppressed', 'TRUE', inner.AlarmArn);

it.each<[readonly Alarm[], readonly string[]]>([
  [
    [inner, middle, outer],
    ['outer', 'middle', 'inner'],
  ],
  [
    [outer, middle, inner],
    ['outer', 'middle', 'inner'],
  ],
  [
    [middle, outer, inner],
    ['outer', 'middle', 'inner'],
  ],
  [
    [inner, suppressed],
    ['suppressed', 'inner'],
  ],
  [
    [inner, composite('other', 'FALSE')],
    ['other', 'inner'],
  ],
])('composite alarms are deleted before those that they name (%#)', (alarms, order) => {
  expect(namingFirst(alarms)).toEqual(order);
});

it('a circle of composite alarms has an order too', () => {
  const circle = [composite('a', 'ALARM(b)'), composite('b', 'ALARM(a)')];
  expect([...namingFirst(circle)].sort()).toEqual(['a', 'b']);
});
