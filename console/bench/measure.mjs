// Measures the console in Chromium over a server without sign-in: `./hinomi up --auth none --ephemeral`, then
// `npm run bench` (another server: HINOMI_URL). Prints medians and percentiles; judges nothing.
import { chromium } from '@playwright/test';

const SERVER = process.env.HINOMI_URL ?? 'http://127.0.0.1:8466';
const ROUNDS = 5;
const SERIES = 5;
const MINUTES = 20_000;
const ROWS = 10_000;
const EVENTS_A_SECOND = 500;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
});

async function call(target, version, input) {
  const answer = await fetch(SERVER, {
    method: 'POST',
    headers: { 'content-type': `application/x-amz-json-${version}`, 'x-amz-target': target },
    body: JSON.stringify(input),
  });
  if (!answer.ok) {
    const text = await answer.text();
    // Of an earlier run over the same server.
    if (!text.includes('ResourceAlreadyExistsException')) {
      throw new Error(`${target}: ${text}`);
    }
  }
}
const cloudWatch = (operation, input) => call(`GraniteServiceVersion20100801.${operation}`, '1.0', input);
const logs = (operation, input) => call(`Logs_20140328.${operation}`, '1.1', input);

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const at = (numbers, share) => Math.round(sorted(numbers)[Math.floor((numbers.length - 1) * share)] ?? 0);
const say = (what, numbers, unit = 'ms') =>
  process.stdout.write(
    `${what}: median ${at(numbers, 0.5)} ${unit}, p95 ${at(numbers, 0.95)}, most ${at(numbers, 1)}\n`,
  );

/** A page of a browser that has never seen the console. */
async function cold(work) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

async function firstPage() {
  const content = [];
  let bytes = 0;
  for (let round = 0; round < ROUNDS; round++) {
    await cold(async (page) => {
      await page.addInitScript(() => {
        new MutationObserver((_, observer) => {
          if (document.querySelector('#content table')) {
            window.shownAt = performance.now();
            observer.disconnect();
          }
        }).observe(document, { childList: true, subtree: true });
      });
      await page.goto(`${SERVER}/console/`);
      await page.waitForFunction(() => window.shownAt);
      content.push(await page.evaluate(() => window.shownAt));
      await page.waitForLoadState('networkidle');
      bytes = await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .filter((each) => each.name.endsWith('.js'))
          .reduce((sum, each) => sum + each.encodedBodySize, 0),
      );
    });
  }
  say('first page, cold, until its content is there', content);
  process.stdout.write(`JavaScript of the first page as sent: ${Math.round(bytes / 1000)} kB\n`);
}

async function points() {
  const end = Math.floor(Date.now() / 60_000) * 60;
  for (let series = 0; series < SERIES; series++) {
    for (let from = 0; from < MINUTES; from += 1000) {
      await cloudWatch('PutMetricData', {
        Namespace: 'Bench',
        MetricData: Array.from({ length: 1000 }, (_, index) => ({
          MetricName: 'load',
          Dimensions: [{ Name: 'series', Value: String(series) }],
          Timestamp: end - (from + index) * 60,
          Value: 50 + 40 * Math.sin((from + index) / 700 + series) + Math.random() * 10,
        })),
      });
    }
  }
  const graph = {
    view: 'timeSeries',
    period: 60,
    stat: 'Average',
    metrics: Array.from({ length: SERIES }, (_, series) => ['Bench', 'load', 'series', String(series)]),
  };
  const range = `${new Date((end - MINUTES * 60) * 1000).toISOString()}/${new Date(end * 1000).toISOString()}`;
  const drawn = [];
  for (let round = 0; round < ROUNDS; round++) {
    await cold(async (page) => {
      const link = new URLSearchParams({ graph: JSON.stringify(graph), range });
      await page.goto(`${SERVER}/console/metrics?${link}`);
      await page.locator('.chart-value').first().waitFor();
      await page.waitForLoadState('networkidle');
      // To show a series that was hidden draws all of them anew: from the click until the second frame after it.
      drawn.push(
        await page.evaluate(async () => {
          const toggle = async () => {
            document.querySelector('.chart-entry').click();
            await new Promise(requestAnimationFrame);
            await new Promise(requestAnimationFrame);
          };
          await toggle();
          const begun = performance.now();
          await toggle();
          return performance.now() - begun;
        }),
      );
    });
  }
  say(`${SERIES} x ${MINUTES} points drawn`, drawn);
}

/** Times between frames for some milliseconds, in which what the selector names, if any, scrolls on in each. */
const frames = (page, millis, selector) =>
  page.evaluate(
    ([length, scrolled]) =>
      new Promise((done) => {
        const element = scrolled && document.querySelector(scrolled);
        const all = [];
        const begun = performance.now();
        let last = begun;
        const next = () => {
          const now = performance.now();
          all.push(now - last);
          last = now;
          if (element) {
            element.scrollTop += 220;
          }
          now - begun < length ? requestAnimationFrame(next) : done(all);
        };
        requestAnimationFrame(next);
      }),
    [millis, selector],
  );

async function rows() {
  await logs('CreateLogGroup', { logGroupName: '/bench/rows' });
  await logs('CreateLogStream', { logGroupName: '/bench/rows', logStreamName: 'one' });
  const now = Date.now();
  for (let from = 0; from < ROWS; from += 5000) {
    await logs('PutLogEvents', {
      logGroupName: '/bench/rows',
      logStreamName: 'one',
      logEvents: Array.from({ length: 5000 }, (_, index) => ({
        timestamp: now - ROWS + from + index,
        message: JSON.stringify({
          level: 'INFO',
          userId: `u-${index % 97}`,
          duration: index,
          path: '/items',
        }),
      })),
    });
  }
  await cold(async (page) => {
    const query = 'fields @timestamp, @message, level, userId | sort @timestamp desc | limit 10000';
    const link = new URLSearchParams({ groups: '/bench/rows', run: '1', limit: String(ROWS), query });
    await page.goto(`${SERVER}/console/logs/insights?${link}`);
    await page.getByText('Rows: 10,000').waitFor({ timeout: 60_000 });
    await page.waitForTimeout(1500);
    say(`frames while ${ROWS} rows scroll`, await frames(page, 8000, '.result-scroller'));
  });
}

async function tail() {
  await logs('CreateLogGroup', { logGroupName: '/bench/tail' });
  await logs('CreateLogStream', { logGroupName: '/bench/tail', logStreamName: 'one' });
  const sender = setInterval(() => {
    const timestamp = Date.now();
    logs('PutLogEvents', {
      logGroupName: '/bench/tail',
      logStreamName: 'one',
      logEvents: Array.from({ length: EVENTS_A_SECOND / 5 }, (_, index) => ({
        timestamp,
        message: `request ${index} of user u-${index % 97} took ${index} ms`,
      })),
    });
  }, 200);
  try {
    await cold(async (page) => {
      await page.goto(`${SERVER}/console/logs/tail?groups=${encodeURIComponent('/bench/tail')}`);
      await page.getByRole('button', { name: 'Start', exact: true }).click();
      await page.waitForTimeout(5000);
      say(`frames while ${EVENTS_A_SECOND} events a second arrive`, await frames(page, 8000, ''));
    });
  } finally {
    clearInterval(sender);
  }
}

try {
  await firstPage();
  await points();
  await rows();
  await tail();
} finally {
  await browser.close();
}
