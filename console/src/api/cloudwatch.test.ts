import { describe, expect, it } from 'vitest';
import { seriesOf } from './cloudwatch';

const result = (Id: string, Label: string, Timestamps: number[], Messages: { Value: string }[] = []) => ({
  Id,
  Label,
  Timestamps,
  Values: Timestamps.map((time) => time * 10),
  Messages,
});

describe('series of GetMetricData', () => {
  it('go on on the next page', () => {
    const [a, b, ...rest] = seriesOf([
      [result('m1', 'a', [1, 2]), result('m2', 'b', [1])],
      [result('m1', 'a', [3], [{ Value: 'more' }])],
    ]);
    expect(a).toMatchObject({
      id: 'm1',
      label: 'a',
      times: [1, 2, 3],
      values: [10, 20, 30],
      messages: ['more'],
    });
    expect(b).toMatchObject({ id: 'm2', times: [1] });
    expect(rest).toEqual([]);
  });

  it('of a search that have one label stay apart', () => {
    const series = seriesOf([
      [result('e1', 'orders', [1]), result('e1', 'orders', [1])],
      [result('e1', 'orders', [2]), result('e1', 'orders', [3])],
    ]);
    expect(series.map((each) => each.times)).toEqual([
      [1, 2],
      [1, 3],
    ]);
    expect(new Set(series.map((each) => each.key)).size).toBe(2);
  });
});
