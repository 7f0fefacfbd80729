import { describe, expect, it } from 'vitest';
import { boundsOf, rangeOf, secondsBefore, wholePeriod } from './bounds';

const NOW = new Date('2026-11-23T03:00:00Z');

describe('bounds of time', () => {
  it.each([
    ['-PT3H', 10_800],
    ['PT3H', 10_800],
    ['-P1D', 86_400],
    ['-P1W', 604_800],
    ['-P1DT1H30M', 91_800],
    ['P0D', 0],
    ['2026-11-23T00:00:00Z', undefined],
    ['-P', undefined],
    ['-PT', undefined],
  ])('%s', (text, seconds) => expect(secondsBefore(text)).toBe(seconds));

  it('end now when no end is said', () => {
    expect(boundsOf({ start: '-PT1H' }, NOW)).toEqual({ from: new Date('2026-11-23T02:00:00Z'), to: NOW });
  });

  it('are none where the end is not after the start', () => {
    expect(boundsOf({ start: '-PT1H', end: '-PT2H' }, NOW)).toBeUndefined();
    expect(boundsOf({ end: '-PT2H' }, NOW)).toBeUndefined();
    expect(boundsOf({ start: 'soon' }, NOW)).toBeUndefined();
  });

  it('become the range of a link', () => {
    expect(rangeOf({ start: '-PT6H' })).toBe('6h');
    expect(rangeOf({ start: '-P1W', end: 'P0D' })).toBe('1w');
    expect(rangeOf({ start: '2026-01-01T00:00:00.000Z', end: '2026-01-02T00:00:00Z' })).toBe(
      '2026-01-01T00:00:00Z/2026-01-02T00:00:00Z',
    );
    expect(rangeOf({})).toBeUndefined();
  });

  it('have one period', () => {
    expect(wholePeriod({ from: new Date(NOW.getTime() - 3_599_000), to: NOW })).toBe(3600);
  });
});
