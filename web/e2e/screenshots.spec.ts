import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { api, as, day, DESK, nobody, PHONE, type Api } from './flow';
import { given, machine, order, type Machine } from './orders';

/// The pictures in `docs/screenshots/`, renewed by UPDATE_SCREENSHOTS=1 on a fresh demo: WebP, small, phone and desk.
const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'screenshots');
const LARGEST = 150_000;

/// Name, who looks, and at what: an address, then a link to follow. `tall` where the desk's picture shows more than a
/// screen.
const PAGES: { name: string; who: string; path: () => Promise<string> | string; follow?: string; tall?: number }[] = [
  { name: 'start', who: 'librarian', path: () => '/' },
  { name: 'board', who: 'dispatcher', path: () => '/board', tall: 1640 },
  { name: 'day', who: 'white-goods-technician-1', path: () => '/field/today' },
  { name: 'machine', who: 'dispatcher', path: async () => `/field/machines/${await longest(await api('dispatcher'))}` },
  {
    name: 'who-may',
    who: 'dispatcher',
    path: () => `/people/who-may?taskType=refrig.ac.service&jurisdiction=DE-BY&day=${day(3)}`,
  },
  { name: 'matrix', who: 'service-manager', path: () => '/people/matrix' },
  { name: 'expiry', who: 'service-manager', path: () => '/expiry' },
  { name: 'technician', who: 'dispatcher', path: () => '/people', follow: 'main tbody a[href^="/people/"]' },
  { name: 'review', who: 'librarian', path: () => '/catalogue/reviews', follow: 'main a[href^="/catalogue/reviews/"]' },
  { name: 'receiving', who: 'processing', path: () => '/receiving', follow: 'main a[href^="/receiving/"]' },
  { name: 'processing', who: 'processing', path: () => '/processing' },
  { name: 'search', who: '', path: () => '/catalogue?q=music' },
];

if (process.env.UPDATE_SCREENSHOTS === '1') {
  for (const { name, who, path, follow, tall } of PAGES)
    test(`picture of ${name}`, async ({ browser }) => {
      const { page } = await (who ? as(browser, who) : nobody(browser));
      await page.goto(await path());
      if (follow) await page.locator(follow).first().click();
      await both(page, name, tall);
    });

  test('picture of visit', async ({ browser }) => {
    await both(await underWay(browser), 'visit');
  });
}

async function both(page: Page, name: string, tall = DESK.height): Promise<void> {
  await picture(page, `${name}-phone`, PHONE);
  await picture(page, `${name}-desk`, { ...DESK, height: tall });
}

async function picture(page: Page, name: string, size: typeof PHONE): Promise<void> {
  await page.setViewportSize(size);
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    window.scrollTo(0, 0);
  });
  await page.waitForTimeout(200);
  const session = await page.context().newCDPSession(page);
  const shot = await session.send('Page.captureScreenshot', { format: 'webp', quality: 75 });
  const bytes = Buffer.from(shot.data, 'base64');
  expect(bytes.length).toBeLessThan(LARGEST);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${name}.webp`), bytes);
}

/// The machine of which the most is told.
async function longest(office: Api): Promise<string> {
  let best = { id: '', records: -1 };
  const { rows } = await office.get<{ rows: Machine[] }>('/api/field/machines?q=DEMO1');
  for (const { asset } of rows) {
    const records = (await office.get<unknown[]>(`/api/field/machines/${asset.id}/history`)).length;
    if (records > best.records) best = { id: asset.id, records };
  }
  return best.id;
}

/// A visit that has begun, with a reading taken.
async function underWay(browser: Browser): Promise<Page> {
  const office = await api('dispatcher');
  const [line] = (await order(office, 'SERVICE', await machine(office, 'gas-boiler'))).lines;
  if (!line) throw new Error('the order has no line');
  const { who, visit } = await given(browser, office, line);
  await who.page.goto(`/field/visits/${visit}`);
  await who.page.getByRole('button', { name: 'Begin the visit' }).click();
  await who.page.locator('#procedure li > form').getByRole('button').first().click();
  await expect(who.page.locator('#procedure .badge')).toHaveCount(1);
  return who.page;
}
