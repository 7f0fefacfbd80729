import type { AlarmState } from '../component/StateBadge';
import type { Interval } from '../time/range';
import { type CallOptions, CLOUDWATCH, callAll } from './aws';
import { own } from './http';

export type Severity = 'critical' | 'warning' | 'info' | 'unrated';

/** An alarm of an applied guide. */
export interface ServiceAlarm {
  readonly name: string;
  readonly state: AlarmState | null;
  readonly since: string | null;
  readonly severity: Severity;
  readonly line: number;
}

/** What a guide that is applied watches. */
export interface Service {
  readonly guide: string;
  readonly title: string;
  readonly environment: string;
  readonly version: number;
  readonly appliedAt: string;
  readonly state: AlarmState;
  readonly alarms: readonly ServiceAlarm[];
  readonly runbooks: number;
  readonly findings: { readonly error: number; readonly warning: number; readonly info: number };
}

/** What the server took and answered in a minute. */
export interface LoadMinute {
  readonly at: string;
  readonly logEvents: number;
  readonly logBytes: number;
  readonly dataPoints: number;
  readonly requests: number;
  readonly refused: number;
  readonly queries: number;
  readonly scannedBytes: number;
}

/** How the server itself is. */
export interface Load {
  readonly now: string;
  readonly minutes: readonly LoadMinute[];
  readonly queriesRunning: number;
  readonly liveTails: number;
  /** Of all processors, 0 to 1. */
  readonly cpu: number;
  readonly heapUsed: number;
  readonly heapMax: number;
  readonly diskUsed: number;
  readonly damage: readonly string[];
}

/** An entry of an alarm's history; the time in seconds since 1970. */
export interface HistoryItem {
  readonly AlarmName: string;
  readonly AlarmType?: string;
  readonly Timestamp: number;
  readonly HistoryItemType: 'StateUpdate' | 'ConfigurationUpdate' | 'Action';
  readonly HistorySummary: string;
  readonly HistoryData?: string;
}

export const readServices = (options: CallOptions) =>
  own<{ services: readonly Service[] }>('GET', '/_hinomi/services', options).then(
    (answer) => answer.services,
  );

export const readLoad = (options: CallOptions) => own<Load>('GET', '/_hinomi/load', options);

/** What happened to alarms between two instants, newest first. */
export function readAlarmHistory(
  interval: Interval,
  options: CallOptions & { readonly most?: number } = {},
): Promise<HistoryItem[]> {
  return callAll(
    CLOUDWATCH,
    'DescribeAlarmHistory',
    {
      StartDate: interval.from.getTime() / 1000,
      EndDate: interval.to.getTime() / 1000,
      AlarmTypes: ['MetricAlarm', 'CompositeAlarm', 'LogAlarm'],
      MaxRecords: 100,
    },
    (page: { AlarmHistoryItems?: readonly HistoryItem[] }) => page.AlarmHistoryItems,
    { in: 'NextToken', out: 'NextToken' },
    options,
  );
}
