import { expect, test } from './fixture';

/** The server begins with the fault (`--demo-fault token-thief`), whose alarm takes that long at most, with some air. */
const ALARM_MILLIS = 360_000;

const SINCE = `filter error.code = "FORBIDDEN_ERROR"
| stats count() as errors, min(@timestamp) as since by userId
| sort errors desc`;

const picture = (name: string) => ({ path: `target/browser/tour/${name}.png` });

test('the cause of a fault is found within the console alone', async ({ page }) => {
  test.setTimeout(ALARM_MILLIS + 60_000);
  await page.setViewportSize({ width: 1280, height: 800 });

  await page.goto('./');
  const alarm = page.getByRole('table', { name: 'Alarms that are on now' }).getByRole('link', {
    name: 'SubGoal-Forbidden-Errors',
  });
  await expect(alarm).toBeVisible({ timeout: ALARM_MILLIS });
  await page.screenshot(picture('overview'));

  await alarm.click();
  await expect(page.getByText('In alarm').first()).toBeVisible();
  await expect(page.getByText('ForbiddenErrors (Sum) ≥ 5')).toBeVisible();
  await page.screenshot(picture('alarm'));

  await page.getByRole('tab', { name: 'Actions and guide' }).click();
  // The runbook has begun by itself: its first steps are done already.
  await page
    .getByRole('link', { name: /^\d{8}-\d{6}/ })
    .first()
    .click();
  await expect(page.getByText('Count by user.').first()).toBeVisible();
  await page.screenshot(picture('run'));
  await page
    .getByRole('link', { name: /^In the text/ })
    .first()
    .click();
  const step = page
    .getByRole('listitem')
    .filter({ hasText: 'Count by user.' })
    .filter({ hasText: 'FORBIDDEN_ERROR' });
  await step.getByRole('button', { name: 'Run the query' }).click();
  await step.getByRole('button', { name: 'Run the query' }).click();
  await expect(step.getByText('u-0042')).toBeVisible();
  await step.scrollIntoViewIfNeeded();
  await page.screenshot(picture('guide'));

  await step.getByRole('link', { name: 'Open in Logs Insights' }).click();
  const editor = page.locator('.cm-content');
  await editor.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(SINCE);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('columnheader', { name: 'since' })).toBeVisible();
  await expect(page.getByText('u-0042').first()).toBeVisible();
  await page.screenshot(picture('insights'));
});
