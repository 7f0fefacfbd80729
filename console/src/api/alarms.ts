import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type CallOptions, CLOUDWATCH, callAll, type ListOptions } from './aws';
import { batches } from './batches';
import { cloudWatch, type Dimension, type MetricDataQuery } from './cloudwatch';

export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';

/** What all alarms have, in AWS's own form; times are seconds since 1970. */
interface AlarmBase {
  readonly AlarmName: string;
  readonly AlarmArn: string;
  readonly AlarmDescription?: string;
  readonly AlarmConfigurationUpdatedTimestamp?: number;
  readonly ActionsEnabled?: boolean;
  readonly OKActions?: readonly string[];
  readonly AlarmActions?: readonly string[];
  readonly InsufficientDataActions?: readonly string[];
  readonly StateValue: AlarmState;
  readonly StateReason?: string;
  readonly StateReasonData?: string;
  readonly StateUpdatedTimestamp?: number;
  readonly StateTransitionedTimestamp?: number;
  readonly EvaluationState?: 'PARTIAL_DATA' | 'EVALUATION_ERROR' | 'EVALUATION_FAILURE';
}

export interface MetricAlarm extends AlarmBase {
  readonly kind: 'MetricAlarm';
  readonly Namespace?: string;
  readonly MetricName?: string;
  readonly Dimensions?: readonly Dimension[];
  readonly Statistic?: string;
  readonly ExtendedStatistic?: string;
  readonly Unit?: string;
  readonly Period?: number;
  readonly Metrics?: readonly MetricDataQuery[];
  readonly Threshold?: number;
  readonly ThresholdMetricId?: string;
  readonly ComparisonOperator: string;
  readonly EvaluationPeriods: number;
  readonly DatapointsToAlarm?: number;
  readonly TreatMissingData?: string;
  readonly EvaluateLowSampleCountPercentile?: string;
}

export interface CompositeAlarm extends AlarmBase {
  readonly kind: 'CompositeAlarm';
  readonly AlarmRule: string;
  readonly ActionsSuppressor?: string;
  readonly ActionsSuppressorWaitPeriod?: number;
  readonly ActionsSuppressorExtensionPeriod?: number;
  readonly ActionsSuppressedBy?: string;
  readonly ActionsSuppressedReason?: string;
}

export interface LogAlarm extends AlarmBase {
  readonly kind: 'LogAlarm';
  readonly ScheduledQueryConfiguration: {
    readonly QueryString: string;
    readonly LogGroupIdentifiers?: readonly string[];
    readonly ScheduledQueryRoleARN?: string;
    readonly AggregationExpression: string;
    readonly ScheduleConfiguration: {
      readonly ScheduleExpression: string;
      /** Seconds before a run at which its range begins. */
      readonly StartTimeOffset?: number;
      readonly EndTimeOffset?: number;
    };
  };
  readonly QueryResultsToEvaluate: number;
  readonly QueryResultsToAlarm: number;
  readonly Threshold: number;
  readonly ComparisonOperator: string;
  readonly TreatMissingData?: string;
}

/** Everything about alarms that is loaded is under this key. */
export const ALARMS = 'alarms';

export type Alarm = MetricAlarm | CompositeAlarm | LogAlarm;
export type AlarmKind = Alarm['kind'];

const TYPES: readonly AlarmKind[] = ['MetricAlarm', 'CompositeAlarm', 'LogAlarm'];

interface DescribeAlarmsPage {
  readonly MetricAlarms?: readonly Omit<MetricAlarm, 'kind'>[];
  readonly CompositeAlarms?: readonly Omit<CompositeAlarm, 'kind'>[];
  readonly LogAlarms?: readonly Omit<LogAlarm, 'kind'>[];
}

/** Alarms of every kind: all, or those of the names that there are. */
export async function describeAlarms(
  filter: { readonly AlarmNames?: readonly string[] } = {},
  options: ListOptions = {},
): Promise<Alarm[]> {
  const describe = (some: typeof filter) =>
    callAll(CLOUDWATCH, 'DescribeAlarms', { ...some, AlarmTypes: TYPES, MaxRecords: 100 }, alarmsOf, options);
  const { AlarmNames: names } = filter;
  const pieces = names ? batches(names).map((AlarmNames) => ({ AlarmNames })) : [{}];
  return (await Promise.all(pieces.map(describe))).flat();
}

/** All alarms of the region, as pages share them; `now` is that of `useTimes`. */
export const allAlarms = (now: Date) =>
  queryOptions({
    queryKey: [ALARMS, 'all', now],
    queryFn: ({ signal }) => describeAlarms({}, { signal }),
    placeholderData: keepPreviousData,
  });

/** The composite alarms whose rules name an alarm: their names and states. */
export function parentsOf(
  name: string,
  options: CallOptions = {},
): Promise<Pick<Alarm, 'AlarmName' | 'StateValue'>[]> {
  return callAll(
    CLOUDWATCH,
    'DescribeAlarms',
    { ParentsOfAlarmName: name },
    (page: DescribeAlarmsPage) => page.CompositeAlarms,
    options,
  );
}

function alarmsOf(page: DescribeAlarmsPage): readonly Alarm[] {
  return [
    ...(page.MetricAlarms ?? []).map((alarm) => ({ ...alarm, kind: 'MetricAlarm' as const })),
    ...(page.CompositeAlarms ?? []).map((alarm) => ({ ...alarm, kind: 'CompositeAlarm' as const })),
    ...(page.LogAlarms ?? []).map((alarm) => ({ ...alarm, kind: 'LogAlarm' as const })),
  ];
}

/** One alarm; undefined when there is none of the name. */
export async function describeAlarm(name: string, options: CallOptions = {}): Promise<Alarm | undefined> {
  return alarmsOf(
    await cloudWatch<DescribeAlarmsPage>(
      'DescribeAlarms',
      { AlarmNames: [name], AlarmTypes: TYPES },
      options,
    ),
  )[0];
}

/** When the alarm came into its state. */
export function since(alarm: Alarm): Date {
  return new Date((alarm.StateTransitionedTimestamp ?? alarm.StateUpdatedTimestamp ?? 0) * 1000);
}

export type HistoryItemType =
  | 'ConfigurationUpdate'
  | 'StateUpdate'
  | 'Action'
  | 'AlarmContributorStateUpdate'
  | 'AlarmContributorAction';

/** Something that happened to an alarm; `HistoryData` is JSON. */
export interface HistoryItem {
  readonly AlarmName: string;
  readonly Timestamp: number;
  readonly HistoryItemType: HistoryItemType;
  readonly HistorySummary: string;
  readonly HistoryData?: string;
  readonly AlarmContributorAttributes?: Readonly<Record<string, string>>;
}

/** What happened to an alarm, or to all without a name; newest first. */
export function describeAlarmHistory(
  name: string | undefined,
  filter: {
    readonly HistoryItemType?: HistoryItemType;
    readonly StartDate?: number;
    readonly EndDate?: number;
  } = {},
  options: ListOptions = {},
): Promise<HistoryItem[]> {
  return callAll(
    CLOUDWATCH,
    'DescribeAlarmHistory',
    {
      ...(name ? { AlarmName: name } : {}),
      AlarmTypes: TYPES,
      MaxRecords: 100,
      ScanBy: 'TimestampDescending',
      ...filter,
    },
    (page: { AlarmHistoryItems?: readonly HistoryItem[] }) => page.AlarmHistoryItems,
    options,
  );
}

/** One of the time series of an alarm that watches several. */
export interface Contributor {
  readonly ContributorId: string;
  readonly ContributorAttributes?: Readonly<Record<string, string>>;
  readonly StateReason?: string;
  readonly StateTransitionedTimestamp?: number;
}

/** The contributors that are in ALARM. */
export function describeContributors(name: string, options: CallOptions = {}): Promise<Contributor[]> {
  return callAll(
    CLOUDWATCH,
    'DescribeAlarmContributors',
    { AlarmName: name },
    (page: { AlarmContributors?: readonly Contributor[] }) => page.AlarmContributors,
    options,
  );
}

export const deleteAlarms = (names: readonly string[]) => cloudWatch('DeleteAlarms', { AlarmNames: names });

export const enableActions = (names: readonly string[]) =>
  cloudWatch('EnableAlarmActions', { AlarmNames: names });

export const disableActions = (names: readonly string[]) =>
  cloudWatch('DisableAlarmActions', { AlarmNames: names });

export const setAlarmState = (name: string, state: AlarmState, reason: string) =>
  cloudWatch('SetAlarmState', { AlarmName: name, StateValue: state, StateReason: reason });

export const putMetricAlarm = (input: object) => cloudWatch('PutMetricAlarm', input);

export const putLogAlarm = (input: object) => cloudWatch('PutLogAlarm', input);

export const putCompositeAlarm = (input: object) => cloudWatch('PutCompositeAlarm', input);

/** Tags of an alarm. */
export async function alarmTags(
  arn: string,
  options: CallOptions = {},
): Promise<readonly { readonly Key: string; readonly Value: string }[]> {
  const answer = await cloudWatch<{ Tags?: readonly { Key: string; Value: string }[] }>(
    'ListTagsForResource',
    { ResourceARN: arn },
    options,
  );
  return answer.Tags ?? [];
}
