import type { Server } from './fixture';

/** What a page that took it for markup would run: it would set `window.attacked`. */
export const ATTACK = `<img src=x onerror="window.attacked=1"><script>window.attacked=1</script>`;
const LINK = '[click](javascript:window.attacked=1) ![x](https://example.com/x.png)';

/** The log group, the namespace, the alarm, the dashboard and the guide that hold it. */
export const HOSTILE = {
  group: '/hostile/lines',
  namespace: 'Hostile',
  alarm: 'hostile-alarm',
  dashboard: 'hostile',
  guide: 'hostile',
};

const FENCE = '```';

/** Attacks in every part of a guide. */
const GUIDE = `# ${ATTACK}

## ${ATTACK}

${ATTACK} ${LINK}

- [ ] ${ATTACK}

| metric | threshold |
|---|---|
| ${ATTACK} | 5 |

${FENCE}bash
aws logs describe-log-groups --log-group-name-prefix '${ATTACK}'
${FENCE}
`;

/** Puts attacks wherever text of others is shown. */
export async function hostileData(server: Server): Promise<void> {
  const { logGroups } = await server.logs<{ logGroups: unknown[] }>('DescribeLogGroups', {
    logGroupNamePrefix: HOSTILE.group,
  });
  if (logGroups.length === 0) {
    await server.logs('CreateLogGroup', { logGroupName: HOSTILE.group });
    await server.logs('CreateLogStream', { logGroupName: HOSTILE.group, logStreamName: 'one' });
  }
  const now = Date.now();
  await server.logs('PutLogEvents', {
    logGroupName: HOSTILE.group,
    logStreamName: 'one',
    logEvents: [
      { timestamp: now - 2000, message: ATTACK },
      {
        timestamp: now - 1000,
        message: JSON.stringify({ level: ATTACK, [ATTACK]: 'x', userId: '"><svg onload=window.attacked=1>' }),
      },
    ],
  });
  await server.cloudWatch('PutMetricData', {
    Namespace: HOSTILE.namespace,
    MetricData: [
      {
        MetricName: '<img src=x onerror=window.attacked=1>',
        Dimensions: [{ Name: 'Host', Value: '"><svg onload=window.attacked=1>' }],
        Value: 3,
      },
    ],
  });
  await server.cloudWatch('PutMetricAlarm', {
    AlarmName: HOSTILE.alarm,
    AlarmDescription: `${ATTACK} ${LINK}`,
    Namespace: HOSTILE.namespace,
    MetricName: '<img src=x onerror=window.attacked=1>',
    Dimensions: [{ Name: 'Host', Value: '"><svg onload=window.attacked=1>' }],
    Statistic: 'Sum',
    Period: 60,
    EvaluationPeriods: 1,
    Threshold: 1,
    ComparisonOperator: 'GreaterThanThreshold',
    ActionsEnabled: false,
  });
  await server.cloudWatch('PutDashboard', {
    DashboardName: HOSTILE.dashboard,
    DashboardBody: JSON.stringify({
      widgets: [
        {
          type: 'text',
          x: 0,
          y: 0,
          width: 12,
          height: 4,
          properties: { markdown: `# ${ATTACK}\n\n${LINK}\n\n${ATTACK}` },
        },
        {
          type: 'metric',
          x: 12,
          y: 0,
          width: 12,
          height: 6,
          properties: {
            title: ATTACK,
            region: 'ap-northeast-1',
            metrics: [
              [
                HOSTILE.namespace,
                '<img src=x onerror=window.attacked=1>',
                'Host',
                '"><svg onload=window.attacked=1>',
                { label: ATTACK },
              ],
            ],
          },
        },
      ],
    }),
  });
  const { guides } = await server.own<{ guides: { name: string }[] }>('GET', 'guides');
  if (!guides.some(({ name }) => name === HOSTILE.guide)) {
    await server.own('POST', 'guides', { name: HOSTILE.guide, text: GUIDE });
  }
}
