import { segment } from '../url/useUrlState';
import { CLOUDWATCH, callAll, LOGS } from './aws';
import { own } from './http';

/** Something that a person looks for by its name. */
export interface Named {
  readonly kind: 'alarms' | 'logGroups' | 'dashboards' | 'guides';
  readonly name: string;
  readonly path: string;
}

interface AlarmPage {
  readonly MetricAlarms?: readonly { readonly AlarmName: string }[];
  readonly CompositeAlarms?: readonly { readonly AlarmName: string }[];
}

/** All alarms, log groups, dashboards and guides of the region. What cannot be read is left out. */
export async function namedThings(signal?: AbortSignal): Promise<readonly Named[]> {
  const found = await Promise.allSettled([
    callAll(
      CLOUDWATCH,
      'DescribeAlarms',
      { AlarmTypes: ['MetricAlarm', 'CompositeAlarm'], MaxRecords: 100 },
      (page: AlarmPage) => [...(page.MetricAlarms ?? []), ...(page.CompositeAlarms ?? [])],
      { signal, most: 1000 },
    ).then((all) => all.map((alarm) => named('alarms', alarm.AlarmName, '/alarms'))),
    callAll(
      LOGS,
      'DescribeLogGroups',
      { limit: 50 },
      (page: { logGroups?: readonly { logGroupName: string }[] }) => page.logGroups,
      { signal, most: 1000 },
    ).then((all) => all.map((group) => named('logGroups', group.logGroupName, '/logs/groups'))),
    callAll(
      CLOUDWATCH,
      'ListDashboards',
      {},
      (page: { DashboardEntries?: readonly { DashboardName: string }[] }) => page.DashboardEntries,
      { signal, most: 1000 },
    ).then((all) => all.map((entry) => named('dashboards', entry.DashboardName, '/dashboards'))),
    own<{ guides: readonly { name: string }[] }>('GET', '/_hinomi/guides', { signal }).then((answer) =>
      answer.guides.map((guide) => named('guides', guide.name, '/guides')),
    ),
  ]);
  return found.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
}

function named(kind: Named['kind'], name: string, folder: string): Named {
  return { kind, name, path: `${folder}/${segment(name)}` };
}
