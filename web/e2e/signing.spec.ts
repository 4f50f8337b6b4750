import { expect, test } from '@playwright/test';
import { api, as, lawful, mark, nobody, PHONE, send } from './flow';
import { given, machine, order } from './orders';
import { sign } from './signing';

test('a customer without an account reads the report by a link and signs it with a drawn line', async ({ browser }) => {
  const office = await api('dispatcher');
  const placed = await order(office, 'REPAIR', await machine(office, 'dishwasher'));
  const [line] = placed.lines;
  if (!line) throw new Error('the order has no line');
  const { who, visit } = await given(browser, office, line);
  const done = `Door seal is ordered ${mark()}`;
  await who.page.goto(`/field/visits/${visit}`);
  await send(who.page.getByRole('button', { name: 'Begin the visit' }));
  await who.page.getByLabel('could not be done').check();
  await who.page.getByLabel('What was done').fill(done);
  await who.page.getByLabel('Left to do (minutes)').fill('30');
  await send(who.page.getByRole('button', { name: 'End the visit' }));
  await send(who.page.getByRole('button', { name: 'Make the report' }));

  const dispatcher = await as(browser, 'dispatcher');
  await dispatcher.page.goto(`/field/orders/${placed.order.id}/reports`);
  await send(dispatcher.page.getByRole('button', { name: 'Make a link for the customer' }));
  const link = (await dispatcher.page.locator('.alert a').first().getAttribute('href')) ?? '';

  const customer = await nobody(browser, PHONE);
  await customer.page.goto(link);
  await expect(customer.page.locator('main')).toContainText(done);
  await lawful(customer);
  const hash = await sign(customer.page, `Customer by link ${mark()}`);
  await lawful(customer);

  await dispatcher.page.goto(`/field/orders/${placed.order.id}/reports`);
  await dispatcher.page.locator('main a[href^="/field/reports/"]').first().click();
  await expect(dispatcher.page.locator('main')).toContainText(hash);
  await expect(dispatcher.page.locator('img.fettle-signed')).toBeVisible();
  await dispatcher.page.goto(`/field/orders/${placed.order.id}`);
  await dispatcher.page.locator('#why').fill('End of a browser test');
  await send(dispatcher.page.locator('form[action$="/cancel"] button'));
});
