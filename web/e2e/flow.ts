import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { expect, request, test, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { PASSWORD, signIn, state } from './accounts';
import { accessible, complaints, noSidewaysScroll, translated } from './page-laws';

/// What the flows share: somebody at work in a browser, and the API for what had to be done before.
export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 900 };

/// A page with what its browser complained of since it was opened.
export interface Worker {
  page: Page;
  said: () => string[];
}

const base = (): string => test.info().project.use.baseURL ?? '';

/// Somebody signed in, in English, at a desk or with a phone in the hand.
export async function as(browser: Browser, login: string, size = DESK): Promise<Worker> {
  const known = existsSync(state(login));
  const context = await open(browser, size, known ? state(login) : undefined);
  const page = await context.newPage();
  if (!known) {
    await signIn(page, login);
    await page.waitForURL('**/');
    await context.storageState({ path: state(login) });
  }
  return { page, said: complaints(page) };
}

/// Somebody without an account: a reader, a customer.
export async function nobody(browser: Browser, size = DESK): Promise<Worker> {
  const page = await (await open(browser, size)).newPage();
  return { page, said: complaints(page) };
}

async function open(browser: Browser, size: typeof DESK, storageState?: string): Promise<BrowserContext> {
  const phone = size === PHONE ? { hasTouch: true, isMobile: true } : {};
  const context = await browser.newContext({
    baseURL: base(),
    locale: 'en-GB',
    viewport: size,
    reducedMotion: 'reduce',
    ...phone,
    ...(storageState ? { storageState } : {}),
  });
  await context.addCookies([{ name: 'language', value: 'en', url: base() }]);
  return context;
}

/// The state somebody sees now breaks no law of pages.
export async function lawful({ page, said }: Worker): Promise<void> {
  const found = [...(await accessible(page)), ...(await noSidewaysScroll(page)), ...(await translated(page, 'en'))];
  // a refusal is an answer, which the browser reports as a page that failed
  const complained = said().filter((one) => !/status of (409|422)/.test(one));
  expect([...found, ...complained], page.url()).toEqual([]);
}

/// Sends the form of this button, and waits until the server has answered: whoever leads on sooner would break it off.
export async function send(button: Locator): Promise<void> {
  const answered = button.page().waitForResponse((answer) => answer.request().method() === 'POST');
  await button.click();
  await answered;
}

export interface Api {
  get: <T>(path: string) => Promise<T>;
  /// Wants 200 or 201.
  post: <T>(path: string, body: unknown) => Promise<T>;
  /// Whatever comes.
  ask: (path: string, body: unknown) => Promise<number>;
  put: <T>(path: string, version: number, body: unknown) => Promise<T>;
}

/// The API as somebody's program would call it; what it answers is the flow's to read.
export async function api(login: string): Promise<Api> {
  const http = await request.newContext({ baseURL: base() });
  const asked = await http.post('/api/tokens', { data: { login, password: PASSWORD, name: 'browser test' } });
  expect(asked.status(), await asked.text()).toBe(201);
  const { token } = (await asked.json()) as { token: string };
  const call = (method: string, path: string, data: unknown, version?: number) =>
    http.fetch(path, {
      method,
      data,
      headers: {
        Authorization: `Bearer ${token}`,
        'Accept-Language': 'en',
        'Idempotency-Key': randomUUID(),
        ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
      },
    });
  const wanted = async <T>(method: string, path: string, data: unknown, version?: number): Promise<T> => {
    const answer = await call(method, path, data, version);
    expect([200, 201], `${method} ${path}: ${await answer.text()}`).toContain(answer.status());
    return (await answer.json()) as T;
  };
  return {
    get: (path) => wanted('GET', path, undefined),
    post: (path, body) => wanted('POST', path, body),
    ask: async (path, body) => (await call('POST', path, body)).status(),
    put: (path, version, body) => wanted('PUT', path, body, version),
  };
}

export const fresh = (): string => randomUUID();

/// A word that no other run has used.
export const mark = (): string => randomUUID().slice(24);

/// The day so many days from today at the demo's company and library, e.g. "2026-11-25".
export function day(ahead = 0): string {
  const then = new Date(Date.now() + ahead * 86_400_000);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(then);
}
