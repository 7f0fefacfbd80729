import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { CLOUDWATCH, callAll } from '../../api/aws';
import { readAlarmHistory, readLoad, readServices, type Service, type Severity } from '../../api/overview';
import type { AlarmState } from '../../component/StateBadge';
import { useTimes } from '../../time/TimeContext';

/** An alarm with what the guides say of it. */
export interface WatchedAlarm {
  readonly name: string;
  readonly state: AlarmState;
  readonly since: Date;
  readonly reason: string;
  readonly severity: Severity;
  readonly service: Service | undefined;
}

interface AwsAlarm {
  readonly AlarmName: string;
  readonly StateValue: AlarmState;
  readonly StateReason?: string;
  readonly StateTransitionedTimestamp?: number;
  readonly StateUpdatedTimestamp?: number;
}

const EVERY = 15_000;
const HOUR = 3_600_000;
const ORDER: readonly Severity[] = ['critical', 'warning', 'unrated', 'info'];

/** All alarms of the region, the severe first. They do not wait for what the guides say of them. */
export function useAlarms() {
  const { now } = useTimes();
  const { data: services } = useServices();
  const alarms = useQuery({
    queryKey: ['overview', 'alarms', now],
    queryFn: ({ signal }) => allAlarms(signal),
    placeholderData: (before) => before,
    refetchInterval: EVERY,
  });
  const data = useMemo(() => alarms.data && watched(alarms.data, services ?? []), [alarms.data, services]);
  return { ...alarms, data };
}

function allAlarms(signal: AbortSignal): Promise<AwsAlarm[]> {
  return callAll(
    CLOUDWATCH,
    'DescribeAlarms',
    { AlarmTypes: ['MetricAlarm', 'CompositeAlarm', 'LogAlarm'], MaxRecords: 100 },
    (page: { MetricAlarms?: AwsAlarm[]; CompositeAlarms?: AwsAlarm[]; LogAlarms?: AwsAlarm[] }) => [
      ...(page.MetricAlarms ?? []),
      ...(page.CompositeAlarms ?? []),
      ...(page.LogAlarms ?? []),
    ],
    { in: 'NextToken', out: 'NextToken' },
    { signal },
  );
}

export function watched(alarms: readonly AwsAlarm[], services: readonly Service[]): WatchedAlarm[] {
  const known = new Map(
    services.flatMap((service) => service.alarms.map((alarm) => [alarm.name, { service, alarm }])),
  );
  return alarms
    .map((alarm) => ({
      name: alarm.AlarmName,
      state: alarm.StateValue,
      since: new Date((alarm.StateTransitionedTimestamp ?? alarm.StateUpdatedTimestamp ?? 0) * 1000),
      reason: alarm.StateReason ?? '',
      severity: known.get(alarm.AlarmName)?.alarm.severity ?? ('unrated' as const),
      service: known.get(alarm.AlarmName)?.service,
    }))
    .sort(
      (a, b) =>
        ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || b.since.getTime() - a.since.getTime(),
    );
}

export function useServices() {
  const { now } = useTimes();
  return useQuery({
    queryKey: ['overview', 'services', now],
    queryFn: ({ signal }) => readServices({ signal }),
    placeholderData: (before) => before,
    refetchInterval: EVERY,
  });
}

export function useLoad() {
  const { now } = useTimes();
  return useQuery({
    queryKey: ['overview', 'load', now],
    queryFn: ({ signal }) => readLoad({ signal }),
    placeholderData: (before) => before,
    refetchInterval: EVERY,
  });
}

/** What happened to alarms in the last hour. */
export function useHistory() {
  const { now } = useTimes();
  return useQuery({
    queryKey: ['overview', 'history', now],
    queryFn: ({ signal }) => {
      const to = new Date();
      return readAlarmHistory({ from: new Date(to.getTime() - HOUR), to }, { signal, most: 200 });
    },
    placeholderData: (before) => before,
    refetchInterval: EVERY,
  });
}
