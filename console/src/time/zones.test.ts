import { describe, expect, it } from 'vitest';
import { clockTime, instantOf, isZone, zoneNames } from './zones';

const NEW_YORK = 'America/New_York';

describe('the clock of a zone', () => {
  it.each([
    ['Asia/Tokyo', '2026-11-29T02:00', '2026-11-28T17:00:00.000Z'],
    ['UTC', '2026-11-29T00:00', '2026-11-29T00:00:00.000Z'],
    [NEW_YORK, '2026-07-01T09:30', '2026-07-01T13:30:00.000Z'],
  ])('%s shows %s at %s', (zone, text, instant) => {
    expect(instantOf(zone, text)?.toISOString()).toBe(instant);
    expect(clockTime(zone, new Date(instant))).toBe(text);
  });

  it('shows a time twice when it is set back: the first one counts', () => {
    expect(instantOf(NEW_YORK, '2026-11-01T01:30')?.toISOString()).toBe('2026-11-01T05:30:00.000Z');
  });

  it('never shows a time that is left out', () => {
    expect(instantOf(NEW_YORK, '2026-03-08T02:30')).toBeUndefined();
    expect(instantOf(NEW_YORK, '2026-03-08T03:00')?.toISOString()).toBe('2026-03-08T07:00:00.000Z');
  });

  it.each(['', '2026-11-29T2:00', '2026-13-01T00:00', '2026-02-30T00:00', '2026-11-29'])(
    'never shows "%s"',
    (text) => expect(instantOf('UTC', text)).toBeUndefined(),
  );

  it('is none of a zone that nobody knows', () => {
    expect(isZone('Asia/Tokio')).toBe(false);
    expect(instantOf('Asia/Tokio', '2026-11-29T02:00')).toBeUndefined();
  });
});

it('zones have their names once', () => {
  const names = zoneNames();
  expect(names).toContain('Asia/Tokyo');
  expect(new Set(names).size).toBe(names.length);
});
