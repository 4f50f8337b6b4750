import { expect, test, type Page } from '@playwright/test';
import { accounts, state } from './accounts';
import { accessible, complaints, noSidewaysScroll, translated } from './page-laws';

/// Every page in every role's menu and those linked from there, in both languages, wide and narrow, light and dark.
/// A kind of page that an earlier account has shown in full is then looked at once, narrow and German.
const DEPTH_PER_PAGE = 12;
const seen = new Set<string>();

for (const { login } of accountsOrNone())
  test(`the pages of ${login}`, async ({ browser, baseURL }) => {
    test.setTimeout(240_000);
    const context = await browser.newContext({
      baseURL: baseURL ?? '',
      storageState: state(login),
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const wrong: string[] = [];
    for (const path of await pagesOf(page)) {
      const full = !seen.has(pattern(path));
      seen.add(pattern(path));
      wrong.push(...(await faults(page, path, full)).map((fault) => `${path}: ${fault}`));
    }
    await context.close();
    expect(wrong).toEqual([]);
  });

function accountsOrNone(): { login: string }[] {
  return process.env.TEST_WORKER_INDEX === undefined && process.argv.includes('--list') ? [] : accounts();
}

async function faults(page: Page, path: string, full: boolean): Promise<string[]> {
  const said = complaints(page);
  const found: string[] = [];
  if (full) {
    await look(page, 'en', 'light', 1280);
    const answer = await page.goto(path);
    if (!answer?.ok()) found.push(`answered ${answer?.status() ?? 'nothing'}`);
    found.push(...(await translated(page, 'en')), ...(await accessible(page)));
  }
  await look(page, 'de', 'dark', 360);
  const answer = await page.goto(path);
  if (!answer?.ok()) found.push(`answered ${answer?.status() ?? 'nothing'}`);
  found.push(...(await translated(page, 'de')), ...(await noSidewaysScroll(page)));
  if (full) found.push(...(await accessible(page)).map((fault) => `${fault} (dark, narrow)`));
  page.removeAllListeners('console').removeAllListeners('pageerror');
  return [...found, ...new Set(said)];
}

async function look(page: Page, language: string, theme: string, width: number): Promise<void> {
  const url = test.info().project.use.baseURL ?? '';
  await page.context().addCookies([
    { name: 'language', value: language, url },
    { name: 'theme', value: theme, url },
  ]);
  await page.setViewportSize({ width, height: 900 });
}

/// The menu's pages, and from each the first of every kind of page linked in its content.
async function pagesOf(page: Page): Promise<string[]> {
  await page.goto('/');
  const menu = ['/', '/search', ...(await links(page, '.fettle-nav a[href]'))];
  const all = new Map(menu.map((path) => [pattern(path), path]));
  for (const path of menu) {
    await page.goto(path);
    for (const link of (await links(page, 'main a[href]')).slice(0, 200))
      if (!all.has(pattern(link)) && all.size < menu.length * DEPTH_PER_PAGE) all.set(pattern(link), link);
  }
  return [...all.values()];
}

async function links(page: Page, selector: string): Promise<string[]> {
  const hrefs = await page
    .locator(selector)
    .evaluateAll((found) =>
      found
        .filter((a) => !a.hasAttribute('download') && a.getAttribute('target') !== '_blank')
        .map((a) => a.getAttribute('href') ?? ''),
    );
  return hrefs.filter(
    (href) =>
      href.startsWith('/') && !/\.(csv|pdf|mrc|xml|json|ics|png|svg)(\?|$)|^\/(api|files|actuator)\//.test(href),
  );
}

/// Pages of one kind: the address with ids, numbers and the query's values left out.
function pattern(path: string): string {
  const [route = '', query = ''] = path.split('#')[0]?.split('?') ?? [];
  const kind = route
    .split('/')
    .map((part) => (/\d/.test(part) ? '*' : part))
    .join('/');
  return `${kind}?${query
    .split('&')
    .map((pair) => pair.split('=')[0] ?? '')
    .sort()
    .join('&')}`;
}
