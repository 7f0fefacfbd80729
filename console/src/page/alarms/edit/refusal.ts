import { ApiError } from '../../../api/http';
import type { Field } from './validate';

/** The parameters of the API, and the fields that hold them. */
const FIELDS: Readonly<Record<string, Field>> = {
  AlarmName: 'name',
  AlarmDescription: 'description',
  Namespace: 'namespace',
  MetricName: 'metricName',
  Dimensions: 'dimensions',
  Statistic: 'statistic',
  ExtendedStatistic: 'statistic',
  Period: 'period',
  Metrics: 'queries',
  ThresholdMetricId: 'thresholdMetricId',
  ComparisonOperator: 'operator',
  Threshold: 'threshold',
  EvaluationPeriods: 'evaluationPeriods',
  DatapointsToAlarm: 'datapointsToAlarm',
  TreatMissingData: 'missing',
  AlarmRule: 'rule',
  ActionsSuppressor: 'suppressor',
  ActionsSuppressorWaitPeriod: 'wait',
  ActionsSuppressorExtensionPeriod: 'extension',
  AlarmActions: 'alarmActions',
  OKActions: 'okActions',
  InsufficientDataActions: 'insufficientDataActions',
  Tags: 'tags',
  LogGroupIdentifiers: 'logGroups',
  QueryString: 'logQuery',
  AggregationExpression: 'aggregation',
  ScheduleExpression: 'every',
  StartTimeOffset: 'lookBack',
  EndTimeOffset: 'lookBack',
  ScheduledQueryRoleARN: 'role',
  QueryResultsToEvaluate: 'evaluationPeriods',
  QueryResultsToAlarm: 'datapointsToAlarm',
};

const BY_LOWER = new Map(Object.entries(FIELDS).map(([name, field]) => [name.toLowerCase(), field]));

/** The field that the server refuses: that of the first parameter that its words name. */
export function refusedField(error: unknown): Field | undefined {
  if (!(error instanceof ApiError)) {
    return undefined;
  }
  // Of a query that cannot be read the place in it is told.
  if (/\bat line \d+ and position \d+/.test(error.message)) {
    return 'logQuery';
  }
  const words = error.message.match(/[A-Za-z]+/g) ?? [];
  return words.map(fieldOf).find((field) => field !== undefined);
}

/** Words of a sentence are no parameters: those are written as the API does, or as its model, `alarmName`. */
function fieldOf(word: string): Field | undefined {
  return /^[A-Z]|[a-z][A-Z]/.test(word) ? BY_LOWER.get(word.toLowerCase()) : undefined;
}
