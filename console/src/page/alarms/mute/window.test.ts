import { describe, expect, it } from 'vitest';
import { mayEnd, onceOf, readInstant, seconds, windowUntil } from './window';

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

  it('that comes again is none that is open once', () => {
    expect(onceOf({ Expression: 'cron(0 2 * * SUN)', Duration: 'PT4H' })).toBeUndefined();
  });
});

it('an instant is read in the zone that is set', () => {
  expect(readInstant('2026/11/23', '12:30', () => 540)).toEqual(new Date('2026-11-23T03:30:00Z'));
  expect(readInstant('', '12:30', () => 540)).toBeUndefined();
});

it.each([
  ['PT90M', 5400],
  ['P1DT2H', 93_600],
  ['PT0S', 0],
  ['soon', undefined],
])('%s lasts %s seconds', (text, expected) => {
  expect(seconds(text)).toBe(expected);
});
