import { expect, it } from 'vitest';
import { targetOf } from './target';

it.each([
  ['arn:aws:sns:ap-northeast-1:123456789012:ops', { kind: 'topic', name: 'ops' }],
  ['https://pager.example.com/alarms', { kind: 'webhook' }],
  ['arn:aws:lambda:ap-northeast-1:123456789012:function:f', { kind: 'other' }],
])('%s', (action, expected) => {
  expect(targetOf(action)).toMatchObject(expected);
});
