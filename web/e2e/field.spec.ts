import { expect, test, type Page } from '@playwright/test';
import { api, as, day, lawful, mark, nobody, PHONE, send } from './flow';
import { cancel, given, machine, order, texas, type Placed } from './orders';
import { sign } from './signing';

/// The field's main flows, each by the person whose job it is. They run any number of times on one demo, in any order.

test('a dispatcher plans a day, sees who is left out and why, and publishes', async ({ browser }) => {
  const office = await api('dispatcher');
  const on = day(2);
  const [plain, impossible] = await Promise.all([texas(office, 'DISH-60', on), texas(office, 'BOIL-20', on)]);
  const dispatcher = await as(browser, 'dispatcher');
  const { page } = dispatcher;
  const board = `/board?zone=America/Chicago&day=${on}`;
  await page.goto(board);
  const waiting = page.getByRole('region', { name: 'Visits without anybody' });
  await lawful(dispatcher);

  await page.getByRole('button', { name: /^Plan/ }).click();
  await page.getByRole('link', { name: 'Result' }).click({ timeout: 30_000 });
  const row = (placed: Placed) => page.locator('tbody tr', { hasText: `WO-${placed.order.number}` });
  await expect(row(plain)).toContainText('Texas Technician');
  await expect(row(impossible)).toContainText('left out');
  await expect(row(impossible)).toContainText('may not do this work');
  await lawful(dispatcher);

  await send(page.getByRole('button', { name: 'Publish' }));
  await expect(page).toHaveURL(/\/board\?/);
  await page.reload();
  await expect(waiting).toContainText(`WO-${impossible.order.number}`);
  await expect(waiting).toContainText('may not do this work');
  await expect(waiting).not.toContainText(`WO-${plain.order.number}`);
  await expect(page.locator('.board-bar').first()).toBeVisible();
  await lawful(dispatcher);

  for (const { order } of [plain, impossible]) await cancel(page, order.id);
  await page.goto(board);
  await expect(waiting).not.toContainText(`WO-${impossible.order.number}`);
});

test('a technician does a visit on the phone, and the customer signs for it there', async ({ browser }) => {
  const office = await api('dispatcher');
  const placed = await order(office, 'SERVICE', await machine(office, 'gas-boiler'));
  const [line] = placed.lines;
  if (!line) throw new Error('the order has no line');
  const { who, visit } = await given(browser, office, line);
  const { page } = who;
  await page.goto('/field/today');
  const mine = page.locator(`main a[href="/field/visits/${visit}"]`);
  if ((await mine.count()) === 0) await page.getByRole('link', { name: 'Day after' }).click();
  await lawful(who);
  await mine.click();
  await send(page.getByRole('button', { name: 'Begin the visit' }));
  await expect(page.locator('main .badge').first()).toHaveText('under way');
  const measured = await answered(page);
  expect(measured.length, 'a maintenance has something to measure').toBeGreaterThan(0);
  await lawful(who);

  const done = `Burner cleaned ${mark()}`;
  await page.getByLabel('What was done').fill(done);
  await send(page.getByRole('button', { name: 'End the visit' }));
  await page.reload();
  await expect(page.locator('#records')).toContainText(done);

  await send(page.getByRole('button', { name: 'Make the report' }));
  if (!page.url().includes('/field/reports/')) await page.locator('main a[href^="/field/reports/"]').first().click();
  await expect(page.locator('main')).toContainText(done);
  await lawful(who);
  const hash = await sign(page);
  await page.goto(`/field/visits/${visit}`);
  await expect(page.locator('main .badge').first()).toHaveText('done');

  const dispatcher = await as(browser, 'dispatcher');
  await dispatcher.page.goto(`/field/orders/${placed.order.id}/reports`);
  await dispatcher.page.locator('main a[href^="/field/reports/"]').first().click();
  await expect(dispatcher.page.locator('main')).toContainText(hash);
  await expect(dispatcher.page.locator('main')).toContainText('Signed');
  await dispatcher.page.goto(`/field/machines/${line.asset}`);
  await expect(dispatcher.page.locator('main')).toContainText(done);
});

test('a customer confirms the time by a link, without an account', async ({ browser }) => {
  const office = await api('dispatcher');
  const placed = await order(office, 'REPAIR', await machine(office, 'dishwasher'));
  const [line] = placed.lines;
  if (!line) throw new Error('the order has no line');
  await given(browser, office, line);
  const dispatcher = await as(browser, 'dispatcher');
  await dispatcher.page.goto(`/field/orders/${placed.order.id}/reports`);
  await send(dispatcher.page.getByRole('button', { name: 'Make a link for the customer' }));
  const link = (await dispatcher.page.locator('.alert a').first().getAttribute('href')) ?? '';
  const customer = await nobody(browser, PHONE);
  const { page } = customer;
  await page.goto(link);
  await expect(page.locator('h1')).toContainText(`WO-${placed.order.number}`);
  await lawful(customer);
  await send(page.getByRole('button', { name: 'The time suits' }));
  await page.reload();
  await expect(page.locator('main')).toContainText('Confirmed');
  await lawful(customer);
  await dispatcher.page.goto(`/field/orders/${placed.order.id}`);
  await expect(dispatcher.page.locator('main')).toContainText('Customer confirmed');
  await page.goto(`${link.slice(0, -4)}AAAA`);
  await expect(page.locator('main')).not.toContainText(`WO-${placed.order.number}`);
  await cancel(dispatcher.page, placed.order.id);
});

test('who may do this there on that day: each is answered, with reasons and ways', async ({ browser }) => {
  const dispatcher = await as(browser, 'dispatcher');
  const { page } = dispatcher;
  await page.goto('/people/who-may');
  await lawful(dispatcher);
  await page.getByLabel('Kind of work').selectOption({ label: 'Service an air conditioner' });
  await page.getByLabel('Day').fill(day(40));
  await page.getByRole('button', { name: 'Ask' }).click();
  const row = (name: string) => page.locator('tbody tr', { has: page.getByRole('link', { name, exact: true }) });
  await expect(row('Refrigeration Technician 1')).toContainText('alone');
  await expect(page.locator('tbody tr').first(), 'who may comes first').toContainText('alone');
  await expect(row('Refrigeration Apprentice 1')).toContainText('under supervision');
  await expect(row('Refrigeration Apprentice 1')).toContainText('Refrigeration Technician 1');
  await expect(row('Electrician 1')).toContainText('F-gas certificate');
  await expect(row('Electrician 1')).toContainText('is missing');
  await expect(row('Electrician 1').locator('ol li').first()).toContainText('Give it to');
  const expired = row('Refrigeration Technician 2');
  await expect(expired).toContainText(/expired on .*, \d+ days before this work/);
  await expect(expired).toContainText('Renew F-gas certificate');
  await lawful(dispatcher);
});

test('the law refuses, a service manager overrides with a reason, and it stays on the record', async ({ browser }) => {
  const office = await api('dispatcher');
  const placed = await order(office, 'SERVICE', await machine(office, 'gas-boiler'));
  const task = placed.lines[0]?.task ?? '';
  const manager = await as(browser, 'service-manager');
  const { page } = manager;
  const when = `${day(30 + Math.floor(Math.random() * 300))}T10:00`;
  await page.goto(`/tasks/${task}?from=${when}`);
  await lawful(manager);
  const give = async (reason: string): Promise<void> => {
    await page.getByLabel('Technician', { exact: true }).selectOption({ label: 'Electrician 1' });
    await page.getByLabel('Reason to override the law').fill(reason);
    await send(page.getByRole('button', { name: 'Give', exact: true }));
  };
  await give('');
  await expect(page.getByRole('alert')).toContainText('The law does not allow this');
  await expect(page.getByRole('alert')).toContainText('Anlagenmechaniker SHK');
  await lawful(manager);
  const reason = `Only he knows this boiler ${mark()}`;
  await give(reason);
  await page.goto(`/tasks/${task}`);
  await expect(page.locator('main')).toContainText('Electrician 1');

  await page.goto('/people/overrides');
  const line = page.locator('tbody tr', { hasText: reason });
  await expect(line).toContainText('Electrician 1');
  await expect(line).toContainText('Demo Service Manager');
  await expect(line).toContainText('Anlagenmechaniker SHK');
  await lawful(manager);
  await cancel(page, placed.order.id);
  await page.goto('/people/overrides');
  await expect(line, 'nobody can take it away').toBeVisible();
});

/// A sale to a household of the second site, to be installed on that day.

/// Answers every step that is asked, in its order, so that it passes; what was measured.
async function answered(page: Page): Promise<string[]> {
  const measured: string[] = [];
  const next = page.locator('#procedure li > form');
  for (let step = 0; step < 30 && (await next.count()) > 0; step++) {
    const text = await next.locator('xpath=..').innerText();
    const number = next.locator('input[inputmode=decimal]');
    if ((await number.count()) > 0) {
      const value = middle(text);
      await number.fill(value);
      await next.getByRole('textbox').last().fill('TEST-METER');
      measured.push(value);
    } else if ((await next.locator('input[name=answer]').count()) > 0)
      await next.locator('input[name=answer]').fill('in order');
    const before = await page.locator('#procedure .badge').count();
    await next.getByRole('button').first().click();
    await expect(page.locator('#procedure .badge')).toHaveCount(before + 1);
  }
  return measured;
}

/// Of the limits that a step names, e.g. "1 to 3".
function middle(text: string): string {
  const [low = 1, high = low] = [...text.matchAll(/\d+(?:\.\d+)?/g)].map((m) => Number(m[0])).slice(-2);
  return String((low + high) / 2);
}
