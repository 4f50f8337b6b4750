import { expect, test, type Page } from '@playwright/test';
import { api, as, day, lawful, send } from './flow';
import { cancel, texas, type Placed } from './orders';

/// The board as a dispatcher uses it: part of a plan taken, visits dragged and moved by keys, refusals, an emergency.

test('a dispatcher takes part of a plan, drags a visit, and hears why another cannot go there', async ({ browser }) => {
  const office = await api('dispatcher');
  const on = day(3);
  const [one, other] = await Promise.all([texas(office, 'DISH-60', on), texas(office, 'DISH-60', on)]);
  const nobody = await texas(office, 'BOIL-20', on);
  const dispatcher = await as(browser, 'dispatcher');
  const { page } = dispatcher;
  const board = `/board?zone=America/Chicago&day=${on}`;
  const { page: second } = await as(browser, 'service-manager');
  await second.goto(board);

  await page.goto(board);
  await page.getByRole('button', { name: /^Plan (again|the day)/ }).click();
  await page.getByRole('link', { name: 'Result' }).click({ timeout: 30_000 });
  const row = (placed: Placed) => page.locator('tbody tr', { hasText: `WO-${placed.order.number}` });
  await row(other).getByRole('checkbox').uncheck();
  await lawful(dispatcher);
  await send(page.getByRole('button', { name: 'Publish' }));
  await expect(page).toHaveURL(/\/board\?/);
  const waiting = page.getByRole('region', { name: 'Visits without anybody' });
  await expect(waiting).toContainText(`WO-${other.order.number}`);
  await expect(waiting).not.toContainText(`WO-${one.order.number}`);
  await expect(bar(second, one), 'an open board elsewhere shows it by itself').toBeVisible({ timeout: 15_000 });
  await lawful(dispatcher);

  const before = await start(page, one);
  await bar(page, one).focus();
  await page.keyboard.press('m');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-say]')).toContainText('Texas Technician');
  await page.keyboard.press('Enter');
  await expect.poll(() => start(page, one), { message: '35 minutes later' }).toBe(before + 35 * 60_000);

  await dragTo(
    page,
    `a[data-movable]:has-text("${number(await waiting.textContent(), nobody)}")`,
    'Texas Technician 1',
  );
  const refusal = page.locator('#board-refused');
  await expect(refusal).toBeVisible();
  await expect(refusal.locator('li').first()).toBeVisible();
  await expect(refusal, 'what the law asks for').toContainText(/missing|fehlt|may not/);
  await refusal.getByRole('button', { name: 'Close' }).click();
  await expect(waiting).toContainText(`WO-${nobody.order.number}`);

  await dragTo(page, `a[data-movable]:has-text("${number(await waiting.textContent(), other)}")`, 'Texas Technician 2');
  await expect(bar(page, other), 'given by hand').toBeVisible();
  for (const placed of [one, other, nobody]) await cancel(page, placed.order.id);
});

test('an emergency makes room for itself today, and day sheets print', async ({ browser }) => {
  const office = await api('dispatcher');
  const placed = await texas(office, 'DISH-60', day(11));
  const dispatcher = await as(browser, 'dispatcher');
  const { page } = dispatcher;
  await page.goto(`/board?zone=America/Chicago&day=${day(11)}`);
  await page.getByRole('button', { name: /^Plan (again|the day)/ }).click();
  await page.getByRole('link', { name: 'Result' }).click({ timeout: 30_000 });
  await page.locator('tbody a', { hasText: /^V-/ }).last().click();
  await send(page.getByRole('button', { name: 'Today, before all others' }));
  await expect(page).toHaveURL(/\/board\/plans\//);
  await expect(page.locator('tbody')).toContainText(`WO-${placed.order.number}`);
  await lawful(dispatcher);
  await page.goto(`/board/sheets?zone=Europe/Berlin&day=${day()}`);
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible();
  await lawful(dispatcher);
  await cancel(page, placed.order.id);
});

test('a caller is offered times, one is booked and told, and the promise is counted', async ({ browser }) => {
  const office = await api('dispatcher');
  const placed = await texas(office, 'DISH-60', day(12));
  const dispatcher = await as(browser, 'dispatcher');
  const { page } = dispatcher;
  await page.goto(`/board?zone=America/Chicago&day=${day(12)}`);
  await page.getByRole('button', { name: /^Plan (again|the day)/ }).click();
  await page.getByRole('link', { name: 'Result' }).click({ timeout: 30_000 });
  const row = page.locator('tbody tr', { hasText: `WO-${placed.order.number}` });
  const visit = (await row.locator('a', { hasText: /^V-/ }).textContent()) ?? '';
  await row.locator('a', { hasText: /^V-/ }).click();
  await page.getByRole('link', { name: 'Find another time' }).click();
  await lawful(dispatcher);
  await send(page.getByRole('button', { name: /^Book/ }).first());
  await expect(page).toHaveURL(/\/board\/appointments\/[0-9a-f-]+$/);
  await expect(page.locator('main dl')).toContainText('customer told');
  await expect(page.locator('main dl'), 'what eight of ten such visits do').toContainText('Likely arrival');
  await lawful(dispatcher);

  const told = page.url();
  await page.goto(`/board/kept?zone=America/Chicago&from=${day()}&until=${day(14)}`);
  await expect(page.locator('tr', { hasText: visit })).toContainText('to come');
  await lawful(dispatcher);
  await page.goto(told);
  await page.getByLabel('Reason').fill('The customer moves house');
  await send(page.getByRole('button', { name: 'Break it' }));
  await page.goto(`/board/kept?zone=America/Chicago&from=${day()}&until=${day(14)}`);
  await expect(page.locator('tr', { hasText: visit })).toContainText('The customer moves house');
  await cancel(page, placed.order.id);
});

function bar(page: Page, placed: Placed) {
  return page.locator('svg[data-technician] a', { hasText: `WO-${placed.order.number}` }).first();
}

async function start(page: Page, placed: Placed): Promise<number> {
  return Number(await bar(page, placed).getAttribute('data-start'));
}

/// The number of the visit that belongs to an order, as the list says it.
function number(list: string | null, placed: Placed): string {
  const before = (list ?? '').split(`WO-${placed.order.number}`)[0] ?? '';
  return before.match(/V-\d+/g)?.at(-1) ?? 'no visit';
}

async function dragTo(page: Page, what: string, technician: string): Promise<void> {
  const from = await page.locator(what).first().boundingBox();
  const row = page.locator(`svg[data-name="${technician}"]`);
  const to = await row.boundingBox();
  if (!from || !to) throw new Error(`nothing to drag: ${what}`);
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width * 0.7, to.y + to.height / 2, { steps: 6 });
  await expect(page.locator('[data-say]')).toContainText(technician);
  await page.mouse.up();
}
