import { describe, expect, it } from 'vitest';
import { dashboardName, guideDashboard } from './guideDashboard';

const alarm = (name: string, more = {}) => ({
  kind: 'MetricAlarm' as const,
  AlarmName: name,
  AlarmArn: `arn:aws:cloudwatch:us-east-1:1:alarm:${name}`,
  StateValue: 'OK' as const,
  ComparisonOperator: 'GreaterThanThreshold',
  EvaluationPeriods: 1,
  ...more,
});

describe('the dashboard of a guide', () => {
  it('has the states of all alarms, and graphs of those with metrics, side by side', () => {
    const { widgets } = guideDashboard(
      'Shop',
      [alarm('a', { MetricName: 'm' }), alarm('b'), alarm('c', { Metrics: [{ Id: 'm1' }] })],
      { states: 'States' },
    );
    expect(widgets.map(({ type, x, y }) => `${type} ${x},${y}`)).toEqual([
      'text 0,0',
      'alarm 0,1',
      'metric 0,5',
      'metric 12,5',
    ]);
    expect(widgets[3]?.properties).toEqual({
      title: 'c',
      annotations: { alarms: ['arn:aws:cloudwatch:us-east-1:1:alarm:c'] },
    });
  });

  it('has a name that is allowed', () =>
    expect(dashboardName('photo sharing/dev')).toBe('photo-sharing-dev'));
});
