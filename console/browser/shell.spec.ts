import { test as plain } from '@playwright/test';
import { expect, Server, test } from './fixture';

// React tells the browser's console of the failure that the page shows.
plain('a page that does not arrive is told in its place, and asked for again', async ({ page }) => {
  const part = /\/assets\/Audit-[^/]*\.js$/;
  await page.route(part, (route) => route.fulfill({ status: 404 }));
  await page.goto('./');
  const pages = page.getByRole('navigation', { name: 'Pages' });
  await pages.getByRole('link', { name: 'Audit log' }).click();
  await expect(page.getByText('A part of the console could not be loaded')).toBeVisible();

  await pages.getByRole('link', { name: 'Users and keys' }).click();
  await expect(page.getByRole('heading', { name: 'Users and keys', level: 1 })).toBeVisible();

  await pages.getByRole('link', { name: 'Audit log' }).click();
  await page.unroute(part);
  await page.getByRole('button', { name: 'Load the page anew' }).click();
  await expect(page.getByRole('heading', { name: 'Audit log', level: 1 })).toBeVisible();
});

test('a saved view brings back the order and the filter of a table', async ({ page, request }) => {
  const server = await Server.of(request);
  for (const logGroupName of ['/browser-views/a', '/browser-views/b']) {
    await server.logs('CreateLogGroup', { logGroupName });
  }
  const names = page.getByRole('link', { name: /^\/browser-views\// });
  await page.goto('logs/groups?sort=-name');
  const filter = page.getByRole('combobox', { name: 'Find' });
  await filter.fill('browser-views');
  await filter.press('Enter');
  await expect(names).toHaveText(['/browser-views/b', '/browser-views/a']);
  await page.getByRole('button', { name: 'Views', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Save this view' }).click();
  await page.getByLabel('Name of the view').fill('backwards');
  await page.keyboard.press('Enter');

  await page.goto('logs/groups');
  await page.getByRole('button', { name: 'Views', exact: true }).click();
  await page.getByRole('menuitem', { name: 'backwards' }).first().click();
  await expect(names).toHaveText(['/browser-views/b', '/browser-views/a']);
  await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').first().press('Enter');
  await expect(names).toHaveText(['/browser-views/a', '/browser-views/b']);
});
