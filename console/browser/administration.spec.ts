import type { Browser, Page } from '@playwright/test';
import { expect, expectAccessible, expectQuiet, test, watch } from './fixture';

const PASSWORD = 'a password of a viewer';
const NEXT_PASSWORD = 'another password of a viewer';

/** A wrong password, and what a viewer may not. */
test.use({ refusals: true });

/** Makes a link in the console with which somebody becomes a viewer. */
async function invite(page: Page, name: string): Promise<string> {
  await page.goto('users');
  await page.getByRole('button', { name: 'Invite a person' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill(name);
  await dialog.getByRole('radio', { name: /^Viewer/ }).check();
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  const link = dialog.getByText(/\/console\/welcome#/);
  await expect(link).toBeVisible();
  await expectAccessible(page);
  return (await link.textContent()) ?? '';
}

/** A browser of somebody else, who accepts an invitation in it. */
async function accept(browser: Browser, link: string): Promise<Page> {
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const page = await context.newPage();
  await page.goto(link);
  await expect(page.getByText('This invitation makes you a viewer')).toBeVisible();
  await page.getByLabel('Choose a password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Set the password and begin' }).click();
  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();
  return page;
}

test('who is invited as a viewer sees, changes nothing, and has a password of their own', async ({
  page,
  browser,
}) => {
  const name = `browser-viewer-${Date.now()}`;
  const link = await invite(page, name);
  const viewer = await accept(browser, link);
  const complaints = watch(viewer);
  await viewer.goto('notifications');
  await expect(viewer.getByRole('button', { name: 'Create a topic' })).toBeDisabled();
  await viewer.goto('audit');
  await expect(viewer.getByText('Operators and administrators read this; you are a viewer.')).toBeVisible();
  await viewer.goto('users');
  await expect(viewer.getByText('Only administrators see and change who may call.')).toBeVisible();
  await expectAccessible(viewer);

  const change = viewer.getByRole('button', { name: 'Change your password' });
  await viewer.getByLabel('The password until now').fill('not this one');
  await viewer.getByLabel('The new password').fill(NEXT_PASSWORD);
  await change.click();
  await expect(viewer.getByText('The password until now is wrong')).toBeVisible();
  await viewer.getByLabel('The password until now').fill(PASSWORD);
  await change.click();
  await expect(viewer.getByText('Your password is changed.')).toBeVisible();

  await viewer.getByRole('button', { name }).click();
  await viewer.getByRole('menuitem', { name: 'Sign out' }).click();
  await viewer.getByLabel('Name', { exact: true }).fill(name);
  await viewer.getByLabel('Password', { exact: true }).fill(NEXT_PASSWORD);
  await viewer.getByRole('button', { name: 'Sign in' }).click();
  await expect(viewer.getByRole('button', { name })).toBeVisible();
  await viewer.goto(link);
  await viewer.reload();
  await expect(viewer.getByText('This invitation is used up or too old')).toBeVisible();
  expectQuiet(complaints, true);
  await viewer.context().close();
});

test('keys are added and revoked, and the audit log says who did it', async ({ page }) => {
  const name = `browser-program-${Date.now()}`;
  await page.goto('users');
  await page.getByRole('button', { name: 'Add a program' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill(name);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByText(/AWS_SECRET_ACCESS_KEY=\S+/)).toBeVisible();
  const key = /AWS_ACCESS_KEY_ID=(\S+)/.exec((await dialog.textContent()) ?? '')?.[1]?.slice(0, 20) ?? '';
  await dialog.getByRole('button', { name: 'Done' }).click();

  await page.getByRole('button', { name: `New key of ${name}` }).click();
  await dialog.getByRole('button', { name: 'New key' }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  const row = page.getByRole('row').filter({ hasText: name });
  await row.getByRole('button', { name: `Revoke ${key}` }).click();
  await dialog.getByRole('button', { name: 'Revoke', exact: true }).click();
  await expect(page.getByText(`${key} is revoked`)).toBeVisible();
  await expect(row).not.toContainText(key);

  await page.getByRole('button', { name: `Revoke ${name}` }).click();
  await expect(dialog).toContainText('They can neither sign in nor call from now on.');
  await dialog.getByRole('button', { name: 'Revoke', exact: true }).click();
  await expect(page.getByText(`${name} is revoked`)).toBeVisible();

  await page.goto('audit');
  await expect(page.getByRole('row').filter({ hasText: key }).first()).toContainText('watch');
  await expect(page.getByRole('row').filter({ hasText: name }).first()).toContainText('done');
  await expect(page.getByText('SECRET')).toHaveCount(0);
  await expectAccessible(page);
});

test('who is invited stands in the table until the invitation is used or withdrawn', async ({ page }) => {
  const name = `browser-invited-${Date.now()}`;
  const link = await invite(page, name);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Done' }).click();
  const row = page.getByRole('row').filter({ hasText: name });
  await expect(row).toContainText('Invited, no password yet');
  await expect(row.getByRole('button', { name: `New key of ${name}` })).toHaveCount(0);

  await row.getByRole('button', { name: `Revoke ${name}` }).click();
  await expect(dialog).toContainText('The link that they were given works no more.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Revoke', exact: true }).click();
  await expect(row).toHaveCount(0);
  await page.goto(link);
  await expect(page.getByText('This invitation is used up or too old')).toBeVisible();
});
