import { expect, expectAccessible, Server, test } from './fixture';

/** Starting a sandbox, and the AWS CLI in it, takes its time on a busy machine. */
const SCRIPT = { timeout: 60_000 };

const FENCE = '```';

/** A guide with a finding, a query, commands that read and change, and a runbook. */
function textOf(group: string): string {
  return `# Shop

## Orders fail

**Symptom**: customers cannot pay

1. See which groups there are
   ~~~bash
   aws logs describe-log-groups --log-group-name-prefix ${group} --query 'logGroups[].logGroupName'
   ~~~
2. Keep the log for longer
   ~~~bash
   aws logs put-retention-policy --log-group-name ${group} --retention-in-days 30
   ~~~
3. Call the bank

## Look

Its log is in \`${group}\`.

${FENCE}sql
fields @timestamp, @message
| filter @message like /refused/
| limit 20
${FENCE}

${FENCE}bash
aws logs describe-log-groups --log-group-name-prefix ${group}
aws logs put-retention-policy --log-group-name ${group} --retention-in-days 7
${FENCE}
`;
}

/** Applies the guide under a name of its own, with lines in its log. */
async function shop(server: Server, name: string) {
  const guide = `browser-${name}-${Date.now()}`;
  const group = `/${guide}`;
  await server.logs('CreateLogGroup', { logGroupName: group });
  await server.logs('CreateLogStream', { logGroupName: group, logStreamName: 'one' });
  await server.logs('PutLogEvents', {
    logGroupName: group,
    logStreamName: 'one',
    logEvents: ['payment taken', 'payment refused'].map((message) => ({ timestamp: Date.now(), message })),
  });
  await server.own('POST', 'guides', { name: guide, text: textOf(group) });
  return { guide, group };
}

const retention = async (server: Server, group: string) =>
  (
    await server.logs<{ logGroups: readonly { retentionInDays?: number }[] }>('DescribeLogGroups', {
      logGroupNamePrefix: group,
    })
  ).logGroups[0]?.retentionInDays;

test('from the list to a finding, a query in place, and Logs Insights', async ({ page, request }) => {
  const { guide, group } = await shop(await Server.of(request), 'query');
  await page.goto('guides');
  await page.getByRole('link', { name: guide }).click();
  await expect(page.getByText('nobody is named to whom this guide belongs')).toBeVisible();
  await page.getByRole('button', { name: 'Line 1', exact: true }).first().click();
  await expect(page).toHaveURL(/line=1\b/);
  const section = page.getByRole('link', { name: 'Link to this section' }).last();
  const link = (await section.getAttribute('href')) ?? '';
  await section.click();
  await expect(page).toHaveURL((url) => url.search === link);

  await page.getByRole('button', { name: 'Run the query' }).click();
  await expect(page.getByText(group).first()).toBeVisible();
  await page.getByRole('button', { name: 'Run the query' }).click();
  await expect(page.getByText('Matches: 1 of 2 events.')).toBeVisible();
  await expect(page.getByText('payment refused').first()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Open in Logs Insights' }).click();
  await expect(page.getByText('Rows: 1', { exact: true })).toBeVisible();
  await expect(page.locator('.cm-content')).toContainText('filter @message like /refused/');
});

test('a command that reads runs at once, one that changes asks first', async ({ page, request }) => {
  const server = await Server.of(request);
  const { guide, group } = await shop(server, 'commands');
  await page.goto(`guides/${guide}`);
  await page.getByRole('button', { name: 'Run ...', exact: true }).last().click();
  await page.getByRole('button', { name: 'Run: DescribeLogGroups' }).click();
  await page.getByRole('button', { name: 'Show what is in it: 0' }).click();
  await expect(page.getByText(/^storedBytes: /)).toBeVisible();

  const change = page.getByRole('button', { name: 'Run: PutRetentionPolicy' });
  await change.click();
  const dialog = page.getByRole('dialog', { name: 'Run PutRetentionPolicy?' });
  await expect(dialog).toContainText(`--log-group-name ${group}`);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect(await retention(server, group)).toBeUndefined();
  await change.click();
  await dialog.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.getByText('PutRetentionPolicy was carried out')).toBeVisible();
  expect(await retention(server, group)).toBe(7);
});

test('a run is begun, approved and answered until it has succeeded', async ({ page, request }) => {
  const server = await Server.of(request);
  const { guide, group } = await shop(server, 'run');
  await page.goto(`guides/${guide}?tab=runbooks`);
  await page.getByRole('button', { name: 'Begin Orders fail' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Approvals needed: 1')).toBeVisible();
  await dialog.getByLabel('Why').fill('three calls');
  await dialog.getByRole('button', { name: 'Begin', exact: true }).click();

  await expect(page.getByRole('heading', { name: `${guide}/Orders fail` })).toBeVisible();
  const now = page.locator('[aria-current=step]');
  await expect(now).toContainText('Keep the log for longer', SCRIPT);
  await expectAccessible(page);
  expect(await retention(server, group)).toBeUndefined();
  await now.getByLabel('Comment').fill('we need it');
  await now.getByRole('button', { name: 'Approve' }).click();
  await expect(now).toContainText('Call the bank', SCRIPT);
  expect(await retention(server, group)).toBe(30);
  await now.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('Succeeded', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('we need it').first()).toBeVisible();
});

test('two versions are compared line by line', async ({ page, request }) => {
  const server = await Server.of(request);
  const { guide, group } = await shop(server, 'versions');
  const text = textOf(group).replace('Call the bank', 'Call the bank, then the shop');
  await server.own('POST', 'guides', { name: guide, text, after: 1 });
  await page.goto(`guides/${guide}?tab=versions`);
  await expect(page.getByText('From version 1 to version 2: lines added: 1, removed: 1')).toBeVisible();
  await expect(page.getByRole('insertion')).toHaveText('3. Call the bank, then the shop');
  await expectAccessible(page);
});
