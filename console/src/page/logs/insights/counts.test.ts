import { describe, expect, it } from 'vitest';
import { resultData } from '../../../result/data';
import { binFor, countQuery, countSeries, countsOf, countsOfRows } from './counts';

const from = new Date('2026-03-10T06:00:30Z');
const interval = { from, to: new Date('2026-03-10T06:03:00Z') };

describe('matches over time', () => {
  it('are counted with the filters of the query', () => {
    expect(binFor(interval)).toBe(5);
    expect(countQuery('filter a = 1 | sort @timestamp | limit 3', interval)).toBe(
      'filter a = 1\n| stats count(*) as matches by bin(5s) as time',
    );
    expect(countQuery('', interval)).toBe('stats count(*) as matches by bin(5s) as time');
    expect(countQuery('stats count(*) by a', interval)).toBeUndefined();
  });

  it('name their length in the largest unit that fits, as bin has limits', () => {
    const week = { from, to: new Date(from.getTime() + 7 * 86_400_000) };
    expect(countQuery('', week)).toBe('stats count(*) as matches by bin(3h) as time');
  });

  it('have about eighty bars', () => {
    const days = (count: number) => ({ from, to: new Date(from.getTime() + count * 86_400_000) });
    expect([1, 3, 7, 30, 900].map((count) => binFor(days(count)))).toEqual([
      1800, 3600, 10_800, 86_400, 2_592_000,
    ]);
  });

  it('are zero where nothing was', () => {
    const counts = countsOf(
      resultData([
        [
          { field: 'time', value: '2026-03-10 06:01:00.000' },
          { field: 'matches', value: '7' },
        ],
      ]),
    );
    const series = countSeries(counts, interval, 60, 'm');
    expect(series.values).toEqual([0, 7, 0]);
    expect(series.times[0]).toBe(Date.UTC(2026, 2, 10, 6) / 1000);
  });

  it('are told by rows that have a time', () => {
    const at = (value: string) => [{ field: '@timestamp', value }];
    const data = resultData([at('2026-03-10 06:01:10.000'), at('2026-03-10 06:01:59.999')]);
    expect([...(countsOfRows(data, 60) ?? [])]).toEqual([[Date.UTC(2026, 2, 10, 6, 1) / 1000, 2]]);
    expect(countsOfRows(resultData([[{ field: 'n', value: '1' }]]), 60)).toBeUndefined();
  });
});
