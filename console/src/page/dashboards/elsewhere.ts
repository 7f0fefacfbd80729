import { alarmOfArn } from '../../api/arn';
import { segment, type UrlChange } from '../../url/useUrlState';
import type { Widget } from './body';
import { logRequestOf } from './sources';

/** The page that shows more of a widget. */
export interface Elsewhere {
  readonly text: 'openMetrics' | 'openLogs' | 'openAlarm';
  readonly path: string;
  readonly params: UrlChange;
}

/** Nothing shows more of a widget whose query is of a language that nobody answers. */
export function elsewhere({ type, properties }: Widget): Elsewhere | undefined {
  if (type === 'log') {
    const { language, groups, query, region } = logRequestOf(properties);
    return language === 'CWLI'
      ? {
          text: 'openLogs',
          path: '/logs/insights',
          params: { query, groups: groups.join(','), run: '1', ...(region ? { region } : {}) },
        }
      : undefined;
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
