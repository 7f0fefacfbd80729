import { SESSION } from '../playwright.config';
import { expect, Server, test } from './fixture';
import { hostileData } from './hostile';

const PASSWORD = 'correct horse battery staple';

test('the first person sets a password by the link that the server printed', async ({ page }) => {
  const link = process.env.HINOMI_SET_UP;
  if (link) {
    await page.goto(link);
    await page.getByLabel('User name').fill('watch');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByLabel('Password again').fill(PASSWORD);
    await page.getByRole('button', { name: 'Set password and sign in' }).click();
  } else {
    await page.goto('./');
  }
  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();
  await page.context().storageState({ path: SESSION });
  await hostileData(await Server.of(page.request));
});
