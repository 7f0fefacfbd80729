import { alarmOfArn } from '../../api/arn';
import { segment, type UrlChange } from '../../url/useUrlState';
import type { Widget } from './body';
import { readSources } from './sources';

/** The page that shows more of a widget. */
export interface Elsewhere {
  readonly text: 'openMetrics' | 'openLogs' | 'openAlarm';
  readonly path: string;
  readonly params: UrlChange;
}

export function elsewhere({ type, properties }: Widget): Elsewhere | undefined {
  if (type === 'log') {
    const { groups, query } = readSources(String(properties.query ?? ''));
    return {
      text: 'openLogs',
      path: '/logs/insights',
      params: { query, groups: groups.join(','), run: '1' },
    };
  }
  if (type !== 'metric') {
    return undefined;
  }
  const { alarms } = (properties.annotations ?? {}) as { readonly alarms?: readonly string[] };
  const [alarm] = alarms ?? [];
  if (alarm) {
    const { region, name } = alarmOfArn(alarm);
    return { text: 'openAlarm', path: `/alarms/${segment(name)}`, params: region ? { region } : {} };
  }
  return { text: 'openMetrics', path: '/metrics', params: { graph: JSON.stringify(properties) } };
}
