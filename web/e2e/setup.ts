import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { chromium, type Browser, type FullConfig, type Page } from '@playwright/test';
import { accountsFile, oneOfEach, placesFile, signIn, state, type Account } from './accounts';
import { placesOf, type Place } from './discover';

/// Signs every kind of account in once and finds its pages; the tests reuse the sessions, since sign-in is slow on purpose and rate-limited.
export default async function setup(config: FullConfig): Promise<void> {
  const use = config.projects[0]?.use;
  if (!use?.baseURL) throw new Error('no project to test');
  rmSync(dirname(accountsFile), { recursive: true, force: true });
  mkdirSync(dirname(accountsFile), { recursive: true });
  const browser = await chromium.launch(use.launchOptions ?? {});
  const admin = await open(browser, use.baseURL, 'admin');
  const all = await readAccounts(admin);
  const chosen = oneOfEach(all);
  const places: Place[] = [];
  const seen = new Set<string>();
  for (const account of chosen) {
    const page = account.login === 'admin' ? admin : await open(browser, use.baseURL, account.login);
    places.push(...(await placesOf(account, page.request, seen)));
  }
  writeFileSync(accountsFile, JSON.stringify(chosen));
  writeFileSync(placesFile, JSON.stringify(places));
  await browser.close();
}

async function open(browser: Browser, baseURL: string, login: string): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: 'en-GB' });
  const page = await context.newPage();
  await signIn(page, login);
  await page.waitForURL('**/');
  await context.storageState({ path: state(login) });
  return page;
}

async function readAccounts(page: Page): Promise<Account[]> {
  const all: Account[] = [];
  await page.goto('/accounts');
  for (;;) {
    all.push(
      ...(await page.locator('tbody tr').evaluateAll((rows) =>
        rows
          .filter((row) => row.querySelector('.badge.bg-azure-lt') !== null)
          .map((row) => ({
            login: row.children[1]?.textContent.trim() ?? '',
            roles: [...row.querySelectorAll('.badge-outline')].map((badge) => badge.textContent.trim()),
          })),
      )),
    );
    const next = page.locator('a[rel=next]');
    if ((await next.count()) === 0) return all;
    await next.first().click();
  }
}
