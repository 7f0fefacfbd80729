import { expect, expectAccessible, Server, test } from './fixture';

const METRIC = {
  Namespace: 'Browser/Alarms',
  MetricName: 'Errors',
  Dimensions: [{ Name: 'Service', Value: 'web' }],
};

/** Data points of the last hour, each over 10. */
async function putErrors(server: Server): Promise<void> {
  const now = Math.floor(Date.now() / 60_000) * 60;
  await server.cloudWatch('PutMetricData', {
    Namespace: METRIC.Namespace,
    MetricData: Array.from({ length: 60 }, (_, minute) => ({
      MetricName: METRIC.MetricName,
      Dimensions: METRIC.Dimensions,
      Timestamp: now - minute * 60,
      Value: 20 + minute,
    })),
  });
}

async function putAlarm(server: Server, name: string, change: object = {}): Promise<void> {
  await server.cloudWatch('PutMetricAlarm', {
    AlarmName: name,
    ...METRIC,
    Statistic: 'Sum',
    Period: 60,
    EvaluationPeriods: 3,
    DatapointsToAlarm: 2,
    Threshold: 10,
    ComparisonOperator: 'GreaterThanThreshold',
    ...change,
  });
}

test('an alarm is made, tried and deleted', async ({ page, request }) => {
  await putErrors(await Server.of(request));
  await page.goto('alarms/new');
  await page.getByLabel('Name', { exact: true }).first().fill('browser-made');
  await page.getByLabel('Namespace').first().fill(METRIC.Namespace);
  await page.getByLabel('Metric name').first().fill(METRIC.MetricName);
  await page.keyboard.press('Escape');
  await page.getByText('Choose one').click();
  await page.getByRole('option', { name: 'Service=web' }).click();
  await page.getByRole('button', { name: 'Create alarm' }).click();
  await expect(page.getByText('Correct the fields that are marked.', { exact: true })).toBeVisible();
  await page.getByLabel('Threshold', { exact: true }).fill('10');
  await expect(page.getByText('Errors (Average) > 10: 2 of 3 data points within 3 min')).toBeVisible();

  await page.getByRole('button', { name: 'Rehearse' }).click();
  await expect(page.getByText(/evaluations: in alarm 1 times/)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Create alarm' }).click();
  await expect(page.getByRole('heading', { name: 'browser-made' })).toBeVisible();
  await page.getByRole('button', { name: 'Actions', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByText('Deleted: 1')).toBeVisible();
  await expect(page).toHaveURL(/\/alarms(\?.*)?$/);
});

test('a log alarm is made of a query, with what it finds now beside it, and changed', async ({
  page,
  request,
}) => {
  const server = await Server.of(request);
  const group = { logGroupName: '/browser/log-alarm' };
  const stream = { ...group, logStreamName: 'web' };
  await server.logs('CreateLogGroup', group);
  await server.logs('CreateLogStream', stream);
  await server.logs('PutLogEvents', {
    ...stream,
    logEvents: Array.from({ length: 7 }, (_, index) => ({
      timestamp: Date.now() - 2000 + index,
      message: `ERROR number ${index}`,
    })),
  });
  await page.goto('alarms/new');
  await page.getByLabel('Name', { exact: true }).first().fill('browser-logs');
  await page.getByRole('radio', { name: 'Logs' }).check({ force: true });
  await page.getByText('Choose log groups', { exact: true }).click();
  await page.getByPlaceholder('Any part of a name').fill('log-alarm');
  await page.getByRole('option', { name: '/browser/log-alarm' }).click();
  await page.keyboard.press('Escape');
  await page.getByLabel('Threshold', { exact: true }).fill('5');
  await expect(page.getByText('count(*) > 5: 2 of 3 runs, rate(5 minutes)')).toBeVisible();
  await expect(page.getByText(/^A run now, over/)).toBeVisible();
  await expect(page.getByText('7 (breaches)', { exact: true })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Create alarm' }).click();
  await expect(page.getByRole('heading', { name: 'browser-logs' })).toBeVisible();
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByLabel('Number that is compared').fill('count(*) by @logStream');
  await expect(page.getByText('web: 7 (breaches)')).toBeVisible();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('count(*) by @logStream > 5').first()).toBeVisible();
  const { LogAlarms } = await server.cloudWatch<{ LogAlarms: object[] }>('DescribeAlarms', {
    AlarmNames: ['browser-logs'],
    AlarmTypes: ['LogAlarm'],
  });
  expect(LogAlarms[0]).toMatchObject({
    ScheduledQueryConfiguration: {
      LogGroupIdentifiers: ['/browser/log-alarm'],
      ScheduleConfiguration: { ScheduleExpression: 'rate(5 minutes)', StartTimeOffset: 300 },
    },
  });
});

test.describe(() => {
  test.use({ refusals: true });

  test('what the server refuses stands at the form', async ({ page, request }) => {
    await putAlarm(await Server.of(request), 'browser-refused');
    await page.goto('alarms/browser-refused/edit');
    const actions = page.getByLabel('When it goes into alarm');
    await actions.fill('arn:aws:nonsense:ap-northeast-1:123456789012:x');
    await page.getByText('Use: arn:aws:nonsense').click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText(/Unsupported AWS vendor nonsense/).first()).toBeVisible();
  });
});

test('a change of the state stands in the history', async ({ page, request }) => {
  const server = await Server.of(request);
  await putAlarm(server, 'browser-state', { MetricName: 'Nothing' });
  await page.goto('alarms/browser-state');
  await page.getByRole('button', { name: 'Actions', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Set state' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Set state' }).click();
  await expect(dialog.getByText('Say why')).toBeVisible();
  await dialog.getByLabel('Reason').fill('a drill');
  await dialog.getByRole('button', { name: 'Set state' }).click();
  await expect(page.getByText('State is set: 1')).toBeVisible();
  await page.keyboard.press('h');
  await expect(page.getByRole('row').filter({ hasText: 'a drill' })).toContainText('In alarm');

  await server.cloudWatch('PutMetricAlarm', {
    AlarmName: 'browser-state',
    ...METRIC,
    Statistic: 'Sum',
    Period: 60,
    EvaluationPeriods: 3,
    Threshold: 99,
    ComparisonOperator: 'GreaterThanThreshold',
  });
  await page.goto('alarms/browser-state?tab=configuration');
  const threshold = page.getByRole('row').filter({ hasText: /^threshold/ });
  await expect(threshold.first()).toContainText('99');
  await expectAccessible(page);
});

test.describe(() => {
  test.use({ refusals: true });

  test('Enter does what a dialog asks, and what is refused stays in it', async ({ page, request }) => {
    await putAlarm(await Server.of(request), 'browser-enter', { MetricName: 'Nothing' });
    await page.goto('alarms/browser-enter');
    await page.getByRole('button', { name: 'Actions', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Set state' }).click();
    const dialog = page.getByRole('dialog');
    const reason = dialog.getByLabel('Reason');
    // More than SetAlarmState takes.
    await reason.fill('x'.repeat(1024));
    await reason.press('Enter');
    await expect(dialog.getByText(/1023/)).toBeVisible();
    await expect(reason).toHaveValue('x'.repeat(1024));
    await reason.fill('a drill');
    await reason.press('Enter');
    await expect(page.getByText('State is set: 1')).toBeVisible();
    await expect(dialog).toHaveCount(0);
  });
});

test('selected alarms are muted, and the rule is removed', async ({ page, request }) => {
  const server = await Server.of(request);
  await putAlarm(server, 'browser-muted');
  await page.goto(`alarms?filter=${encodeURIComponent('["and",["name","=","browser-muted"]]')}`);
  await page.getByRole('checkbox', { name: 'browser-muted' }).click();
  await page.getByRole('button', { name: 'Selected: 1' }).click();
  await page.getByRole('menuitem', { name: 'Mute' }).click();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Mute', exact: true }).click();
  await expect(page.getByText('Muted until')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'browser-muted' })).toContainText('Muted');

  await page.goto('alarms/browser-muted?tab=actions');
  await page.getByRole('button', { name: 'Remove the mute rule' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByText('Nothing mutes this alarm now or will.')).toBeVisible();
});

test('planned work is muted week by week, and the rule is changed', async ({ page, request }) => {
  await putAlarm(await Server.of(request), 'browser-planned');
  await page.goto('alarms/mutes');
  await page.getByRole('button', { name: 'Create mute rule' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Mute', exact: true }).click();
  await expect(dialog.getByText('Choose an alarm at least.')).toBeVisible();
  await dialog.getByText('Choose alarms').click();
  await page.getByPlaceholder('Any part of a name').fill('browser-planned');
  await page.getByRole('option', { name: 'browser-planned' }).click();
  await page.keyboard.press('Escape');
  await dialog.getByText('Again and again').click();
  await dialog.getByLabel('Time zone').fill('Asia/Tokyo');
  await page.keyboard.press('Escape');
  await dialog.getByLabel('Time of day').fill('03:30');
  await dialog.getByLabel('For how long').first().fill('2');
  await expect(dialog.getByText(/Mutes (next from|from now).* 05:30 \(Asia\/Tokyo\)/)).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel('Name of the rule').fill('browser-weekly');
  await dialog.getByRole('button', { name: 'Mute', exact: true }).click();
  await expect(page.getByText('The mute rule browser-weekly is saved')).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: 'browser-weekly' });
  await expect(row).toContainText('Sunday at 03:30 for 2 h (Asia/Tokyo); next from');

  await row.getByRole('button', { name: 'Edit the mute rule browser-weekly' }).click();
  await expect(dialog.getByLabel('Name of the rule')).toBeDisabled();
  await dialog.getByRole('checkbox', { name: 'Saturday' }).check();
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(row).toContainText('Sunday, Saturday at 03:30');
});

test('the rule of a composite alarm is a tree with states', async ({ page, request }) => {
  const server = await Server.of(request);
  await putAlarm(server, 'browser-child', { MetricName: 'Nothing' });
  await server.cloudWatch('SetAlarmState', {
    AlarmName: 'browser-child',
    StateValue: 'ALARM',
    StateReason: 'test',
  });
  await server.cloudWatch('PutCompositeAlarm', {
    AlarmName: 'browser-parent',
    AlarmRule: 'ALARM(browser-child) AND NOT FALSE',
  });
  await page.goto('alarms/browser-parent');
  const tree = page.getByRole('treegrid').or(page.getByRole('tree')).first();
  await expect(tree).toContainText('All of these (AND)');
  await tree.getByRole('link', { name: 'browser-child' }).click();
  await expect(page.getByRole('heading', { name: 'browser-child' })).toBeVisible();

  await page.goto('alarms/browser-parent/edit');
  await page.getByLabel('Rule').first().fill('ALARM(browser-child) OK');
  await expect(page.getByText('Character 22: found "OK"')).toBeVisible();
});
