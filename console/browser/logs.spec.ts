import type { Page } from '@playwright/test';
import { expect, expectAccessible, Server, test } from './fixture';

const LINES = 60;

/** Takes the level out of a line. */
const PARSE = `parse @message '"level":"*"' as level`;

/** A log group with lines of a shop, the last of which is an error. */
async function shop(page: Page, name: string): Promise<{ group: string; server: Server }> {
  const server = await Server.of(page.request);
  const group = `/logs-test/${name}-${Date.now()}`;
  await server.logs('CreateLogGroup', { logGroupName: group });
  await server.logs('CreateLogStream', { logGroupName: group, logStreamName: 'one' });
  const now = Date.now();
  await server.logs('PutLogEvents', {
    logGroupName: group,
    logStreamName: 'one',
    logEvents: Array.from({ length: LINES }, (_, index) => ({
      timestamp: now - (LINES - index) * 1000,
      message: JSON.stringify({
        level: index === LINES - 1 ? 'ERROR' : 'INFO',
        order: { number: index },
      }),
    })),
  });
  return { group, server };
}

const editor = (page: Page) => page.locator('.cm-content');

async function write(page: Page, query: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(query);
}

test('a query is written, checked, run, and narrowed by a click on a value', async ({ page }) => {
  const { group } = await shop(page, 'query');
  await page.goto(`logs/insights?groups=${encodeURIComponent(group)}`);

  await write(page, 'fields @timestamp, level | filter levle(level) = 1');
  await expect(page.locator('.cm-lintRange-error')).toHaveText('levle');
  await write(page, `fields @timestamp, @message | ${PARSE} | sort @timestamp desc`);
  await expect(page.locator('.cm-lintRange-error')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText(`Rows: ${LINES}`)).toBeVisible();

  await page.getByRole('button', { name: 'Row 1', exact: true }).click();
  await expect(page.getByText('"ERROR"').first()).toBeVisible();
  await page.getByRole('button', { name: 'Only rows where level is ERROR' }).first().click();
  await expect(page.getByText('Rows: 1', { exact: true })).toBeVisible();
  await expect(editor(page)).toContainText('filter level = "ERROR"');
  await expectAccessible(page);
});

test('what is logged after the page was opened is found by the next run', async ({ page }) => {
  const { group, server } = await shop(page, 'later');
  await page.goto(`logs/insights?${new URLSearchParams({ groups: group, range: '1h' })}`);
  await page.getByRole('button', { name: 'Run query' }).click();
  await expect(page.getByText(`Rows: ${LINES}`)).toBeVisible();
  // The end of a range is a whole second (StartQuery, endTime).
  await page.waitForTimeout(2000);
  await server.logs('PutLogEvents', {
    logGroupName: group,
    logStreamName: 'one',
    logEvents: [{ timestamp: Date.now(), message: 'later' }],
  });
  await page.getByRole('button', { name: 'Run query' }).click();
  await expect(page.getByText(`Rows: ${LINES + 1}`)).toBeVisible();
});

test('completion names commands and functions, and the keyboard leaves the editor', async ({ page }) => {
  const { group } = await shop(page, 'keyboard');
  await page.goto(`logs/insights?groups=${encodeURIComponent(group)}`);
  await write(page, '');
  // Longer than the link takes to follow the editor: the first query does not come back into an emptied one.
  await page.waitForTimeout(500);
  await expect(page.locator('.cm-placeholder')).toBeVisible();
  await page.keyboard.type('stats coun');
  await expect(page.locator('.cm-tooltip-autocomplete [aria-selected]')).toContainText(/count/);
  await page.keyboard.press('Escape');
  await expect(page.locator('.cm-tooltip-autocomplete')).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(editor(page)).not.toBeFocused();
});

test('a link shows the same chart to others', async ({ page }) => {
  const { group } = await shop(page, 'chart');
  const query = `${PARSE} | stats count(*) as orders by level`;
  await page.goto(
    `logs/insights?${new URLSearchParams({ groups: group, query, run: '1', show: 'chart', chart: 'pie' })}`,
  );
  await expect(page.getByRole('application').or(page.locator('svg[aria-label]')).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'ERROR', exact: true })).toBeVisible();
  await expectAccessible(page);
});

test('a query that finds nothing says what to try', async ({ page }) => {
  const { group } = await shop(page, 'nothing');
  const query = 'filter level = "FATAL"';
  await page.goto(`logs/insights?${new URLSearchParams({ groups: group, query, run: '1' })}`);
  await expect(page.getByText('No event matches')).toBeVisible();
});

test('from a row to what is around it in its stream', async ({ page }) => {
  const { group } = await shop(page, 'around');
  const query = 'filter @message like /"number":30}/';
  await page.goto(`logs/insights?${new URLSearchParams({ groups: group, query, run: '1' })}`);
  await page.getByRole('button', { name: 'Row 1', exact: true }).click();
  await page.getByRole('link', { name: 'What is before and after it' }).click();
  await expect(page.locator('[aria-current=true]')).toContainText('"number":30');
  await expect(page.getByText('"number":29}')).toBeVisible();
  await expect(page.getByText('"number":31}')).toBeVisible();
  await expectAccessible(page);
});

test('a pattern is tested with lines of the group', async ({ page }) => {
  const { group } = await shop(page, 'pattern');
  await page.goto(`logs/groups/${encodeURIComponent(group)}?tab=filters`);
  await page.getByRole('button', { name: 'Take the newest events' }).click();
  await expect(page.getByLabel('Lines')).toHaveValue(/ERROR/);
  await page.getByRole('textbox', { name: 'Filter pattern' }).fill('{ $.level = "ERROR" }');
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  await expect(page.getByText('1 of 50 lines match')).toBeVisible();
});

test('live tail shows lines as they arrive, with words marked', async ({ page }) => {
  const { group, server } = await shop(page, 'tail');
  await page.goto(`logs/tail?${new URLSearchParams({ groups: group, mark: 'refused' })}`);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  const say = (message: string) =>
    server.logs('PutLogEvents', {
      logGroupName: group,
      logStreamName: 'one',
      logEvents: [{ timestamp: Date.now(), message }],
    });
  await say('payment refused');
  await expect(page.locator('mark')).toHaveText('refused');
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await say('payment refused again');
  await expect(page.getByRole('button', { name: 'Resume (1 new)' })).toBeVisible();
  await expect(page.locator('mark')).toHaveCount(1);
  await page.getByRole('button', { name: 'Resume (1 new)' }).click();
  await expect(page.locator('mark')).toHaveCount(2);
});
