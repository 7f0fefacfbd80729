import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { SESSION } from '../playwright.config';
import { expect, Server, test } from './fixture';
import { hostileData } from './hostile';

const PASSWORD = 'correct horse battery staple';

/** Nobody is signed in yet. */
test.use({ refusals: true });

test('the first person sets a password by the link that the server printed', async ({ page }) => {
  const link = process.env.HINOMI_SET_UP;
  if (link) {
    await page.goto(link);
    await page.getByLabel('The name with which you sign in').fill('watch');
    await page.getByLabel('Choose a password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Set the password and begin' }).click();
  } else {
    await page.goto('./');
  }
  const overview = page.getByRole('heading', { name: 'Overview', level: 1 });
  const signIn = page.getByRole('button', { name: 'Sign in' });
  await expect(overview.or(signIn)).toBeVisible();
  if (await signIn.isVisible()) {
    await page.getByLabel('Name').fill('watch');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await signIn.click();
  }
  await expect(overview).toBeVisible();
  // Who has signed in, and not the preferences: each test has the language of its browser.
  const { cookies } = await page.context().storageState();
  mkdirSync(dirname(SESSION), { recursive: true });
  writeFileSync(SESSION, JSON.stringify({ cookies, origins: [] }));
  const server = await Server.of(page.request);
  const { auth } = await server.own<{ auth: string }>('GET', 'session');
  expect(auth, 'start the server without --auth none').toBe('sigv4');
  await hostileData(server);
});
