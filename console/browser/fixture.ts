import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type APIRequestContext, test as base, expect, type Page } from '@playwright/test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SERVER = process.env.HINOMI_URL ?? 'http://127.0.0.1:8466';

/**
 * Tests whose page must not complain, nor ask another host for anything, nor be refused anything: only those that provoke
 * it set `refusals`.
 */
export const test = base.extend<{ refusals: boolean; quiet: undefined }>({
  refusals: [false, { option: true }],
  quiet: [
    async ({ page, refusals }, use) => {
      const complaints = watch(page);
      await use(undefined);
      expectQuiet(complaints, refusals);
    },
    { auto: true },
  ],
});

export { expect };

const REFUSED = 'is refused';

/** Fails when a page has complained of anything but, where they are expected, of refusals. */
export function expectQuiet(complaints: readonly string[], refusals: boolean): void {
  expect(complaints.filter((text) => !(refusals && text.startsWith(REFUSED)))).toEqual([]);
}

/** What a page complains of from now on. */
export function watch(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`${error}`));
  page.on('console', (message) => {
    // Of answers that refuse it tells the status alone.
    if (message.type() === 'error' && !/^Failed to load resource: .* status of 4\d\d/.test(message.text())) {
      complaints.push(message.text());
    }
  });
  page.on('response', (answer) => {
    const request = answer.request();
    const asked = request.headers()['x-amz-target'] ?? new URL(request.url()).pathname;
    // A query that is stopped when one leaves the page may have ended by itself, which StopQuery refuses.
    if (answer.status() >= 400 && asked !== 'Logs_20140328.StopQuery') {
      complaints.push(`${REFUSED} ${answer.status()}: ${asked} ${request.postData() ?? ''}`);
    }
  });
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(SERVER)) {
      complaints.push(`asks another host: ${request.url()}`);
    }
  });
  return complaints;
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/**
 * Fails with each violation of WCAG 2.1 AA that axe-core finds.
 *
 * @param rules these alone, instead of all
 */
export async function expectAccessible(page: Page, rules?: string[]): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(AXE);
  }
  const runOnly = rules ? { type: 'rule' as const, values: rules } : { type: 'tag' as const, values: WCAG };
  const violations = await page.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const found = await axe.run(document, { runOnly: only, resultTypes: ['violations'] });
    return found.violations.map(
      (each) =>
        `${each.id} at ${each.nodes.length} places: ${each.nodes
          .slice(0, 3)
          .map((node) => node.html.slice(0, 200))
          .join('\n  ')}`,
    );
  }, runOnly);
  expect(violations).toEqual([]);
}

/** Fails when one has to scroll sideways to read the page. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }));
  expect(scroll).toBeLessThanOrEqual(client + 1);
}

/** Calls the server as the person who is signed in. */
export class Server {
  private constructor(
    private readonly request: APIRequestContext,
    private readonly csrf: string,
  ) {}

  static async of(request: APIRequestContext): Promise<Server> {
    const answer = await request.get(`${SERVER}/_hinomi/session`);
    expect(answer.ok(), await answer.text()).toBe(true);
    return new Server(request, ((await answer.json()) as { csrf: string }).csrf);
  }

  /** An operation of CloudWatch by AWS's JSON protocol. */
  cloudWatch<O>(operation: string, input: object = {}): Promise<O> {
    return this.json(`GraniteServiceVersion20100801.${operation}`, '1.0', input);
  }

  /** An operation of CloudWatch Logs. */
  logs<O>(operation: string, input: object = {}): Promise<O> {
    return this.json(`Logs_20140328.${operation}`, '1.1', input);
  }

  /** An action of SNS by AWS's query protocol; the answer is XML. */
  async sns(action: string, form: Record<string, string> = {}): Promise<string> {
    const answer = await this.request.post(`${SERVER}/`, {
      form: { Action: action, Version: '2010-03-31', ...form },
      headers: { 'x-hinomi-csrf': this.csrf },
    });
    expect(answer.ok(), await answer.text()).toBe(true);
    return answer.text();
  }

  /** A route of Hinomi's own. */
  async own<O>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<O> {
    const answer = await this.request.fetch(`${SERVER}/_hinomi/${path}`, {
      method,
      headers: { 'x-hinomi-csrf': this.csrf },
      ...(body ? { data: body } : {}),
    });
    expect(answer.ok(), await answer.text()).toBe(true);
    return (await answer.json()) as O;
  }

  private async json<O>(target: string, version: string, input: object): Promise<O> {
    const answer = await this.request.post(`${SERVER}/`, {
      headers: {
        'content-type': `application/x-amz-json-${version}`,
        'x-amz-target': target,
        'x-hinomi-csrf': this.csrf,
      },
      data: JSON.stringify(input),
    });
    expect(answer.ok(), await answer.text()).toBe(true);
    const text = await answer.text();
    return (text ? JSON.parse(text) : {}) as O;
  }
}
