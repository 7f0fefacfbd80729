import { defineConfig } from '@playwright/test';

const COMMON = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Where who has signed in is kept between tests. */
export const SESSION = 'target/browser/session.json';

/**
 * Browser tests over a real server: `HINOMI_URL` is its address, `HINOMI_SET_UP` the set-up link that it printed.
 * The module scenarios-console starts one and runs them.
 */
export default defineConfig({
  testDir: 'browser',
  outputDir: 'target/browser/results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? 'json' : 'list',
  use: {
    baseURL: `${process.env.HINOMI_URL ?? 'http://127.0.0.1:8466'}/console/`,
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [...COMMON, ...QUIET],
    },
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 1440, height: 900 },
    // Colours that still change would be measured on their way.
    contextOptions: { reducedMotion: 'reduce' },
  },
  projects: [
    { name: 'set-up', testMatch: /setUp\.ts$/ },
    { name: 'browser', testMatch: /\.spec\.ts$/, dependencies: ['set-up'], use: { storageState: SESSION } },
  ],
});
