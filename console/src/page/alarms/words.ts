import type { Alarm, LogAlarm, MetricAlarm } from '../../api/alarms';
import type { MetricDataQuery } from '../../api/cloudwatch';
import type { Translate } from '../../text/texts';
import type { TimeFormat } from '../../time/format';
import type { conditionText } from './conditionText';

export type ConditionTranslate = Translate<keyof (typeof conditionText)['en'] & string>;

/** What of a metric alarm its condition is made of; also of one that does not exist yet. */
export type MetricCondition = Pick<
  MetricAlarm,
  | 'Namespace'
  | 'MetricName'
  | 'Dimensions'
  | 'Statistic'
  | 'ExtendedStatistic'
  | 'Period'
  | 'Metrics'
  | 'Threshold'
  | 'ThresholdMetricId'
  | 'ComparisonOperator'
  | 'EvaluationPeriods'
  | 'DatapointsToAlarm'
>;

const COMPARISONS = {
  GreaterThanThreshold: ['over', 'above'],
  GreaterThanOrEqualToThreshold: ['atLeast', 'above'],
  LessThanThreshold: ['under', 'below'],
  LessThanOrEqualToThreshold: ['atMost', 'below'],
  GreaterThanUpperThreshold: ['overBand', 'above'],
  LessThanLowerThreshold: ['underBand', 'below'],
  LessThanLowerOrGreaterThanUpperThreshold: ['outsideBand', 'above'],
} as const;

/** The operators of the API. */
export const OPERATORS = Object.keys(COMPARISONS) as readonly (keyof typeof COMPARISONS)[];

function comparison(operator: string) {
  return COMPARISONS[operator as keyof typeof COMPARISONS] ?? COMPARISONS.GreaterThanThreshold;
}

/** On which side of the threshold data points breach. */
export function breachSide(operator: string): 'above' | 'below' {
  return comparison(operator)[1];
}

/** Whether the operator compares with a band of expected values instead of a number. */
export function isBandOperator(operator: string): boolean {
  return operator.includes('UpperThreshold') || operator.includes('LowerThreshold');
}

/** The query whose data points are compared. */
export function watchedQuery(condition: MetricCondition): MetricDataQuery | undefined {
  return condition.Metrics?.find(
    (query) => query.ReturnData !== false && query.Id !== condition.ThresholdMetricId,
  );
}

/** The period in seconds: its own, or the longest of its queries. */
export function periodOf(condition: MetricCondition): number {
  const periods = (condition.Metrics ?? []).flatMap(
    (query) => query.MetricStat?.Period ?? query.Period ?? [],
  );
  return condition.Period ?? watchedQuery(condition)?.Period ?? Math.max(0, ...periods);
}

/** What is watched, without its dimensions: `Sum of Errors`, or an expression. */
export function watched(condition: MetricCondition, t: ConditionTranslate): string {
  const query = watchedQuery(condition);
  const stat = query?.MetricStat;
  if (query && !stat) {
    return query.Label || query.Expression || query.Id;
  }
  return t('watched', {
    metric: stat?.Metric.MetricName ?? condition.MetricName ?? '',
    statistic: stat?.Stat ?? condition.Statistic ?? condition.ExtendedStatistic ?? '',
  });
}

/** The condition of a metric alarm in a sentence: `3 of 5 data points of Sum of Errors over 10 within 5 min`. */
export function metricWords(condition: MetricCondition, t: ConditionTranslate, format: TimeFormat): string {
  const n = condition.EvaluationPeriods;
  const m = condition.DatapointsToAlarm ?? n;
  return t(n === 1 ? 'one' : m === n ? 'all' : 'some', {
    m,
    n,
    limit: t(comparison(condition.ComparisonOperator)[0], {
      watched: watched(condition, t),
      threshold: String(condition.Threshold ?? ''),
    }),
    window: format.duration(n * periodOf(condition)),
  });
}

/** The comparison alone: `> 10`. */
export function limitWords(
  condition: Pick<MetricCondition, 'ComparisonOperator' | 'Threshold'>,
  t: ConditionTranslate,
): string {
  const threshold = String(condition.Threshold ?? '');
  return t(comparison(condition.ComparisonOperator)[0], { watched: '', threshold }).trim();
}

/** What of a log alarm its condition is made of; also of one that does not exist yet. */
export type LogCondition = Pick<
  LogAlarm,
  | 'ScheduledQueryConfiguration'
  | 'QueryResultsToEvaluate'
  | 'QueryResultsToAlarm'
  | 'Threshold'
  | 'ComparisonOperator'
>;

/** The condition of a log alarm in a sentence. */
export function logWords(alarm: LogCondition, t: ConditionTranslate): string {
  const n = alarm.QueryResultsToEvaluate;
  const m = alarm.QueryResultsToAlarm;
  return t(n === 1 ? 'oneRun' : m === n ? 'allRuns' : 'someRuns', {
    m,
    n,
    limit: t(comparison(alarm.ComparisonOperator)[0], {
      watched: alarm.ScheduledQueryConfiguration.AggregationExpression,
      threshold: String(alarm.Threshold),
    }),
    schedule: alarm.ScheduledQueryConfiguration.ScheduleConfiguration.ScheduleExpression,
  });
}

/** The condition of any alarm; of a composite one its rule. */
export function conditionWords(alarm: Alarm, t: ConditionTranslate, format: TimeFormat): string {
  switch (alarm.kind) {
    case 'MetricAlarm':
      return metricWords(alarm, t, format);
    case 'LogAlarm':
      return logWords(alarm, t);
    case 'CompositeAlarm':
      return alarm.AlarmRule;
  }
}
