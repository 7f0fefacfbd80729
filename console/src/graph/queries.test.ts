import { describe, expect, it } from 'vitest';
import { alarmGraph } from './alarmGraph';
import { marksOf, thresholdsOf } from './annotations';
import { byRegion, refusedRow, rowQueries } from './queries';

const PERIODS = { usual: 300, least: 60 };

describe('queries of a graph', () => {
  it('have what the row, then what the graph says', () => {
    const [a, b, c] = rowQueries(
      {
        stat: 'Sum',
        metrics: [
          ['Shop', 'Orders', { stat: 'p99', period: 10 }],
          ['.', 'Errors', { visible: false }],
          [{ expression: 'm2 / m1', label: 'rate' }],
        ],
      },
      PERIODS,
    );
    expect(a?.query.MetricStat).toMatchObject({ Period: 60, Stat: 'p99' });
    expect(b?.query).toMatchObject({ ReturnData: false, MetricStat: { Period: 300, Stat: 'Sum' } });
    expect(c?.query).toEqual({ Id: 'e1', ReturnData: true, Label: 'rate', Expression: 'm2 / m1' });
  });

  it('of SQL and searches have a period', () => {
    const queries = rowQueries(
      { metrics: [[{ expression: 'select AVG(x) from y' }], [{ expression: "SUM(SEARCH('{a}', 'Sum'))" }]] },
      PERIODS,
    );
    expect(queries.map((each) => each.query.Period)).toEqual([300, 300]);
  });

  it('go to the region of their row', () => {
    const queries = rowQueries(
      {
        metrics: [
          ['S', 'a'],
          ['.', 'b', { region: 'us-east-1' }],
        ],
      },
      PERIODS,
    );
    expect([...byRegion(queries, 'eu-west-1').keys()]).toEqual(['eu-west-1', 'us-east-1']);
  });

  it('go together when the region of one is the usual one', () => {
    const queries = rowQueries(
      { metrics: [['S', 'a', { region: 'us-east-1' }], [{ expression: 'm1 * 2' }]] },
      PERIODS,
    );
    expect(byRegion(queries, 'us-east-1').get('us-east-1')).toEqual(queries);
  });

  it('that are refused are told by their id or their expression', () => {
    const queries = rowQueries({ metrics: [['S', 'a'], [{ expression: 'm1 +' }]] }, PERIODS);
    expect(refusedRow("Error in expression 'e1': unexpected end", queries)).toBe('e1');
    expect(refusedRow('what is this: m1 +', queries)).toBe('e1');
    expect(refusedRow('too much', queries)).toBeUndefined();
  });
});

describe('the graph of an alarm', () => {
  it('has its metric and its threshold', () => {
    expect(
      alarmGraph({
        kind: 'MetricAlarm',
        AlarmName: 'Slow',
        AlarmArn: 'arn:aws:cloudwatch:us-east-1:1:alarm:Slow',
        StateValue: 'OK',
        Namespace: 'Shop',
        MetricName: 'Latency',
        Dimensions: [{ Name: 'A', Value: '1' }],
        ExtendedStatistic: 'p99',
        Period: 60,
        EvaluationPeriods: 1,
        Threshold: 5,
        ComparisonOperator: 'LessThanThreshold',
      }),
    ).toEqual({
      metrics: [['Shop', 'Latency', 'A', '1', { stat: 'p99', period: 60 }]],
      annotations: { horizontal: [{ value: 5, label: 'Slow', fill: 'below' }] },
    });
  });
});

describe('annotations', () => {
  it('are lines, bands, and nothing when they are not visible', () => {
    expect(
      thresholdsOf({
        annotations: {
          horizontal: [
            { value: 1, fill: 'above', yAxis: 'right' },
            [
              { value: 2, label: 'low', fill: 'above', color: '#0aF' },
              { value: 3, label: 'high' },
            ],
            { value: 4, visible: false },
          ],
        },
      }),
    ).toEqual([
      { value: 1, label: '', axis: 'right', fill: 'above' },
      { value: 2, label: 'low', axis: 'left', until: 3, untilLabel: 'high', color: '#00aaFF' },
    ]);
    expect(
      marksOf({ annotations: { vertical: [{ value: '2026-01-01T00:00:00Z', fill: 'after' }] } }),
    ).toEqual([{ at: new Date('2026-01-01T00:00:00Z'), label: '', fill: 'after' }]);
  });
});
