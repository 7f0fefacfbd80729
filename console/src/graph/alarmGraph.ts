import type { Dimension, MetricDataQuery } from '../api/cloudwatch';
import type { GraphProperties, HorizontalLine } from './properties';
import { compactRows, type Row, rowOfMetric } from './rows';

/** An alarm as DescribeAlarms tells of it, as far as a graph or a list shows it. */
export interface DescribedAlarm {
  readonly AlarmName: string;
  readonly AlarmArn: string;
  readonly AlarmDescription?: string;
  readonly StateValue: 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';
  readonly StateUpdatedTimestamp?: number;
  readonly StateTransitionedTimestamp?: number;
  readonly Namespace?: string;
  readonly MetricName?: string;
  readonly Dimensions?: readonly Dimension[];
  readonly Statistic?: string;
  readonly ExtendedStatistic?: string;
  readonly Period?: number;
  readonly Threshold?: number;
  readonly ThresholdMetricId?: string;
  readonly ComparisonOperator?: string;
  readonly Metrics?: readonly MetricDataQuery[];
}

/** The graph of an alarm: what it looks at, and its threshold. */
export function alarmGraph(alarm: DescribedAlarm): GraphProperties {
  const rows = alarm.Metrics?.length ? alarm.Metrics.map(rowOfQuery) : rowOfAlarm(alarm);
  return {
    metrics: compactRows(rows),
    ...(alarm.Threshold === undefined ? {} : { annotations: { horizontal: [threshold(alarm)] } }),
  };
}

function rowOfAlarm(alarm: DescribedAlarm): Row[] {
  const { Namespace, MetricName, Dimensions, Period } = alarm;
  if (!Namespace || !MetricName) {
    return [];
  }
  const stat = alarm.ExtendedStatistic ?? alarm.Statistic;
  return [
    rowOfMetric(
      { Namespace, MetricName, ...(Dimensions ? { Dimensions } : {}) },
      { ...(stat ? { stat } : {}), ...(Period ? { period: Period } : {}) },
    ),
  ];
}

/** A query as a row; what it only reckons with stays unseen. */
export function rowOfQuery(query: MetricDataQuery): Row {
  const { Id, Label, Expression, MetricStat, ReturnData, Period } = query;
  const options = {
    id: Id,
    ...(Label ? { label: Label } : {}),
    ...(ReturnData === false ? { visible: false } : {}),
  };
  return MetricStat
    ? rowOfMetric(MetricStat.Metric, { ...options, stat: MetricStat.Stat, period: MetricStat.Period })
    : {
        fields: [],
        options: { expression: Expression ?? '', ...options, ...(Period ? { period: Period } : {}) },
      };
}

function threshold({ Threshold = 0, ComparisonOperator = '', AlarmName }: DescribedAlarm): HorizontalLine {
  return {
    value: Threshold,
    label: AlarmName,
    fill: ComparisonOperator.startsWith('LessThan') ? 'below' : 'above',
  };
}
