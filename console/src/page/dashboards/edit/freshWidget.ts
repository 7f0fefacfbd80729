import type { Widget, WidgetType } from '../body';

/** The types that one adds with a form. */
export const NEW_TYPES = ['metric', 'text', 'log', 'alarm'] as const satisfies readonly WidgetType[];
export type NewType = (typeof NEW_TYPES)[number];

/** What a new widget begins with. */
export function freshWidget(type: NewType, region: string): Widget {
  switch (type) {
    case 'metric':
      return { type, width: 12, height: 6, properties: { region, metrics: [], view: 'timeSeries' } };
    case 'text':
      return { type, width: 24, height: 2, properties: { markdown: '## ' } };
    case 'log':
      return {
        type,
        width: 24,
        height: 6,
        properties: {
          region,
          view: 'table',
          query: 'fields @timestamp, @message | sort @timestamp desc | limit 20',
        },
      };
    case 'alarm':
      return { type, width: 12, height: 4, properties: { alarms: [] } };
  }
}
