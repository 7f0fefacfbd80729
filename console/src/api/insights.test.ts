import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { setRequestContext } from './http';
import { runQuery } from './insights';

const REQUEST = {
  query: 'limit 1',
  groups: ['/shop'],
  interval: { from: new Date(0), to: new Date(60_000) },
};

let asked: string[] = [];
let starting: () => void = () => {};

/** Begins queries that never end. */
const server = createServer((request, response) => {
  const operation = String(request.headers['x-amz-target']).split('.')[1];
  asked.push(`${operation} ${request.headers['x-hinomi-region']}`);
  if (operation === 'StartQuery') {
    starting();
  }
  response.end(JSON.stringify({ queryId: 'q', status: 'Running' }));
});

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const real = globalThis.fetch;
  // Where a browser takes the address of the page.
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => real(`http://127.0.0.1:${port}${path}`, init));
});

afterAll(() => {
  vi.unstubAllGlobals();
  server.close();
});

beforeEach(() => {
  asked = [];
  starting = () => {};
  setRequestContext({ region: 'us-east-1' });
});

it('stops a query that is ended while it begins', async () => {
  const ending = new AbortController();
  starting = () => ending.abort();
  await expect(runQuery(REQUEST, { signal: ending.signal }).next()).rejects.toThrow();
  await vi.waitFor(() => expect(asked).toEqual(['StartQuery us-east-1', 'StopQuery us-east-1']));
});

it('stops a query where it runs, whatever the region is by then', async () => {
  const ending = new AbortController();
  const progress = runQuery(REQUEST, { signal: ending.signal });
  await progress.next();
  setRequestContext({ region: 'eu-west-1' });
  ending.abort();
  await expect(progress.next()).rejects.toThrow();
  await vi.waitFor(() => expect(asked.at(-1)).toBe('StopQuery us-east-1'));
});
