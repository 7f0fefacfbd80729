import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Alarm, type AlarmState, allAlarms, describeAlarmHistory, since } from '../../api/alarms';
import { readLoad } from '../../api/load';
import { type Origin, originsOf } from '../../api/origins';
import { allServices, type Service, type Severity } from '../../api/services';
import { useTimes } from '../../time/TimeContext';

/** An alarm with what the guides say of it. */
export interface WatchedAlarm {
  readonly name: string;
  readonly state: AlarmState;
  readonly since: Date;
  readonly reason: string;
  readonly severity: Severity;
  readonly origin: Origin | undefined;
}

const EVERY = 15_000;
const HOUR = 3_600_000;
const ORDER: readonly Severity[] = ['critical', 'warning', 'unrated', 'info'];

/** All alarms of the region, the severe first. They do not wait for what the guides say of them. */
export function useAlarms() {
  const { now } = useTimes();
  const { data: services } = useServices();
  const alarms = useQuery({
    ...allAlarms(now),
    refetchInterval: EVERY,
  });
  const data = useMemo(() => alarms.data && watched(alarms.data, services ?? []), [alarms.data, services]);
  return { ...alarms, data };
}

function watched(alarms: readonly Alarm[], services: readonly Service[]): WatchedAlarm[] {
  const origins = originsOf(services);
  return alarms
    .map((alarm) => ({
      name: alarm.AlarmName,
      state: alarm.StateValue,
      since: since(alarm),
      reason: alarm.StateReason ?? '',
      severity: origins.get(alarm.AlarmName)?.severity ?? ('unrated' as const),
      origin: origins.get(alarm.AlarmName),
    }))
    .sort(
      (a, b) =>
        ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || b.since.getTime() - a.since.getTime(),
    );
}

export function useServices() {
  const { now } = useTimes();
  return useQuery({ ...allServices(now), refetchInterval: EVERY });
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
      const to = Date.now();
      const hour = { StartDate: (to - HOUR) / 1000, EndDate: to / 1000 };
      return describeAlarmHistory(undefined, hour, { signal, most: 200 });
    },
    placeholderData: (before) => before,
    refetchInterval: EVERY,
  });
}
