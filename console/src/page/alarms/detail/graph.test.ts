import { expect, it } from 'vitest';
import type { MetricCondition } from '../words';
import { graphPeriod, graphQueries, graphSeries, graphThresholds } from './graph';

const errors: MetricCondition = {
  Namespace: 'Shop',
  MetricName: 'Errors',
  ExtendedStatistic: 'p99',
  Period: 60,
  EvaluationPeriods: 1,
  Threshold: 10,
  ComparisonOperator: 'LessThanThreshold',
};
const now = new Date('2026-11-23T03:00:00Z');
const last = (hours: number) => ({ from: new Date(now.getTime() - hours * 3_600_000), to: now });

it('a metric alone is asked for with its statistic', () => {
  expect(graphQueries(errors, 60)?.[0]?.MetricStat).toEqual({
    Metric: { Namespace: 'Shop', MetricName: 'Errors', Dimensions: [] },
    Period: 60,
    Stat: 'p99',
  });
});

it('a condition that names no metric yet asks for nothing', () => {
  expect(graphQueries({ ...errors, MetricName: '' }, 60)).toBeUndefined();
});

it('the period is that of the alarm until there are too many data points', () => {
  expect(graphPeriod(errors, last(24), now)).toBe(60);
  expect(graphPeriod(errors, last(24 * 7), now)).toBe(3600);
});

it('what breaches is in colour', () => {
  expect(graphThresholds(errors, '< 10')).toEqual([{ value: 10, label: '< 10', fill: 'below' }]);
});

it('two series of the band become the band', () => {
  const band: MetricCondition = {
    EvaluationPeriods: 1,
    ComparisonOperator: 'GreaterThanUpperThreshold',
    ThresholdMetricId: 'b',
    Metrics: [{ Id: 'm' }, { Id: 'b', Expression: 'ANOMALY_DETECTION_BAND(m)' }],
  };
  const series = (id: string, label: string) => ({
    key: `${id} ${label}`,
    id,
    label,
    times: [],
    values: [],
    messages: [],
  });
  const drawn = graphSeries(band, [series('m', 'CPU'), series('b', 'low'), series('b', 'high')]);
  expect(drawn.band).toEqual({ lower: 'b low', upper: 'b high' });
  expect(drawn.series.map((each) => each.axis)).toEqual([undefined, undefined, undefined]);
  expect(graphThresholds(band, '')).toEqual([]);
});
