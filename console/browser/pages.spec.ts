import { expect, expectAccessible, expectNoSidewaysScroll, test } from './fixture';
import { HOSTILE } from './hostile';

/** Every page, and words in English and Japanese that are there once it has loaded. */
const PAGES = [
  { path: './', en: 'Overview', ja: '概要' },
  { path: 'alarms', en: 'Alarms', ja: 'アラーム' },
  { path: 'alarms/SubGoal-Forbidden-Errors', en: 'SubGoal-Forbidden-Errors', ja: 'SubGoal-Forbidden-Errors' },
  { path: 'alarms/new', en: 'Create alarm', ja: 'アラームの作成' },
  { path: 'metrics', en: 'Metrics', ja: 'メトリクス' },
  { path: 'logs/insights', en: 'Logs Insights', ja: 'Logs Insights' },
  { path: 'logs/groups', en: 'Log groups', ja: 'ロググループ' },
  { path: `logs/groups/${encodeURIComponent(HOSTILE.group)}`, en: HOSTILE.group, ja: HOSTILE.group },
  { path: 'logs/tail', en: 'Live tail', ja: 'ライブテール' },
  { path: 'dashboards', en: 'Dashboards', ja: 'ダッシュボード' },
  { path: `dashboards/${HOSTILE.dashboard}`, en: HOSTILE.dashboard, ja: HOSTILE.dashboard },
  { path: 'guides', en: 'Guides', ja: 'ガイド' },
  { path: 'guides/subgoal-api', en: 'subgoal-api', ja: 'subgoal-api' },
  { path: 'notifications', en: 'Notifications', ja: '通知' },
  { path: 'users', en: 'Users and keys', ja: '利用者と鍵' },
  { path: 'audit', en: 'Audit log', ja: '監査ログ' },
] as const;

const WIDTHS = [
  { name: 'desktop', width: 1440, height: 900 },
  { name: 'phone', width: 390, height: 844 },
] as const;

for (const language of ['en', 'ja'] as const) {
  for (const { name, ...viewport } of WIDTHS) {
    test.describe(`${language}, ${name}`, () => {
      test.use({ viewport, locale: language === 'ja' ? 'ja-JP' : 'en-US' });
      for (const { path, ...words } of PAGES) {
        test(path, async ({ page }) => {
          await page.goto(path);
          await expect(page.locator('#content').getByText(words[language]).first()).toBeVisible();
          await expect(page.locator('html')).toHaveAttribute('lang', language);
          await page.waitForLoadState('networkidle');
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme });
            await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
            await expectAccessible(page);
            await page.screenshot({
              path: `target/browser/pages/${path.replaceAll(/[^\w-]+/g, '_')}-${language}-${name}-${colorScheme}.png`,
            });
          }
          await expectNoSidewaysScroll(page);
          expect(await page.evaluate(() => 'attacked' in window)).toBe(false);
        });
      }
    });
  }
}
