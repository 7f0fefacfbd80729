import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ALARMS, allAlarms } from '../../api/alarms';
import { muteRules } from '../../api/mutes';
import { originsOf } from '../../api/origins';
import { allServices } from '../../api/services';
import { useTimes } from '../../time/TimeContext';

/** All alarms of the region. */
export function useAlarms() {
  const { now } = useTimes();
  return useQuery(allAlarms(now));
}

/** Where alarms come from, by their names. */
export function useOrigins() {
  const { now } = useTimes();
  return useQuery({ ...allServices(now), select: originsOf });
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

/** The names of the alarms that are muted now; undefined until they are known. */
export function useMutedNames(): ReadonlySet<string> | undefined {
  const { data } = useMuteRules();
  return useMemo(
    () =>
      data &&
      new Set(
        data.filter((rule) => rule.Status === 'ACTIVE').flatMap((rule) => rule.MuteTargets?.AlarmNames ?? []),
      ),
    [data],
  );
}
