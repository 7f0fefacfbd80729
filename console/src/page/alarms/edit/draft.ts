import type { Alarm } from '../../../api/alarms';
import type { Dimension, MetricDataQuery } from '../../../api/cloudwatch';
import { parse } from '../../../api/http';
import { NAMED_STATISTICS } from '../../../graph/statistics';
import { isBandOperator, type MetricCondition } from '../words';
import { logConditionOf, logPart, type RateUnit } from './logDraft';

export type DraftKind = 'metric' | 'math' | 'logs' | 'composite';

/** An alarm as it stands in the form: texts as they were typed. */
export interface Draft {
  readonly kind: DraftKind;
  readonly name: string;
  readonly description: string;
  readonly namespace: string;
  readonly metricName: string;
  readonly dimensions: readonly Dimension[];
  readonly statistic: string;
  readonly period: string;
  /** `Metrics` of PutMetricAlarm, as JSON. */
  readonly queries: string;
  readonly thresholdMetricId: string;
  readonly operator: string;
  readonly threshold: string;
  readonly evaluationPeriods: string;
  readonly datapointsToAlarm: string;
  readonly missing: string;
  readonly logGroups: readonly string[];
  readonly logQuery: string;
  readonly aggregation: string;
  /** So many units lie between two runs of the query. */
  readonly every: string;
  readonly everyUnit: RateUnit;
  /** In minutes. */
  readonly lookBack: string;
  /** Seconds before a run at which its range ends; the form does not show it. */
  readonly endOffset: number;
  readonly role: string;
  readonly rule: string;
  readonly suppressor: string;
  readonly wait: string;
  readonly extension: string;
  readonly alarmActions: readonly string[];
  readonly okActions: readonly string[];
  readonly insufficientDataActions: readonly string[];
  readonly tags: readonly { readonly key: string; readonly value: string }[];
}

/** What the form does not show and a change must not lose. */
const KEPT = ['Unit', 'EvaluateLowSampleCountPercentile', 'EvaluationWindow', 'WarmUpConfiguration'] as const;
const KEPT_OF_LOGS = ['ActionLogLineCount', 'ActionLogLineRoleArn', 'WarmUpConfiguration'] as const;

const EXAMPLE_QUERIES = `[
  {"Id": "rate", "Expression": "100 * errors / requests", "Label": "Errors in %", "ReturnData": true},
  {"Id": "errors", "ReturnData": false, "MetricStat": {"Period": 60, "Stat": "Sum",
    "Metric": {"Namespace": "Shop", "MetricName": "Errors", "Dimensions": []}}},
  {"Id": "requests", "ReturnData": false, "MetricStat": {"Period": 60, "Stat": "Sum",
    "Metric": {"Namespace": "Shop", "MetricName": "Requests", "Dimensions": []}}}
]`;

const EMPTY: Draft = {
  kind: 'metric',
  name: '',
  description: '',
  namespace: '',
  metricName: '',
  dimensions: [],
  statistic: 'Average',
  period: '60',
  queries: EXAMPLE_QUERIES,
  thresholdMetricId: '',
  operator: 'GreaterThanThreshold',
  threshold: '',
  evaluationPeriods: '3',
  datapointsToAlarm: '2',
  missing: 'missing',
  logGroups: [],
  logQuery: 'fields @timestamp, @message\n| filter @message like /ERROR/',
  aggregation: 'count(*)',
  every: '5',
  everyUnit: 'minute',
  lookBack: '5',
  endOffset: 0,
  role: '',
  rule: '',
  suppressor: '',
  wait: '60',
  extension: '60',
  alarmActions: [],
  okActions: [],
  insufficientDataActions: [],
  tags: [],
};

/** An alarm that is about to be made; a link may have the queries that it looks at, as PutMetricAlarm takes them. */
export function newDraft(link: URLSearchParams = new URLSearchParams()): Draft {
  const queries = readQueries(link.get('queries') ?? '[]') ?? [];
  const [first] = queries;
  return {
    ...EMPTY,
    ...(queries.length === 1 && first?.MetricStat?.Metric ? ofMetric(first.MetricStat) : ofMath(queries)),
  };
}

const ofMetric = ({ Metric, Period, Stat }: NonNullable<MetricDataQuery['MetricStat']>): Partial<Draft> => ({
  namespace: Metric.Namespace,
  metricName: Metric.MetricName,
  dimensions: Metric.Dimensions ?? [],
  statistic: Stat,
  period: String(Period),
});

const ofMath = (queries: readonly MetricDataQuery[]): Partial<Draft> =>
  queries.length > 0 ? { kind: 'math', queries: JSON.stringify(queries, undefined, 2) } : {};

/** An alarm that is about to be changed. */
export function draftOf(alarm: Alarm): Draft {
  const common = {
    ...newDraft(),
    name: alarm.AlarmName,
    description: alarm.AlarmDescription ?? '',
    alarmActions: alarm.AlarmActions ?? [],
    okActions: alarm.OKActions ?? [],
    insufficientDataActions: alarm.InsufficientDataActions ?? [],
  };
  if (alarm.kind === 'CompositeAlarm') {
    return {
      ...common,
      kind: 'composite',
      rule: alarm.AlarmRule,
      suppressor: alarm.ActionsSuppressor ?? '',
      wait: String(alarm.ActionsSuppressorWaitPeriod ?? 60),
      extension: String(alarm.ActionsSuppressorExtensionPeriod ?? 60),
    };
  }
  if (alarm.kind === 'LogAlarm') {
    return { ...common, ...logPart(alarm) };
  }
  return {
    ...common,
    kind: alarm.Metrics?.length ? 'math' : 'metric',
    namespace: alarm.Namespace ?? '',
    metricName: alarm.MetricName ?? '',
    dimensions: alarm.Dimensions ?? [],
    statistic: alarm.Statistic ?? alarm.ExtendedStatistic ?? 'Average',
    period: String(alarm.Period ?? 60),
    queries: JSON.stringify(alarm.Metrics ?? [], undefined, 2),
    thresholdMetricId: alarm.ThresholdMetricId ?? '',
    operator: alarm.ComparisonOperator,
    threshold: alarm.Threshold === undefined ? '' : String(alarm.Threshold),
    evaluationPeriods: String(alarm.EvaluationPeriods),
    datapointsToAlarm: String(alarm.DatapointsToAlarm ?? alarm.EvaluationPeriods),
    missing: alarm.TreatMissingData ?? 'missing',
  };
}

/** The queries of metric math; undefined where the text is no JSON list of objects. */
export function queriesOf(draft: Draft): readonly MetricDataQuery[] | undefined {
  return readQueries(draft.queries);
}

function readQueries(text: string): readonly MetricDataQuery[] | undefined {
  const queries = parse(text);
  return Array.isArray(queries) &&
    queries.every((query) => typeof query === 'object' && query !== null && typeof query.Id === 'string')
    ? (queries as MetricDataQuery[])
    : undefined;
}

/** The condition of a metric alarm, for its graph. */
export function conditionOf(draft: Draft): MetricCondition {
  const band = isBandOperator(draft.operator);
  return {
    ComparisonOperator: draft.operator,
    EvaluationPeriods: Number(draft.evaluationPeriods) || 1,
    DatapointsToAlarm: Number(draft.datapointsToAlarm) || 1,
    ...(band || draft.threshold.trim() === '' || Number.isNaN(Number(draft.threshold))
      ? {}
      : { Threshold: Number(draft.threshold) }),
    ...(draft.kind === 'math'
      ? {
          Metrics: queriesOf(draft) ?? [],
          ...(band ? { ThresholdMetricId: draft.thresholdMetricId } : {}),
        }
      : {
          Namespace: draft.namespace.trim(),
          MetricName: draft.metricName.trim(),
          Dimensions: draft.dimensions.filter((each) => each.Name && each.Value),
          Period: Number(draft.period) || 60,
          ...statisticOf(draft.statistic.trim()),
        }),
  };
}

function statisticOf(text: string) {
  return NAMED_STATISTICS.some((name) => name === text) ? { Statistic: text } : { ExtendedStatistic: text };
}

/** What PutMetricAlarm, PutLogAlarm or PutCompositeAlarm is given; `existing` is the alarm that is changed. */
export function inputOf(draft: Draft, existing?: Alarm): Readonly<Record<string, unknown>> {
  const common = {
    AlarmName: draft.name.trim(),
    ...(draft.description.trim() ? { AlarmDescription: draft.description.trim() } : {}),
    ActionsEnabled: existing?.ActionsEnabled ?? true,
    AlarmActions: draft.alarmActions,
    OKActions: draft.okActions,
    InsufficientDataActions: draft.insufficientDataActions,
    // Tags of an alarm that exists are changed by TagResource only.
    ...(existing || draft.tags.length === 0
      ? {}
      : { Tags: draft.tags.map(({ key, value }) => ({ Key: key, Value: value })) }),
  };
  if (draft.kind === 'composite') {
    return {
      ...common,
      AlarmRule: draft.rule,
      ...(draft.suppressor.trim()
        ? {
            ActionsSuppressor: draft.suppressor.trim(),
            ActionsSuppressorWaitPeriod: Number(draft.wait),
            ActionsSuppressorExtensionPeriod: Number(draft.extension),
          }
        : {}),
    };
  }
  const before = (existing ?? {}) as Readonly<Record<string, unknown>>;
  // What was left to its default stays so: the history tells of real changes only.
  const missing =
    draft.missing === 'missing' && before.TreatMissingData === undefined
      ? {}
      : { TreatMissingData: draft.missing };
  if (draft.kind === 'logs') {
    const log = existing?.kind === 'LogAlarm' ? existing : undefined;
    return { ...kept(before, KEPT_OF_LOGS), ...common, ...logConditionOf(draft, log), ...missing };
  }
  const { DatapointsToAlarm, ...condition } = conditionOf(draft);
  const all = DatapointsToAlarm === condition.EvaluationPeriods && before.DatapointsToAlarm === undefined;
  return {
    ...kept(before, draft.kind === 'math' ? KEPT.filter((name) => name !== 'Unit') : KEPT),
    ...common,
    ...condition,
    ...(all ? {} : { DatapointsToAlarm }),
    ...missing,
  };
}

function kept(before: Readonly<Record<string, unknown>>, names: readonly string[]) {
  return Object.fromEntries(
    names.flatMap((name) => (before[name] === undefined ? [] : [[name, before[name]]])),
  );
}
