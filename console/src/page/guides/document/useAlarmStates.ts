import { useQuery } from '@tanstack/react-query';
import { type AlarmState, describeAlarms } from '../../../api/alarms';
import type { GuideVersion } from '../../../api/guides';
import { useTimes } from '../../../time/TimeContext';

/** The states that the alarms of a guide have now, by their names. */
export function useAlarmStates(version: GuideVersion) {
  const { now } = useTimes();
  const names = version.resources.filter((each) => each.kind === 'alarm').map((each) => each.name);
  return useQuery({
    queryKey: ['guides', 'alarm states', names, now],
    queryFn: async ({ signal }) => {
      const alarms = await describeAlarms({ AlarmNames: names }, { signal });
      return new Map(alarms.map((alarm): [string, AlarmState] => [alarm.AlarmName, alarm.StateValue]));
    },
    placeholderData: (before) => before,
  });
}
