import { describe, expect, it } from 'vitest';
import { arc, newest, shares, sparkline, summary } from './values';

const series = { id: 'a', label: 'a', times: [0, 60, 120], values: [4, 1, null] };
const none = { id: 'b', label: 'b', times: [], values: [] };

describe('the values of a series', () => {
  it('have a newest one', () => {
    expect([newest(series), newest(none)]).toEqual([1, null]);
  });

  it('are summed up', () => {
    expect((['MIN', 'MAX', 'SUM', 'AVG'] as const).map((kind) => summary(kind, series))).toEqual([
      1, 4, 5, 2.5,
    ]);
    expect(summary('MIN', none)).toBeNull();
  });

  it('have shares', () => {
    expect(shares([1, null, 3, -2])).toEqual([0.25, 0, 0.75, 0]);
    expect(shares([0])).toEqual([0]);
  });
});

describe('shapes', () => {
  it('go through the values', () => {
    expect(sparkline(series, 100, 10)).toBe('M0.0 0.0L100.0 10.0');
    expect(sparkline(none, 100, 10)).toBe('');
  });

  it('are parts of a ring', () => {
    expect(arc(0, 0.25, 10, 5)).toBe('M0 -10A10 10 0 0 1 10 0L5 0A5 5 0 0 0 0 -5Z');
  });
});
