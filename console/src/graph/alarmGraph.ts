import type { Alarm, LogAlarm, MetricAlarm } from '../api/alarms';
import type { MetricDataQuery } from '../api/cloudwatch';
import type { GraphProperties, HorizontalLine } from './properties';
import { compactRows, type Row, rowOfMetric } from './rows';

/** The graph of an alarm: what it looks at, and its threshold. */
export function alarmGraph(alarm: Alarm): GraphProperties {
  return {
    metrics: alarm.kind === 'MetricAlarm' ? compactRows(rowsOf(alarm)) : [],
    ...(alarm.kind === 'CompositeAlarm' || alarm.Threshold === undefined
      ? {}
      : { annotations: { horizontal: [lineOf(alarm, alarm.Threshold)] } }),
  };
}

function rowsOf(alarm: MetricAlarm): Row[] {
  const { Namespace, MetricName, Dimensions, Period } = alarm;
  if (alarm.Metrics?.length) {
    return alarm.Metrics.map(rowOfQuery);
  }
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

function lineOf({ ComparisonOperator, AlarmName }: MetricAlarm | LogAlarm, value: number): HorizontalLine {
  return {
    value,
    label: AlarmName,
    fill: ComparisonOperator.startsWith('LessThan') ? 'below' : 'above',
  };
}
