import { describe, expect, it } from 'vitest';
import type { MuteRule } from '../../../api/mutes';
import { fill, type Values } from '../../../text/texts';
import { timeFormat } from '../../../time/format';
import { type MuteDraft, muteInput, muteOf, muteProblems, newMute } from './draft';
import { muteText } from './text';
import { windowWords } from './words';

/** A Monday. */
const NOW = new Date('2026-11-23T03:00:40Z');
const fresh = newMute(['errors'], 'Asia/Tokyo', NOW);

const rule = (Expression: string, rest: Partial<MuteRule> = {}): MuteRule => ({
  Name: 'patching',
  AlarmMuteRuleArn: 'arn',
  Rule: { Schedule: { Expression, Duration: 'PT4H', Timezone: 'Asia/Tokyo' } },
  MuteTargets: { AlarmNames: ['errors', 'latency'] },
  Status: 'SCHEDULED',
  ...rest,
});

const scheduleOf = (change: Partial<MuteDraft>) => muteInput({ ...fresh, ...change }, NOW).Rule.Schedule;

describe('a new rule', () => {
  it('mutes from now on for an hour', () => {
    expect(muteProblems(fresh, NOW)).toEqual({});
    expect(muteInput(fresh, NOW)).toEqual({
      Name: 'mute-2026-11-23T030040',
      Rule: { Schedule: { Expression: 'at(2026-11-23T03:00)', Duration: 'PT61M', Timezone: 'UTC' } },
      MuteTargets: { AlarmNames: ['errors'] },
    });
  });

  it('mutes from now on until a time of its zone', () => {
    const until = { date: '2026/11/23', time: '13:00' };
    expect(scheduleOf({ length: 'until', until }).Duration).toBe('PT60M');
  });

  it('mutes once, at a time of its zone', () => {
    const begin = { date: '2026-11-29', time: '02:00' };
    expect(scheduleOf({ when: 'once', begin, count: '90', unit: 'minutes' })).toEqual({
      Expression: 'at(2026-11-29T02:00)',
      Duration: 'PT1H30M',
      Timezone: 'Asia/Tokyo',
    });
  });

  it.each([
    [{ weekdays: ['SUN', 'SAT'] }, 'cron(0 2 * * SUN,SAT)'],
    [{ time: '23:05', weekdays: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] }, 'cron(5 23 * * *)'],
    [{ repeat: 'month', day: '1' }, 'cron(0 2 1 * *)'],
    [{ repeat: 'cron', cron: ' 0 18 * * FRI ' }, 'cron(0 18 * * FRI)'],
  ] as const)('repeats as %j', (change, expression) => {
    expect(scheduleOf({ when: 'again', ...change }).Expression).toBe(expression);
  });
});

describe('a rule that is changed', () => {
  const bounded = {
    Description: 'patches',
    StartDate: Date.UTC(2026, 10, 30) / 1000,
    ExpireDate: Date.UTC(2027, 0, 1) / 1000,
  };

  it.each([
    'cron(0 2 * * SUN)',
    'cron(30 9 * * *)',
    'cron(0 1 15 * *)',
    'cron(0 2 L * *)',
    'at(2026-11-29T02:00)',
  ])('%s stays what it is', (expression) => {
    const { AlarmMuteRuleArn: _, Status: __, ...input } = rule(expression, bounded);
    expect(muteInput(muteOf(rule(expression, bounded), NOW), NOW)).toEqual(input);
  });

  it('is shown as it is chosen', () => {
    expect(muteOf(rule('cron(0 2 * * MON-FRI)'), NOW)).toMatchObject({
      when: 'again',
      repeat: 'week',
      time: '02:00',
      weekdays: ['MON', 'TUE', 'WED', 'THU', 'FRI'],
      count: '4',
      unit: 'hours',
    });
    expect(muteOf(rule('cron(0 2 1 * MON)'), NOW)).toMatchObject({ repeat: 'cron', cron: '0 2 1 * MON' });
    expect(muteOf(rule('at(2026-11-29T02:00)'), NOW)).toMatchObject({
      when: 'once',
      begin: { date: '2026-11-29', time: '02:00' },
    });
  });
});

describe('what cannot be right', () => {
  const again = { when: 'again' } as const;
  it.each([
    [{ name: ' ' }, { name: 'nameMissing' }],
    [{ alarms: [] }, { alarms: 'alarmsMissing' }],
    [{ length: 'until', until: { date: '2026-11-22', time: '12:00' } }, { until: 'untilInvalid' }],
    [{ when: 'once', begin: { date: '', time: '02:00' } }, { begin: 'timeInvalid' }],
    [{ when: 'once', begin: { date: '2026-11-22', time: '02:00' } }, { schedule: 'never' }],
    [{ ...again, weekdays: [] }, { weekdays: 'weekdaysMissing' }],
    [{ ...again, time: '2' }, { time: 'clockInvalid' }],
    [{ ...again, repeat: 'month', day: '32' }, { day: 'dayInvalid' }],
    [{ ...again, repeat: 'cron', cron: '0 2 * *' }, { cron: 'cronInvalid' }],
    [{ ...again, repeat: 'cron', cron: '0 0 30 2 *' }, { schedule: 'never' }],
    [{ ...again, count: '16', unit: 'days' }, { count: 'lengthInvalid' }],
    [{ ...again, count: '' }, { count: 'lengthInvalid' }],
    [{ ...again, zone: 'Tokyo' }, { zone: 'zoneInvalid' }],
    [{ ...again, start: { date: '2026-12-01', time: '' } }, { start: 'timeInvalid' }],
    [
      {
        ...again,
        start: { date: '2026-12-01', time: '00:00' },
        expire: { date: '2026-11-30', time: '00:00' },
      },
      { expire: 'expireInvalid' },
    ],
  ] as const)('%j', (change, problems) => {
    expect(muteProblems({ ...fresh, ...change }, NOW)).toEqual(problems);
  });

  it('is more alarms than a rule mutes, of one that is changed', () => {
    const alarms = Array.from({ length: 101 }, (_, index) => `alarm-${index}`);
    expect(muteProblems({ ...fresh, alarms }, NOW)).toEqual({});
    expect(muteProblems({ ...fresh, alarms }, NOW, 100)).toEqual({ alarms: 'alarmsTooMany' });
  });
});

describe('the words for a rule', () => {
  const words = (expression: string) =>
    windowWords(
      rule(expression),
      (key, values: Values = {}) => fill(muteText.en[key], values),
      timeFormat('UTC', 'en'),
      NOW,
    );

  it.each([
    [
      'cron(0 2 * * SUN)',
      'Sunday at 02:00 for 4 h (Asia/Tokyo); next from 2026-11-28 17:00:00 to 2026-11-28 21:00:00 (UTC)',
    ],
    ['cron(0 2 L * *)', 'cron(0 2 L * *) for 4 h (Asia/Tokyo)'],
    ['at(2026-11-29T02:00)', 'from 2026-11-28 17:00:00 to 2026-11-28 21:00:00 (UTC)'],
  ])('%s', (expression, expected) => {
    expect(words(expression)).toBe(expected);
  });
});
