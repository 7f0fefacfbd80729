import { expect, it } from 'vitest';
import { alarmOfArn } from '../../api/arn';
import { safeLink } from './links';

it.each([
  ['https://example.com/a?b#c', 'https://example.com/a?b#c'],
  ['HTTP://example.com', 'HTTP://example.com'],
  ['/console/alarms/x:y', '/console/alarms/x:y'],
  ['#dashboards:name=x', '#dashboards:name=x'],
  ['guide', 'guide'],
  ['javascript:alert(1)', undefined],
  [' java\nscript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['vbscript:x', undefined],
  ['mailto:a@example.com', undefined],
])('%s', (url, expected) => expect(safeLink(url)).toBe(expected));

it('alarms are named by their ARN', () => {
  expect(alarmOfArn('arn:aws:cloudwatch:us-east-1:1:alarm:a:b')).toEqual({
    region: 'us-east-1',
    name: 'a:b',
  });
  expect(alarmOfArn('plain')).toEqual({ region: undefined, name: 'plain' });
});
