import { expect, test, type Browser, type Page } from '@playwright/test';
import { places, state } from './accounts';
import { accessible, complaints, contrasting, noSidewaysScroll, translated } from './page-laws';

/// Every page in every role's menu and those linked from there (`discover.ts`), in both languages, wide and narrow,
/// light and dark.
test.describe.configure({ mode: 'parallel' });

/// One window for each account and worker, so that scripts and styles are fetched and read once.
const windows = new Map<string, Page>();

for (const { login, path } of places().filter((place) => place.full))
  test(`${path} as ${login}`, async ({ browser }) => {
    const page = await open(browser, login);
    const found = [...(await wide(page, path)), ...(await narrow(page, path)), ...(await contrasting(page))];
    expect(found).toEqual([]);
  });

for (const login of new Set(places().map((place) => place.login)))
  test(`what ${login} shares with others`, async ({ browser }) => {
    test.setTimeout(180_000);
    const page = await open(browser, login);
    const found: string[] = [];
    for (const { path } of places().filter((place) => place.login === login && !place.full))
      found.push(...(await narrow(page, path)).map((fault) => `${path}: ${fault}`));
    expect(found).toEqual([]);
  });

async function open(browser: Browser, login: string): Promise<Page> {
  const baseURL = test.info().project.use.baseURL ?? '';
  const known = windows.get(login);
  if (known && test.info().retry === 0) return known;
  const page = await (
    await browser.newContext({ baseURL, storageState: state(login), reducedMotion: 'reduce' })
  ).newPage();
  windows.set(login, page);
  return page;
}

async function wide(page: Page, path: string): Promise<string[]> {
  const said = complaints(page);
  await look(page, 'en', 'light', 1280);
  const answer = await page.goto(path);
  const found = [...(await translated(page, 'en')), ...(await accessible(page))];
  return [...(answer?.ok() ? [] : [`answered ${answer?.status() ?? 'nothing'}`]), ...found, ...said()];
}

async function narrow(page: Page, path: string): Promise<string[]> {
  const said = complaints(page);
  await look(page, 'de', 'dark', 360);
  const answer = await page.goto(path);
  const found = [...(await translated(page, 'de')), ...(await noSidewaysScroll(page))];
  return [...(answer?.ok() ? [] : [`answered ${answer?.status() ?? 'nothing'}`]), ...found, ...said()];
}

async function look(page: Page, language: string, theme: string, width: number): Promise<void> {
  const url = test.info().project.use.baseURL ?? '';
  await page.context().addCookies([
    { name: 'language', value: language, url },
    { name: 'theme', value: theme, url },
  ]);
  await page.setViewportSize({ width, height: 900 });
}
