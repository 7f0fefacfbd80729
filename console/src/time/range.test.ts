import { describe, expect, it } from 'vitest';
import { formatRange, parseRange, periodFor, resolveRange } from './range';

const NOW = new Date('2026-11-23T03:00:00Z');

describe('a time range in a link', () => {
  it.each(['45s', '90m', '3h', '2d', '1w', '2026-11-23T01:00:00Z/2026-11-23T02:00:00Z'])(
    '%s is read as it was written',
    (text) => {
      const range = parseRange(text);
      expect(range && formatRange(range)).toBe(text);
    },
  );

  it.each(['', '3', '3y', '0h', 'yesterday', '2026-11-23T02:00:00Z/2026-11-23T01:00:00Z', 'a/b', 'a/b/c'])(
    '%s is none',
    (text) => expect(parseRange(text)).toBeUndefined(),
  );

  it('ends now when it is relative', () => {
    expect(resolveRange({ kind: 'last', seconds: 3600 }, NOW)).toEqual({
      from: new Date('2026-11-23T02:00:00Z'),
      to: NOW,
    });
  });
});

describe('the period', () => {
  const last = (hours: number) => periodFor(resolveRange({ kind: 'last', seconds: hours * 3600 }, NOW), NOW);

  it('grows with the interval', () => {
    expect([last(1), last(12), last(72), last(24 * 14)]).toEqual([60, 300, 900, 3600]);
  });

  it('is one that is still kept', () => {
    const hour = { from: new Date('2026-11-01T00:00:00Z'), to: new Date('2026-11-01T01:00:00Z') };
    expect(periodFor(hour, NOW)).toBe(300);
  });
});
