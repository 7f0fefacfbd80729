import { expect, it } from 'vitest';
import { alarmOfArn, groupOfArn } from './arn';

it.each([
  ['arn:aws:cloudwatch:eu-west-1:123456789012:alarm:a:b', { region: 'eu-west-1', name: 'a:b' }],
  ['errors', { region: undefined, name: 'errors' }],
])('the alarm of %s', (arn, alarm) => {
  expect(alarmOfArn(arn)).toEqual(alarm);
});

it.each([
  ['arn:aws:logs:eu-west-1:123456789012:log-group:/shop/web:*', '/shop/web'],
  ['arn:aws:logs:eu-west-1:123456789012:log-group:/shop/web', '/shop/web'],
  ['/shop/web', '/shop/web'],
])('the log group of %s', (arn, name) => {
  expect(groupOfArn(arn)).toBe(name);
});
