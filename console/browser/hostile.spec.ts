import type { Page } from '@playwright/test';
import { expect, test } from './fixture';
import { HOSTILE } from './hostile';

const insights = new URLSearchParams({
  groups: HOSTILE.group,
  query: 'fields @timestamp, @message',
  run: '1',
});

/** Where text of others is shown; each of it has an attack that a page would run if it took it for markup. */
const PLACES: readonly { path: string; open?: (page: Page) => Promise<void> }[] = [
  { path: `alarms/${HOSTILE.alarm}` },
  { path: `metrics?find=${HOSTILE.namespace}` },
  { path: `logs/groups/${encodeURIComponent(HOSTILE.group)}?tab=search` },
  {
    path: `logs/insights?${insights}`,
    open: (page) => page.getByRole('button', { name: 'Row 1', exact: true }).click(),
  },
  { path: `dashboards/${HOSTILE.dashboard}` },
  { path: `guides/${HOSTILE.guide}` },
];

for (const { path, open } of PLACES) {
  test(path, async ({ page }) => {
    await page.goto(path);
    await open?.(page);
    // As text it can be read.
    await expect(
      page
        .locator('#content')
        .getByText(/onerror=|onload=/)
        .first(),
    ).toBeVisible();
    for (const link of await page.locator('#content a[href]').all()) {
      expect(await link.getAttribute('href')).not.toMatch(/^\s*javascript:/i);
    }
    expect(await page.evaluate(() => 'attacked' in window)).toBe(false);
  });
}
