import { describe, expect, it } from 'vitest';
import { beginningBefore, beginningsAfter, parseCron } from './cron';

/** A Monday. */
const NOW = new Date('2026-11-23T03:00:00Z');

function next(text: string, count = 2, zone = 'UTC', after = NOW): readonly string[] {
  const cron = parseCron(text);
  return (cron ? beginningsAfter(cron, zone, after, count) : []).map((at) => at.toISOString().slice(0, 16));
}

describe('windows begin', () => {
  it.each([
    ['0 2 * * *', ['2026-11-24T02:00', '2026-11-25T02:00']],
    ['0 2 * * SUN', ['2026-11-29T02:00', '2026-12-06T02:00']],
    ['0 2 * * 7', ['2026-11-29T02:00', '2026-12-06T02:00']],
    ['30 9,18 * * MON-FRI', ['2026-11-23T09:30', '2026-11-23T18:30']],
    ['*/20 3 * * *', ['2026-11-23T03:20', '2026-11-23T03:40']],
    ['0 1 1 * *', ['2026-12-01T01:00', '2027-01-01T01:00']],
    ['0 0 29 feb *', ['2028-02-29T00:00', '2032-02-29T00:00']],
    // Either day is enough.
    ['0 0 30 * sun', ['2026-11-29T00:00', '2026-11-30T00:00']],
    ['0 0 30 2 *', []],
  ])('cron(%s)', (text, expected) => {
    expect(next(text)).toEqual(expected);
  });

  it('by the clock of their zone', () => {
    expect(next('0 2 * * SUN', 1, 'Asia/Tokyo')).toEqual(['2026-11-28T17:00']);
  });

  it('not at a time that the clock leaves out', () => {
    const after = new Date('2026-03-07T12:00:00Z');
    expect(next('30 2 * * *', 1, 'America/New_York', after)).toEqual(['2026-03-09T06:30']);
  });

  it('before now, when the last one is not too long ago', () => {
    const cron = parseCron('0 18 * * FRI');
    expect(cron && beginningBefore(cron, 'UTC', NOW, 3)).toEqual(new Date('2026-11-20T18:00:00Z'));
    expect(cron && beginningBefore(cron, 'UTC', NOW, 1)).toBeUndefined();
  });
});

it.each([
  '',
  '0 2 * *',
  '0 2 * * * *',
  '60 2 * * *',
  '0 24 * * *',
  '0 2 L * *',
  '0 2 * * MON#1',
  '5-1 * * * *',
])('"%s" cannot be read', (text) => expect(parseCron(text)).toBeUndefined());
