import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { describeAlarms } from '../../api/alarms';
import { muteRules } from '../../api/mutes';
import { alarmOrigins } from '../../api/origins';
import { useTimes } from '../../time/TimeContext';
import { ALARMS } from './changes';

/** All alarms of the region. */
export function useAlarms() {
  const { now } = useTimes();
  return useQuery({
    queryKey: [ALARMS, 'all', now],
    queryFn: ({ signal }) => describeAlarms({}, { signal }),
    placeholderData: (before) => before,
  });
}

/** Where alarms come from, by their names. */
export function useOrigins() {
  return useQuery({
    queryKey: [ALARMS, 'origins'],
    queryFn: ({ signal }) => alarmOrigins({ signal }),
    staleTime: 60_000,
  });
}

/** The rules that mute alarms now or will; expired ones are left out. */
export function useMuteRules() {
  const { now } = useTimes();
  return useQuery({
    queryKey: [ALARMS, 'mutes', now],
    queryFn: ({ signal }) => muteRules({ Statuses: ['ACTIVE', 'SCHEDULED'] }, { signal }),
    placeholderData: (before) => before,
  });
}

/** The names of the alarms that are muted now. */
export function useMutedNames(): ReadonlySet<string> {
  const { data } = useMuteRules();
  return useMemo(
    () =>
      new Set(
        (data ?? [])
          .filter((rule) => rule.Status === 'ACTIVE')
          .flatMap((rule) => rule.MuteTargets?.AlarmNames ?? []),
      ),
    [data],
  );
}
