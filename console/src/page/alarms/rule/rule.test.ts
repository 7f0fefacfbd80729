import { describe, expect, it } from 'vitest';
import type { AlarmState } from '../../../api/alarms';
import { alarmsOf, holds, parseRule } from './rule';

function rule(text: string) {
  const read = parseRule(text);
  if (!read.rule) {
    throw new Error(`${text}: ${JSON.stringify(read.problem)}`);
  }
  return read.rule;
}

describe('a rule', () => {
  it('binds OR weakest, then AND, then NOT', () => {
    expect(rule('ALARM(a) OR OK(b) AND NOT INSUFFICIENT_DATA("c d")')).toEqual({
      kind: 'any',
      operands: [
        { kind: 'state', state: 'ALARM', alarm: 'a' },
        {
          kind: 'all',
          operands: [
            { kind: 'state', state: 'OK', alarm: 'b' },
            { kind: 'not', operand: { kind: 'state', state: 'INSUFFICIENT_DATA', alarm: 'c d' } },
          ],
        },
      ],
    });
  });

  it('names alarms by ARN, and in quotes with quotes', () => {
    const text = 'ALARM(arn:aws:cloudwatch:ap-northeast-1:123456789012:alarm:a) OR ALARM("b \\"c\\" (d)")';
    expect(alarmsOf(rule(text))).toEqual(['a', 'b "c" (d)']);
  });

  it('rounds a share up to whole alarms', () => {
    expect(rule('AT_LEAST(50%, NOT OK, (a, b, c))')).toMatchObject({ needed: 2, negated: true });
  });

  it.each([
    ['', 0, '', 'operand'],
    ['ALARM(a', 7, '', 'close'],
    ['ALARM(a) OK(b)', 9, 'OK', 'end'],
    ['ALARM()', 6, ')', 'name'],
    ['ALARM("a)', 6, '"a)', 'quote'],
    ['alarm(a)', 0, 'alarm', 'operand'],
    ['AT_LEAST(3, ALARM, (a, b))', 9, '3', 'quorum'],
    ['AT_LEAST(1, BAD, (a))', 12, 'BAD', 'state'],
    ['TRUE AND', 8, '', 'operand'],
  ])('%s is none: at %d', (text, at, found, expected) => {
    expect(parseRule(text)).toEqual({ problem: { at, found, expected } });
  });
});

describe('whether a rule holds', () => {
  const states = new Map<string, AlarmState>([
    ['a', 'ALARM'],
    ['b', 'OK'],
  ]);

  it.each([
    ['ALARM(a) AND NOT ALARM(b)', true],
    ['ALARM(b)', false],
    ['ALARM(gone)', undefined],
    ['ALARM(a) OR ALARM(gone)', true],
    ['ALARM(b) AND ALARM(gone)', false],
    ['AT_LEAST(1, ALARM, (a, gone))', true],
    ['AT_LEAST(2, ALARM, (a, gone))', undefined],
    ['AT_LEAST(2, ALARM, (a, b))', false],
    ['NOT FALSE', true],
  ])('%s: %s', (text, expected) => {
    expect(holds(rule(text), states)).toBe(expected);
  });
});
