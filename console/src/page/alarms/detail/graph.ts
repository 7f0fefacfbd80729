import type { MetricDataQuery, MetricSeries } from '../../../api/cloudwatch';
import type { Band, Series, Threshold } from '../../../chart/series';
import { type Interval, periodFor, secondsOf } from '../../../time/range';
import { breachSide, isBandOperator, type MetricCondition, periodOf, watchedQuery } from '../words';

/** More data points than this in a line are aggregated further. */
const MOST_POINTS = 3000;

/** The queries that draw what an alarm watches; undefined where the alarm does not say enough yet. */
export function graphQueries(
  condition: MetricCondition & { readonly Unit?: string },
  period: number,
): readonly MetricDataQuery[] | undefined {
  if (condition.Metrics?.length) {
    return condition.Metrics.map((query) =>
      query.MetricStat
        ? { ...query, MetricStat: { ...query.MetricStat, Period: Math.max(query.MetricStat.Period, period) } }
        : { ...query, ...(query.Period ? { Period: Math.max(query.Period, period) } : {}) },
    );
  }
  const statistic = condition.Statistic ?? condition.ExtendedStatistic;
  if (!condition.Namespace || !condition.MetricName || !statistic) {
    return undefined;
  }
  return [
    {
      Id: 'm',
      MetricStat: {
        Metric: {
          Namespace: condition.Namespace,
          MetricName: condition.MetricName,
          Dimensions: condition.Dimensions ?? [],
        },
        Period: period,
        Stat: statistic,
        ...(condition.Unit ? { Unit: condition.Unit } : {}),
      },
    },
  ];
}

/** The period of the graph: that of the alarm, longer where this would be too many data points. */
export function graphPeriod(condition: MetricCondition, interval: Interval, now: Date): number {
  const period = periodOf(condition);
  return secondsOf(interval) / period > MOST_POINTS ? Math.max(period, periodFor(interval, now)) : period;
}

/** The lines of the graph; the band of expected values is in two of them. */
export function graphSeries(
  condition: MetricCondition,
  data: readonly MetricSeries[],
): { readonly series: readonly Series[]; readonly band?: Band } {
  const watched = watchedQuery(condition)?.Id ?? 'm';
  const [lower, upper] = data
    .filter((each) => each.id === condition.ThresholdMetricId)
    .map((each) => each.key);
  return {
    series: data.map((each) => ({
      id: each.key,
      label: each.label,
      times: each.times,
      values: each.values,
      ...(each.id === watched || each.id === condition.ThresholdMetricId ? {} : { axis: 'right' as const }),
    })),
    ...(lower && upper ? { band: { lower, upper } } : {}),
  };
}

/** The threshold with what breaches in colour; none where a band takes its place. */
export function graphThresholds(
  condition: { readonly Threshold?: number; readonly ComparisonOperator: string },
  label: string,
): readonly Threshold[] {
  return condition.Threshold === undefined || isBandOperator(condition.ComparisonOperator)
    ? []
    : [{ value: condition.Threshold, label, fill: breachSide(condition.ComparisonOperator) }];
}
