import type { BrowserContext, Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './fixture';

/** Every page, and words in English and Japanese that are there once it has loaded. */
const PAGES = [
  { path: './', en: 'Overview', ja: '概要' },
  { path: 'alarms', en: 'Alarms', ja: 'アラーム' },
  { path: 'alarms/SubGoal-Forbidden-Errors', en: 'SubGoal-Forbidden-Errors', ja: 'SubGoal-Forbidden-Errors' },
  { path: 'alarms/new', en: 'Create alarm', ja: 'アラームの作成' },
  { path: 'metrics', en: 'Metrics', ja: 'メトリクス' },
  { path: 'logs/insights', en: 'Logs Insights', ja: 'Logs Insights' },
  { path: 'logs/groups', en: 'Log groups', ja: 'ロググループ' },
  { path: 'logs/groups/%2Faws%2Flambda%2FSubGoalGenerationFunction', en: 'Streams', ja: 'ストリーム' },
  { path: 'logs/tail', en: 'Live tail', ja: 'ライブテール' },
  { path: 'dashboards', en: 'Dashboards', ja: 'ダッシュボード' },
  { path: 'dashboards/hostile', en: 'hostile', ja: 'hostile' },
  { path: 'guides', en: 'Guides', ja: 'ガイド' },
  { path: 'guides/subgoal-api', en: 'subgoal-api', ja: 'subgoal-api' },
  { path: 'notifications', en: 'Notifications', ja: '通知' },
  { path: 'users', en: 'Users and keys', ja: '利用者と鍵' },
  { path: 'audit', en: 'Audit log', ja: '監査ログ' },
] as const;

const WIDE = { name: 'desktop', width: 1440, height: 900 };
const NARROW = { name: 'phone', width: 390, height: 844 };

/** Each language begins with another width, so that each page is laid out anew at both. */
const LOOKS = [
  { language: 'en', locale: 'en-US', loading: 'Loading', sizes: [WIDE, NARROW] },
  { language: 'ja', locale: 'ja-JP', loading: '読み込んでいます', sizes: [NARROW, WIDE] },
] as const;

const contexts = new Map<string, BrowserContext>();

/** Pages of one language are tabs of one window: what it has loaded it does not load and compile again. */
const inOneWindow = test.extend({
  context: async ({ browser, locale }, use) => {
    const context = contexts.get(locale ?? '') ?? (await browser.newContext());
    contexts.set(locale ?? '', context);
    await use(context);
  },
  page: async ({ context }, use) => {
    const page = await context.newPage();
    await use(page);
    await page.close();
  },
});

for (const { language, locale, loading, sizes } of LOOKS) {
  test.describe(language, () => {
    inOneWindow.use({ locale, viewport: sizes[0] });
    for (const { path, ...words } of PAGES) {
      inOneWindow(path, async ({ page }) => {
        await page.goto(path);
        const content = page.locator('#content');
        await expect(content.getByText(words[language]).first()).toBeVisible();
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        await expect(content.getByText(loading, { exact: true })).toHaveCount(0);
        for (const { name, ...size } of sizes) {
          await page.setViewportSize(size);
          await expectAccessible(page);
          await expectNoSidewaysScroll(page);
          await picture(page, path, language, name, 'light');
          await inTheDark(page, async () => {
            await expectAccessible(page, COLOURS);
            await picture(page, path, language, name, 'dark');
          });
        }
      });
    }
  });
}

/** What the theme can change; the rest is the same in the light. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

async function inTheDark(page: Page, look: () => Promise<void>): Promise<void> {
  const html = page.locator('html');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await look();
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(html).toHaveAttribute('data-theme', 'light');
}

/** For whoever wants to look at all of them: `HINOMI_PICTURES=1`. */
async function picture(page: Page, path: string, ...look: string[]): Promise<void> {
  if (process.env.HINOMI_PICTURES) {
    const name = [path.replaceAll(/[^\w-]+/g, '_'), ...look].join('-');
    await page.screenshot({ path: `target/browser/pages/${name}.png` });
  }
}
