import type { Alarm } from '../../api/alarms';
import type { DashboardBody, Widget } from './body';

const WIDTH = 12;
const HEIGHT = 6;
const STATES_HEIGHT = 4;

/** A dashboard of alarms: their states, and a graph of each with its threshold. */
export function guideDashboard(
  title: string,
  alarms: readonly Alarm[],
  words: { readonly states: string },
): DashboardBody {
  const graphs: Widget[] = alarms.filter(hasMetrics).map((alarm, index) => ({
    type: 'metric',
    x: (index % 2) * WIDTH,
    y: 1 + STATES_HEIGHT + Math.floor(index / 2) * HEIGHT,
    width: WIDTH,
    height: HEIGHT,
    properties: { title: alarm.AlarmName, annotations: { alarms: [alarm.AlarmArn] } },
  }));
  return {
    widgets: [
      {
        type: 'text',
        x: 0,
        y: 0,
        width: 24,
        height: 1,
        properties: { markdown: `# ${title}`, background: 'transparent' },
      },
      {
        type: 'alarm',
        x: 0,
        y: 1,
        width: 24,
        height: STATES_HEIGHT,
        properties: { title: words.states, alarms: alarms.map((alarm) => alarm.AlarmArn).slice(0, 100) },
      },
      ...graphs,
    ],
  };
}

function hasMetrics(alarm: Alarm): boolean {
  return alarm.kind === 'MetricAlarm' && (alarm.MetricName !== undefined || (alarm.Metrics?.length ?? 0) > 0);
}

/** A name that a dashboard may have. */
export function dashboardName(text: string): string {
  return text.replace(/[^A-Za-z0-9_-]+/g, '-').slice(0, 255);
}
