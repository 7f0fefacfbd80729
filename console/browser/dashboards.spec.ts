import { expect, expectAccessible, Server, test } from './fixture';

/** Tests that run beside each other have dashboards of their own. */
const nameOfMine = () => `browser-${test.info().parallelIndex}`;
const bodyOf = (region: string) => ({
  widgets: [
    { type: 'text', x: 0, y: 0, width: 24, height: 2, properties: { markdown: '# Shop' } },
    {
      type: 'metric',
      x: 0,
      y: 2,
      width: 12,
      height: 6,
      properties: {
        region,
        title: 'Orders',
        stat: 'Sum',
        period: 60,
        metrics: [['BrowserShop', 'Orders']],
      },
    },
    { type: 'custom', x: 12, y: 2, width: 12, height: 6, properties: { title: 'Ours', endpoint: 'arn:x' } },
  ],
});

/** The region that pages are in when a link names none. */
const regionOf = async (server: Server) => (await server.own<{ region: string }>('GET', 'session')).region;

test.beforeEach(async ({ request }) => {
  const server = await Server.of(request);
  await server.cloudWatch('PutMetricData', {
    Namespace: 'BrowserShop',
    MetricData: [{ MetricName: 'Orders', Value: 42 }],
  });
  await server.cloudWatch('PutDashboard', {
    DashboardName: nameOfMine(),
    DashboardBody: JSON.stringify(bodyOf(await regionOf(server))),
  });
});

test.afterEach(async ({ request }) => {
  const server = await Server.of(request);
  await server.cloudWatch('DeleteDashboards', { DashboardNames: [nameOfMine()] });
});

test('a dashboard shows its widgets, and says which it cannot show', async ({ page }) => {
  await page.goto(`dashboards/${nameOfMine()}?range=1h`);
  await expect(page.getByRole('heading', { name: 'Shop' })).toBeVisible();
  await expect(page.getByRole('img', { name: /^Orders: 1 series, [1-9]/ })).toBeVisible();
  await expect(page.getByText('no functions run here')).toBeVisible();
});

test('widgets are moved by keys, taken back, and not lost unasked', async ({ page }) => {
  await page.goto('dashboards?range=1h');
  await page.getByRole('link', { name: nameOfMine(), exact: true }).click();
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  const handle = page.getByRole('button', { name: /^Move Orders/ });
  await handle.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('Orders: column 2, row 3, 12 wide, 6 high')).toBeAttached();
  await expect(handle).toBeFocused();
  await page.getByRole('link', { name: 'Metrics', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Leave without saving?' })).toBeVisible();
  await page.getByRole('button', { name: 'Stay' }).click();
  await page.goBack();
  await expect(page.getByRole('dialog', { name: 'Leave without saving?' })).toBeVisible();
  await page.getByRole('button', { name: 'Stay' }).click();
  await expect(page).toHaveURL(new RegExp(`/dashboards/${nameOfMine()}\\?`));
  await page.goBack();
  await page.getByRole('button', { name: 'Leave' }).click();
  await expect(page).toHaveURL(/\/dashboards\?/);
  // The link of the entry says that it is edited.
  await page.goForward();
  await handle.focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('link', { name: 'Metrics', exact: true }).click();
  await expect(page).toHaveURL(/\/metrics/);
});

test.describe(() => {
  test.use({ refusals: true });

  test('what the server refuses is told with its place, and is not stored', async ({ page, request }) => {
    await page.goto(`dashboards/${nameOfMine()}?range=1h&edit=1`);
    await page.getByRole('button', { name: 'JSON', exact: true }).click();
    const body = page.getByRole('textbox', { name: 'Body of the dashboard' });
    await body.fill((await body.inputValue()).replace('"stat": "Sum"', '"stat": "Often"'));
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('/widgets/1/properties/stat')).toBeVisible();
    await expectAccessible(page);
    const server = await Server.of(request);
    const stored = await server.cloudWatch<{ DashboardBody: string }>('GetDashboard', {
      DashboardName: nameOfMine(),
    });
    expect(JSON.parse(stored.DashboardBody)).toEqual(bodyOf(await regionOf(server)));
  });
});

test('a metric is found, graphed, and put on a dashboard', async ({ page, request }) => {
  await page.goto('metrics?range=1h&find=browsershop');
  await page.getByRole('checkbox', { name: /^Choose Orders/ }).check();
  await expect(page).toHaveURL(/graph=/);
  await expect(page.getByRole('img', { name: /: 1 series, [1-9]/ })).toBeVisible();
  await page.getByRole('button', { name: 'Add to dashboard' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add to dashboard' });
  await dialog.getByRole('button', { name: /^Dashboard/ }).click();
  await page.getByRole('option', { name: nameOfMine() }).click();
  await dialog.getByRole('button', { name: 'Add to dashboard' }).click();
  await expect(page.getByText(`The graph was added to ${nameOfMine()}.`)).toBeVisible();
  const server = await Server.of(request);
  const stored = await server.cloudWatch<{ DashboardBody: string }>('GetDashboard', {
    DashboardName: nameOfMine(),
  });
  expect(JSON.parse(stored.DashboardBody).widgets.at(-1)).toMatchObject({
    type: 'metric',
    y: 8,
    properties: { metrics: [['BrowserShop', 'Orders']], region: await regionOf(server) },
  });
});

test.describe(() => {
  test.use({ refusals: true });

  test('an expression that is wrong is told at its row, and the others are drawn', async ({ page }) => {
    const graph = { metrics: [['BrowserShop', 'Orders', { id: 'm1' }], [{ expression: 'm1 +', id: 'e1' }]] };
    await page.goto(`metrics?range=1h&tab=rows&graph=${encodeURIComponent(JSON.stringify(graph))}`);
    await expect(page.getByText("Error in expression 'e1'")).toBeVisible();
    await expect(page.getByRole('img', { name: /: 1 series, [1-9]/ })).toBeVisible();
  });
});
