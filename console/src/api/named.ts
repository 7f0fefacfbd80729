import { segment, type UrlChange } from '../url/useUrlState';
import { describeAlarms } from './alarms';
import { listDashboards } from './dashboards';
import { type GuideKey, listGuides } from './guides';
import { listGroups } from './logs';

/** Something that a person looks for by its name. */
export interface Named {
  readonly kind: 'alarms' | 'logGroups' | 'dashboards' | 'guides';
  readonly name: string;
  /** Where it is shown. */
  readonly path: string;
  readonly params?: UrlChange;
}

/** More of a kind nobody looks through. */
const MOST = 1000;

/** Alarms, log groups, dashboards and guides of the region. What cannot be read is left out. */
export async function namedThings(signal?: AbortSignal): Promise<readonly Named[]> {
  const found = await Promise.allSettled([
    describeAlarms({}, { signal, most: MOST }).then((all) =>
      all.map((alarm) => named('alarms', alarm.AlarmName, '/alarms')),
    ),
    listGroups({ signal, most: MOST }).then((all) =>
      all.map((group) => named('logGroups', group.logGroupName, '/logs/groups')),
    ),
    listDashboards({ signal, most: MOST }).then((all) =>
      all.map((entry) => named('dashboards', entry.DashboardName, '/dashboards')),
    ),
    listGuides(signal).then((all) => all.map(namedGuide)),
  ]);
  return found.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
}

function named(kind: Named['kind'], name: string, folder: string): Named {
  return { kind, name, path: `${folder}/${segment(name)}` };
}

/** A guide is one for each of its environments. */
export function namedGuide({ name, environment }: GuideKey): Named {
  const guide = named('guides', name, '/guides');
  return environment ? { ...guide, name: `${name} (${environment})`, params: { environment } } : guide;
}
