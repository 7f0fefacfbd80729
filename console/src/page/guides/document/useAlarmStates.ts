import { useQuery } from '@tanstack/react-query';
import { type AlarmState, describeAlarms } from '../../../api/alarms';
import type { GuideVersion } from '../../../api/guides';
import { useTimes } from '../../../time/TimeContext';

/** DescribeAlarms takes so many names at once. */
const MOST_NAMES = 100;

/** The states that the alarms of a guide have now, by their names. */
export function useAlarmStates(version: GuideVersion) {
  const { now } = useTimes();
  const names = version.resources.filter((each) => each.kind === 'alarm').map((each) => each.name);
  return useQuery({
    queryKey: ['guides', 'alarm states', names, now],
    queryFn: async ({ signal }) => {
      const states = new Map<string, AlarmState>();
      for (let from = 0; from < names.length; from += MOST_NAMES) {
        const some = names.slice(from, from + MOST_NAMES);
        const alarms = await describeAlarms({ AlarmNames: some }, { signal });
        for (const alarm of alarms) {
          states.set(alarm.AlarmName, alarm.StateValue);
        }
      }
      return states;
    },
    placeholderData: (before) => before,
  });
}
