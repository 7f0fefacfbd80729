import { describe, expect, it } from 'vitest';
import { plotData } from './plot';

const times = [60, 120];

describe('stacked series', () => {
  const series = [
    { id: 'a', label: 'a', times, values: [1, 2] },
    { id: 'b', label: 'b', times, values: [10, 20], axis: 'right' as const },
    { id: 'c', label: 'c', times, values: [3, 4] },
    { id: 'd', label: 'd', times, values: [5, 6] },
  ];

  it('stand on those of their axis that are seen', () => {
    expect(plotData(series, true, new Set(['c']))).toEqual([times, [1, 2], [10, 20], [3, 4], [6, 8]]);
  });
});
