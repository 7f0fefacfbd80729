import type { Interval } from '../time/range';
import { type CallOptions, call, callAll, LOGS } from './aws';

export interface LogStream {
  readonly logStreamName: string;
  readonly creationTime?: number;
  readonly firstEventTimestamp?: number;
  readonly lastEventTimestamp?: number;
  readonly lastIngestionTime?: number;
}

/** An event; times are milliseconds since 1970. */
export interface LogEvent {
  readonly timestamp: number;
  readonly message: string;
  readonly ingestionTime?: number;
  readonly logStreamName?: string;
  readonly eventId?: string;
}

/** The streams of a group with the newest events first, and no more pages than `most` of them need. */
export function listStreams(group: string, most: number, options: CallOptions = {}): Promise<LogStream[]> {
  return callAll(
    LOGS,
    'DescribeLogStreams',
    { logGroupName: group, orderBy: 'LastEventTime', descending: true, limit: 50 },
    (page: { logStreams?: readonly LogStream[] }) => page.logStreams,
    { most, ...options },
  );
}

/** Events of a stream, and where it goes on in both directions. */
export interface EventPage {
  readonly events: readonly LogEvent[];
  readonly nextForwardToken?: string;
  readonly nextBackwardToken?: string;
}

export interface EventPlace {
  readonly group: string;
  readonly stream: string;
}

/** A page of a stream; `more` says which one. */
export function getEvents(
  { group, stream }: EventPlace,
  more: {
    readonly nextToken?: string;
    readonly startTime?: number;
    readonly endTime?: number;
    readonly startFromHead?: boolean;
    readonly limit?: number;
  },
  options: CallOptions = {},
): Promise<EventPage> {
  return call<EventPage>(
    LOGS,
    'GetLogEvents',
    { logGroupName: group, logStreamName: stream, ...more },
    options,
  );
}

/** Events that match a filter pattern, and where the search goes on. */
export interface FoundEvents {
  readonly events: readonly LogEvent[];
  readonly nextToken?: string;
}

/** Searches a group, or one stream of it, for a filter pattern. */
export function filterEvents(
  search: {
    readonly group: string;
    readonly stream?: string | undefined;
    readonly pattern: string;
    readonly interval: Interval;
    readonly nextToken?: string | undefined;
  },
  options: CallOptions = {},
): Promise<FoundEvents> {
  return call<FoundEvents>(
    LOGS,
    'FilterLogEvents',
    {
      logGroupName: search.group,
      ...(search.stream ? { logStreamNames: [search.stream] } : {}),
      ...(search.pattern ? { filterPattern: search.pattern } : {}),
      startTime: search.interval.from.getTime(),
      endTime: search.interval.to.getTime(),
      limit: 1000,
      ...(search.nextToken ? { nextToken: search.nextToken } : {}),
    },
    options,
  );
}

export interface MetricFilter {
  readonly filterName: string;
  readonly filterPattern: string;
  readonly metricTransformations: readonly {
    readonly metricName: string;
    readonly metricNamespace: string;
    readonly metricValue: string;
    readonly defaultValue?: number;
    readonly unit?: string;
    readonly dimensions?: Readonly<Record<string, string>>;
  }[];
}

export function listMetricFilters(group: string, options: CallOptions = {}): Promise<MetricFilter[]> {
  return callAll(
    LOGS,
    'DescribeMetricFilters',
    { logGroupName: group },
    (page: { metricFilters?: readonly MetricFilter[] }) => page.metricFilters,
    options,
  );
}

export interface SubscriptionFilter {
  readonly filterName: string;
  readonly filterPattern: string;
  readonly destinationArn: string;
  readonly creationTime?: number;
}

export function listSubscriptionFilters(
  group: string,
  options: CallOptions = {},
): Promise<SubscriptionFilter[]> {
  return callAll(
    LOGS,
    'DescribeSubscriptionFilters',
    { logGroupName: group },
    (page: { subscriptionFilters?: readonly SubscriptionFilter[] }) => page.subscriptionFilters,
    options,
  );
}

/** A message that a pattern matches. */
export interface PatternMatch {
  readonly eventNumber: number;
  readonly eventMessage: string;
  readonly extractedValues?: Readonly<Record<string, string>>;
}

/** Which messages a filter pattern matches. */
export async function testPattern(
  pattern: string,
  messages: readonly string[],
  options: CallOptions = {},
): Promise<readonly PatternMatch[]> {
  const answer = await call<{ matches?: readonly PatternMatch[] }>(
    LOGS,
    'TestMetricFilter',
    { filterPattern: pattern, logEventMessages: messages },
    options,
  );
  return answer.matches ?? [];
}

/** Keeps the events of a group for so many days; without days for good. */
export function putRetention(group: string, days: number | undefined): Promise<unknown> {
  return days === undefined
    ? call(LOGS, 'DeleteRetentionPolicy', { logGroupName: group })
    : call(LOGS, 'PutRetentionPolicy', { logGroupName: group, retentionInDays: days });
}

/** The days that a retention can have (AWS document "PutRetentionPolicy"). */
export const RETENTION_DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
] as const;
