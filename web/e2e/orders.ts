import { expect, type Browser, type Page } from '@playwright/test';
import { as, fresh, PHONE, send, type Api, type Worker } from './flow';

/// Work for the flows of the field, entered over the API as the office would have entered it before.
export interface Machine {
  asset: { id: string; site: string; model: string };
  model: { kind: string };
}

export interface Line {
  id: string;
  task: string;
  asset: string;
}

export interface Placed {
  order: { id: string; number: number };
  lines: Line[];
}

interface Candidate {
  technician: string;
  name: string;
  law: { answer: string };
}

/// One of the demo's machines; another one every time, since flows may run side by side.
export async function machine(office: Api, kind: string): Promise<Machine> {
  const { rows: some } = await office.get<{ rows: Machine[] }>(`/api/field/machines?q=DEMO1&kind=${kind}`);
  const one = some[Math.floor(Math.random() * some.length)];
  if (!one) throw new Error(`the demo has no ${kind}`);
  return one;
}

export async function order(office: Api, purpose: 'REPAIR' | 'SERVICE', on: Machine): Promise<Placed> {
  const id = fresh();
  await office.post('/api/field/orders', {
    id,
    kind: purpose === 'REPAIR' ? 'REPAIR' : 'MAINTENANCE',
    site: on.asset.site,
    note: '',
    lines: [{ id: fresh(), purpose, model: on.asset.model, asset: on.asset.id, priority: 3 }],
  });
  return office.get(`/api/field/orders/${id}`);
}

/// Gives the line, as soon as may be, to somebody whom the law allows and who is at no other visit; his phone, and the visit.
export async function given(browser: Browser, office: Api, line: Line): Promise<{ who: Worker; visit: string }> {
  const now = Date.now();
  const candidates = await office.get<Candidate[]>(
    `/api/field/lines/${line.id}/candidates?from=${new Date(now).toISOString()}`,
  );
  for (const { technician, name } of candidates.filter((c) => c.law.answer === 'allowed')) {
    const who = await as(browser, name.toLowerCase().replaceAll(' ', '-'), PHONE);
    await who.page.goto('/field/today');
    if ((await who.page.locator('main .badge', { hasText: 'under way' }).count()) === 0)
      for (let half = 0; half < 48; half++) {
        const visit = fresh();
        const from = new Date(now + half * 1_800_000).toISOString();
        if ((await office.ask(`/api/field/lines/${line.id}/assignments`, { id: visit, technician, from })) === 201)
          return { who, visit };
      }
    await who.page.context().close();
  }
  expect(candidates, 'nobody whom the law allows is free').toEqual([]);
  throw new Error('nobody is free');
}

/// Sold to a household in Texas, whose two technicians have little else to do.
export async function texas(office: Api, model: string, on: string): Promise<Placed> {
  const found = await office.get<{ rows: { id: string }[] }>('/api/field/customers?q=Texas Household 002');
  const [customer] = found.rows;
  const { sites } = await office.get<{ sites: { id: string }[] }>(`/api/field/customers/${customer?.id ?? ''}`);
  const id = fresh();
  const window = { from: `${on}T15:00:00Z`, until: `${on}T22:00:00Z` };
  await office.post('/api/field/sales', { id, site: sites[0]?.id, models: [model], deliveryOn: on, window, note: '' });
  return office.get(`/api/field/orders/${id}`);
}

export async function cancel(page: Page, id: string): Promise<void> {
  await page.goto(`/field/orders/${id}`);
  await page.locator('#why').fill('End of a browser test');
  await send(page.locator('form[action$="/cancel"] button'));
  await expect(page.locator('main')).toContainText('cancelled');
}
