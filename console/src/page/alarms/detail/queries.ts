import { useQuery } from '@tanstack/react-query';
import { ALARMS, describeAlarm, describeAlarmHistory } from '../../../api/alarms';
import { muteRules } from '../../../api/mutes';
import { useTimes } from '../../../time/TimeContext';
import { MOST_HISTORY } from './history';

/** An alarm; null when there is none of the name. */
export function useAlarm(name: string) {
  const { now } = useTimes();
  return useQuery({
    queryKey: [ALARMS, 'one', name, now],
    queryFn: async ({ signal }) => (await describeAlarm(name, { signal })) ?? null,
    placeholderData: (before) => (before?.AlarmName === name ? before : undefined),
  });
}

/** What happened to an alarm, newest first. */
export function useHistory(name: string) {
  const { now } = useTimes();
  return useQuery({
    queryKey: [ALARMS, 'history', name, now],
    queryFn: ({ signal }) => describeAlarmHistory(name, {}, { signal, most: MOST_HISTORY }),
    placeholderData: (before, query) => (query?.queryKey[2] === name ? before : undefined),
  });
}

/** The rules that mute an alarm now or will. */
export function useMutesOf(name: string) {
  const { now } = useTimes();
  return useQuery({
    queryKey: [ALARMS, 'mutesOf', name, now],
    queryFn: ({ signal }) => muteRules({ AlarmName: name, Statuses: ['ACTIVE', 'SCHEDULED'] }, { signal }),
    placeholderData: (before, query) => (query?.queryKey[2] === name ? before : undefined),
  });
}
