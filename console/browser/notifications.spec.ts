import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, expectAccessible, test } from './fixture';

/** What SNS sends to an HTTP endpoint. */
interface Message {
  readonly Type: string;
  readonly Subject?: string;
  readonly Message: string;
  readonly SubscribeURL?: string;
}

async function read(request: IncomingMessage): Promise<Message> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  return JSON.parse(Buffer.concat(chunks).toString());
}

/** An endpoint on a free port of this machine, which keeps what it gets. */
async function endpoint() {
  const messages: Message[] = [];
  const server = createServer(async (request, response) => {
    messages.push(await read(request));
    response.end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/alarms`, messages, close: () => server.close() };
}

test('a topic is made, an endpoint confirms, and its message is in the log of deliveries', async ({
  page,
}) => {
  const name = `browser-${Date.now()}`;
  const { url, messages, close } = await endpoint();
  await page.goto('notifications');
  await page.getByRole('button', { name: 'Create a topic' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill(`${name}!`);
  await dialog.getByRole('button', { name: 'Create a topic' }).click();
  await expect(dialog.getByText('Use 1 to 256 letters, digits, - and _.')).toBeVisible();
  await dialog.getByLabel('Name', { exact: true }).fill(name);
  await dialog.getByRole('button', { name: 'Create a topic' }).click();
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
  await expect(page.getByText('Nobody has subscribed.', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Subscribe', exact: true }).click();
  await dialog.getByRole('button', { name: 'Protocol' }).click();
  await page.getByRole('option', { name: 'HTTP', exact: true }).click();
  await dialog.getByLabel('Endpoint').fill(url);
  await dialog.getByRole('button', { name: 'Subscribe', exact: true }).click();
  await expect(page.getByText(`The confirmation was sent to ${url}`)).toBeVisible();
  await expect.poll(() => messages.length).toBe(1);
  expect(messages[0]).toMatchObject({ Type: 'SubscriptionConfirmation' });
  expect((await fetch(messages[0]?.SubscribeURL ?? '')).ok).toBe(true);
  await page.reload();
  await expect(page.getByRole('row').filter({ hasText: url })).toContainText('Confirmed');

  await page.getByRole('button', { name: 'Send a test message' }).click();
  await expect(dialog.getByText('It goes to everybody who has confirmed: 1.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  await expect.poll(() => messages.at(-1)).toMatchObject({ Type: 'Notification', Subject: 'Test' });
  const sent = page.getByRole('row').filter({ hasText: 'Test' });
  await expect(sent).toContainText('Delivered');
  await sent.getByRole('button', { name: 'Attempts: 1' }).click();
  await expect(sent).toContainText('answer 200');
  await expectAccessible(page);
  close();
});

test('a topic is deleted only once its name is typed', async ({ page }) => {
  const name = `browser-gone-${Date.now()}`;
  await page.goto('notifications?create=1');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill(name);
  await dialog.getByRole('button', { name: 'Create a topic' }).click();
  await page.getByRole('button', { name: 'Delete the topic' }).click();
  const remove = dialog.getByRole('button', { name: 'Delete the topic' });
  await expect(remove).toBeDisabled();
  await dialog.getByLabel('Type the name of the topic to confirm').fill(name);
  await remove.click();
  await expect(page.getByText(`The topic ${name} is deleted`)).toBeVisible();
  await expect(page.getByRole('link', { name })).toHaveCount(0);
});
