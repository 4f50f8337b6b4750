import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { accounts, state } from './accounts';

/// The pictures in `docs/screenshots/`, renewed by UPDATE_SCREENSHOTS=1: WebP, small, phone and desk.
const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'screenshots');
const LARGEST = 150_000;

/// Name, a role of who looks, and how to get there: an address, then links to follow.
const PAGES: { name: string; role: string; path: string; follow?: string }[] = [
  { name: 'start', role: 'Librarian', path: '/' },
  { name: 'board', role: 'Dispatcher', path: '/board' },
  { name: 'visits', role: 'Field technician', path: '/field/today' },
  { name: 'visit', role: 'Field technician', path: '/field/today', follow: 'main a[href^="/field/visits/"]' },
  { name: 'machine', role: 'Dispatcher', path: '/field/machines', follow: 'main a[href^="/field/machines/"]' },
  { name: 'who-may', role: 'Dispatcher', path: '/people/who-may' },
  { name: 'technician', role: 'Dispatcher', path: '/people', follow: 'main tbody a[href^="/people/"]' },
  { name: 'matrix', role: 'Dispatcher', path: '/people/matrix' },
  { name: 'review', role: 'Librarian', path: '/catalogue/reviews', follow: 'main a[href^="/catalogue/"]' },
  { name: 'processing', role: 'Librarian', path: '/processing' },
  { name: 'catalogue', role: 'Librarian', path: '/catalogue/queue' },
];

if (process.env.UPDATE_SCREENSHOTS === '1')
  for (const { name, role, path, follow } of PAGES)
    test(`picture of ${name}`, async ({ browser, baseURL }) => {
      const who = accounts().find((account) => account.roles.includes(role)) ?? accounts()[0];
      const context = await browser.newContext({ baseURL: baseURL ?? '', storageState: state(who?.login ?? 'admin') });
      await context.addCookies([{ name: 'language', value: 'en', url: baseURL ?? '' }]);
      const page = await context.newPage();
      await page.goto(path);
      if (follow) await page.locator(follow).first().click();
      await page.waitForLoadState('networkidle');
      await picture(page, name, 'phone', 390, 844);
      await picture(page, name, 'desk', 1280, 850);
      await context.close();
    });

async function picture(page: Page, name: string, size: string, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.reload();
  const session = await page.context().newCDPSession(page);
  const shot = await session.send('Page.captureScreenshot', { format: 'webp', quality: 82 });
  const bytes = Buffer.from(shot.data, 'base64');
  expect(bytes.length).toBeLessThan(LARGEST);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${name}-${size}.webp`), bytes);
}
