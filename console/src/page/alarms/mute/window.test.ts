import { describe, expect, it } from 'vitest';
import { durationText, mayEnd, mayLast, onceOf, seconds, type Timed, windowsOf, windowUntil } from './window';

/** A Monday. */
const NOW = new Date('2026-11-23T03:00:40Z');

describe('a window from now', () => {
  it('covers the minute that has begun, and ends when it was asked to or later', () => {
    const window = windowUntil(NOW, new Date('2026-11-23T04:00:40Z'));
    expect(window).toEqual({ Expression: 'at(2026-11-23T03:00)', Duration: 'PT61M', Timezone: 'UTC' });
    expect(onceOf(window)).toEqual({
      from: new Date('2026-11-23T03:00:00Z'),
      to: new Date('2026-11-23T04:01:00Z'),
    });
  });

  it('may not end in the past nor after 15 days', () => {
    expect(mayEnd(NOW, new Date('2026-11-23T03:00:40Z'))).toBe(false);
    expect(mayEnd(NOW, new Date('2026-12-08T02:00:00Z'))).toBe(true);
    expect(mayEnd(NOW, new Date('2026-12-09T03:00:00Z'))).toBe(false);
  });
});

describe('the next windows', () => {
  const weekly = { Expression: 'cron(0 2 * * SUN)', Duration: 'PT4H', Timezone: 'Asia/Tokyo' };
  const windows = (timed: Timed, now = NOW) =>
    windowsOf(timed, now, 2)?.map(({ from, to }) =>
      [from, to].map((at) => at.toISOString().slice(0, 16)).join('/'),
    );

  it('are those of the zone', () => {
    expect(windows({ schedule: weekly })).toEqual([
      '2026-11-28T17:00/2026-11-28T21:00',
      '2026-12-05T17:00/2026-12-05T21:00',
    ]);
    expect(windows({ schedule: { ...weekly, Expression: 'at(2026-11-24T00:00)' } })).toEqual([
      '2026-11-23T15:00/2026-11-23T19:00',
    ]);
  });

  it('begin with the one that is open', () => {
    const now = new Date('2026-11-28T18:00:00Z');
    expect(windows({ schedule: weekly }, now)?.[0]).toBe('2026-11-28T17:00/2026-11-28T21:00');
  });

  it('are within the bounds of the rule', () => {
    const start = new Date('2026-11-30T00:00:00Z');
    const expire = new Date('2026-12-05T19:00:00Z');
    expect(windows({ schedule: weekly, start, expire })).toEqual(['2026-12-05T17:00/2026-12-05T19:00']);
  });

  it('are none once they are over', () => {
    expect(windows({ schedule: { Expression: 'at(2026-11-01T00:00)', Duration: 'PT1H' } })).toEqual([]);
    expect(windows({ schedule: weekly, expire: NOW })).toEqual([]);
  });

  it.each([
    { Expression: 'cron(0 2 L * *)', Duration: 'PT4H' },
    { Expression: 'cron(0 2 * * *)', Duration: 'PT4H', Timezone: 'Asia/Tokio' },
    { Expression: 'at(soon)', Duration: 'PT4H' },
  ])('are not known of %j', (schedule) => expect(windows({ schedule })).toBeUndefined());
});

it('a schedule that comes again is not open once', () => {
  expect(onceOf({ Expression: 'cron(0 2 * * SUN)', Duration: 'PT4H' })).toBeUndefined();
});

it.each([
  ['PT1H30M', 5400],
  ['P1DT2H', 93_600],
  ['P15D', 1_296_000],
  ['PT1M30S', 90],
])('%s lasts %s seconds', (text, length) => {
  expect(seconds(text)).toBe(length);
  expect(durationText(length)).toBe(text);
});

it('what is no duration lasts for no known time', () => {
  expect(seconds('soon')).toBeUndefined();
});

it('a window lasts a minute to 15 days', () => {
  expect([59, 60, 90.5, 1_296_000, 1_296_001].map(mayLast)).toEqual([false, true, false, true, false]);
});
