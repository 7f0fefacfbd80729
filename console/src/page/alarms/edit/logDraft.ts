import type { LogAlarm } from '../../../api/alarms';
import { groupOfArn } from '../../../api/arn';
import type { Interval } from '../../../time/range';
import type { LogCondition } from '../words';
import type { Draft } from './draft';

/** How often a query runs, in. */
export const RATE_UNITS = ['minute', 'hour', 'day'] as const;
export type RateUnit = (typeof RATE_UNITS)[number];

/** What makes numbers of the rows of a query. */
export interface Aggregation {
  /** `count(*)` */
  readonly call: string;
  /** Fields that tell contributors apart; none for one number. */
  readonly by: readonly string[];
  readonly order?: string;
}

const NAME = '(?:`[^`]+`|[@A-Za-z_][\\w.@]*(?:-\\w+)*)';
const AGGREGATION = new RegExp(
  `^\\s*(count\\s*\\(\\s*\\*\\s*\\)|(?:count|avg|sum|min|max)\\s*\\(\\s*${NAME}\\s*\\))` +
    `(?:\\s+by\\s+(${NAME}(?:\\s*,\\s*${NAME})*)(?:\\s*\\|\\s*sort\\s+(asc|desc))?)?\\s*$`,
  'i',
);
const MOST_FIELDS = 5;

/** Reads `avg(latency) by host | sort desc` (CloudWatch User Guide, "Log alarms"); undefined for another text. */
export function aggregationOf(text: string): Aggregation | undefined {
  const [, call = '', fields, order] = AGGREGATION.exec(text) ?? [];
  const by = fields?.split(',').map((field) => field.trim()) ?? [];
  return call && by.length <= MOST_FIELDS ? { call, by, ...(order ? { order } : {}) } : undefined;
}

/** What of a log alarm's draft other alarms do not have. */
export function logPart(alarm: LogAlarm): Partial<Draft> {
  const query = alarm.ScheduledQueryConfiguration;
  const { ScheduleExpression, StartTimeOffset = 60, EndTimeOffset = 0 } = query.ScheduleConfiguration;
  const [, every = '', unit = ''] = /^rate\((\d+) +(\w+?)s?\)$/.exec(ScheduleExpression) ?? [];
  return {
    kind: 'logs',
    logGroups: (query.LogGroupIdentifiers ?? []).map(groupOfArn),
    logQuery: query.QueryString,
    aggregation: query.AggregationExpression,
    every,
    everyUnit: RATE_UNITS.find((each) => each === unit) ?? 'minute',
    lookBack: String(StartTimeOffset / 60),
    endOffset: EndTimeOffset,
    role: query.ScheduledQueryRoleARN ?? '',
    operator: alarm.ComparisonOperator,
    threshold: String(alarm.Threshold),
    evaluationPeriods: String(alarm.QueryResultsToEvaluate),
    datapointsToAlarm: String(alarm.QueryResultsToAlarm),
    missing: alarm.TreatMissingData ?? 'missing',
  };
}

/** Seconds that a run looks back. */
export const lookBackOf = ({ lookBack }: Draft) =>
  lookBack.trim() === '' ? Number.NaN : Number(lookBack) * 60;

/** How many seconds of logs a run looks at. */
export const stretchOf = (draft: Draft) => lookBackOf(draft) - draft.endOffset;

/** What a run at a moment looks at. */
export const runInterval = (draft: Draft, now: Date): Interval => ({
  from: new Date(now.getTime() - lookBackOf(draft) * 1000),
  to: new Date(now.getTime() - draft.endOffset * 1000),
});

/** How often the query of a draft runs, as the API writes it. */
export const scheduleOf = ({ every, everyUnit }: Draft) =>
  `rate(${Number(every)} ${everyUnit}${Number(every) === 1 ? '' : 's'})`;

/** The condition of a draft; `existing` is the alarm that is changed. */
export function logConditionOf(draft: Draft, existing?: LogAlarm): LogCondition {
  const before = existing?.ScheduledQueryConfiguration;
  // A name and an ARN may mean the same: what was an ARN stays one.
  const identifiers = new Map(before?.LogGroupIdentifiers?.map((each) => [groupOfArn(each), each]));
  return {
    ScheduledQueryConfiguration: {
      QueryString: draft.logQuery,
      ...(draft.logGroups.length > 0
        ? { LogGroupIdentifiers: draft.logGroups.map((group) => identifiers.get(group) ?? group) }
        : {}),
      ScheduledQueryRoleARN: draft.role.trim(),
      AggregationExpression: draft.aggregation.trim(),
      ScheduleConfiguration: {
        ScheduleExpression: scheduleOf(draft),
        StartTimeOffset: lookBackOf(draft),
        ...(draft.endOffset > 0 ? { EndTimeOffset: draft.endOffset } : {}),
      },
    },
    QueryResultsToEvaluate: Number(draft.evaluationPeriods),
    QueryResultsToAlarm: Number(draft.datapointsToAlarm),
    Threshold: Number(draft.threshold),
    ComparisonOperator: draft.operator,
  };
}
