import { expect, test } from '@playwright/test';
import { api, as, day, fresh, lawful, mark, send } from './flow';
import { machine, order } from './orders';

/// The law's main flow: what somebody may do rests on facts, and falls with them.

test('a qualification is entered, verified and revoked; what rested on it shows as broken', async ({ browser }) => {
  const name = `Test Fitter ${mark()}`;
  const manager = await as(browser, 'service-manager');
  const { page } = manager;
  await page.goto('/people');
  await page.locator('#new-name').fill(name);
  await page.locator('#new-team').fill('Browser tests');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.locator('h1')).toHaveText(name);
  const person = page.url();
  await page.locator('#code').fill('elektrofachkraft');
  await page.getByLabel('Issued by').fill('Test school');
  await page.getByRole('button', { name: 'Enter', exact: true }).click();
  const held = page.locator('tbody tr', { hasText: 'Test school' });
  await expect(held).toBeVisible();
  await lawful(manager);

  const assessor = await as(browser, 'assessor');
  await assessor.page.goto(person);
  await send(assessor.page.locator('tbody tr', { hasText: 'Test school' }).getByRole('button', { name: 'Verify' }));
  await page.goto(person);
  await expect(held).toContainText('verified by Demo Assessor');

  const office = await api('dispatcher');
  const placed = await order(office, 'REPAIR', await machine(office, 'washer'));
  const technician = person.split('/').at(-1) ?? '';
  const assignments = `/api/field/lines/${placed.lines[0]?.id ?? ''}/assignments`;
  const given = await office.ask(assignments, { id: fresh(), technician, from: `${day(60)}T09:00:00Z` });
  expect(given, 'the law allows it').toBe(201);

  await held.locator('summary').click();
  await held.getByLabel('Reason').fill('The diploma was not genuine');
  await held.getByRole('button', { name: 'Revoke' }).click();
  await send(page.getByRole('dialog').getByRole('button').last());
  await expect(held).toContainText('revoked');
  await page.goto('/people/broken');
  const broken = page.locator('tbody tr', { hasText: name });
  await expect(broken).toContainText('revoked');
  await lawful(manager);
  await page.goto('/');
  await expect(page.locator('.fettle-card[href="/people/broken"]')).toBeVisible();

  await page.goto(`/field/orders/${placed.order.id}`);
  await page.locator('#why').fill('End of a browser test');
  await send(page.locator('form[action$="/cancel"] button'));
  await expect(page.locator('main')).toContainText('cancelled');
  await page.goto(person);
  await page.getByLabel('works here').uncheck();
  await send(page.getByRole('button', { name: 'Save', exact: true }));
  await page.goto('/people/broken');
  await expect(page.locator('tbody tr', { hasText: name })).toHaveCount(0);
});
