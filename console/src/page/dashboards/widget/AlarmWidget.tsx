import Box from '@cloudscape-design/components/box';
import { useQuery } from '@tanstack/react-query';
import { ALARMS, type Alarm, type AlarmState, describeAlarms } from '../../../api/alarms';
import { alarmOfArn } from '../../../api/arn';
import { AlarmLink } from '../../../component/AlarmLink';
import { Instant } from '../../../component/Instant';
import { Loaded } from '../../../component/Loaded';
import { StateBadge } from '../../../component/StateBadge';
import { useText } from '../../../text/useText';
import { dashboardText } from '../text';
import type { WidgetView } from './view';

interface AlarmProperties {
  readonly alarms?: readonly string[];
  readonly states?: readonly AlarmState[];
  readonly sortBy?: 'default' | 'stateUpdatedTimestamp' | 'timestamp';
}

/** The states of alarms. */
export function AlarmWidget({ widget, now, enabled }: WidgetView) {
  const t = useText(dashboardText);
  const { alarms: arns = [], states, sortBy = 'default' } = widget.properties as AlarmProperties;
  const found = useQuery({
    queryKey: [ALARMS, 'widget', arns, now],
    queryFn: ({ signal }) => loadStates(arns, signal),
    placeholderData: (before) => before,
    enabled,
  });
  return (
    <Loaded query={found}>
      {(all) => {
        const there = new Set(all.map((alarm) => alarm.AlarmName));
        const gone = arns.map((arn) => alarmOfArn(arn).name).filter((name) => !there.has(name));
        const shown = [...all]
          .filter((alarm) => states?.includes(alarm.StateValue) ?? true)
          .sort(ORDERS[sortBy]);
        return (
          <div>
            {shown.length === 0 && gone.length === 0 && (
              <Box padding="s" color="text-body-secondary">
                {t('noAlarms', { states: (states ?? []).join(', ') })}
              </Box>
            )}
            <ul className="dashboard-alarms">
              {shown.map((alarm) => (
                <li key={alarm.AlarmArn}>
                  <StateBadge state={alarm.StateValue} />
                  <AlarmLink name={alarm.AlarmName} params={{ region: alarmOfArn(alarm.AlarmArn).region }} />
                  {alarm.StateUpdatedTimestamp && (
                    <Instant at={new Date(alarm.StateUpdatedTimestamp * 1000)} />
                  )}
                </li>
              ))}
            </ul>
            {gone.length > 0 && (
              <Box padding="xs" color="text-status-warning">
                {t('alarmsGone', { names: gone.join(', ') })}
              </Box>
            )}
          </div>
        );
      }}
    </Loaded>
  );
}

const RANK = { ALARM: 0, INSUFFICIENT_DATA: 1, OK: 2 } as const;
const byName = (a: Alarm, b: Alarm) => a.AlarmName.localeCompare(b.AlarmName);

const ORDERS = {
  default: (a: Alarm, b: Alarm) => RANK[a.StateValue] - RANK[b.StateValue] || byName(a, b),
  stateUpdatedTimestamp: (a: Alarm, b: Alarm) =>
    (b.StateUpdatedTimestamp ?? 0) - (a.StateUpdatedTimestamp ?? 0) || byName(a, b),
  timestamp: (a: Alarm, b: Alarm) =>
    (b.StateTransitionedTimestamp ?? 0) - (a.StateTransitionedTimestamp ?? 0) || byName(a, b),
};

async function loadStates(arns: readonly string[], signal: AbortSignal): Promise<readonly Alarm[]> {
  const names = new Map<string | undefined, string[]>();
  for (const { region, name } of arns.map(alarmOfArn)) {
    names.set(region, [...(names.get(region) ?? []), name]);
  }
  const all = await Promise.all(
    [...names].map(([region, each]) => describeAlarms({ AlarmNames: each }, { signal, region })),
  );
  return all.flat();
}
