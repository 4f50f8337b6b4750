import { expect, test, type Page } from '@playwright/test';
import { state } from './accounts';
import { accessible, complaints, contrasting, noSidewaysScroll, translated } from './page-laws';

/// The laws of pages are seen to fail: a real page is well, then one thing on it is broken, and its law must say so.
test.use({ storageState: state('admin'), viewport: { width: 360, height: 740 } });

const PAGE = '/me';
const breakIt = (page: Page, how: () => void): Promise<void> => page.evaluate(how);

test.beforeEach(async ({ page }) => {
  await page.goto(PAGE);
});

test('a whole page breaks none', async ({ page }) => {
  expect(await accessible(page)).toEqual([]);
  expect(await contrasting(page)).toEqual([]);
  expect(await noSidewaysScroll(page)).toEqual([]);
  expect(await translated(page, 'en')).toEqual([]);
});

test('a field without a label', async ({ page }) => {
  await breakIt(page, () => document.body.append(document.createElement('input')));
  expect((await accessible(page)).join()).toContain('axe label');
});

test('a button without a name', async ({ page }) => {
  await breakIt(page, () => document.body.append(document.createElement('button')));
  expect((await accessible(page)).join()).toContain('axe button-name');
});

test('pale text', async ({ page }) => {
  await breakIt(page, () => {
    const words = document.createElement('p');
    words.textContent = 'Hardly to be read';
    words.style.color = '#999';
    words.style.background = '#aaa';
    document.body.append(words);
  });
  expect((await contrasting(page)).join()).toContain('color-contrast');
});

test('something wider than the phone', async ({ page }) => {
  await breakIt(page, () => {
    const wide = document.createElement('div');
    wide.style.width = '500px';
    wide.style.height = '10px';
    document.body.append(wide);
  });
  expect((await noSidewaysScroll(page)).join()).toContain('scrolls sideways');
});

test('a key where words should be, and the wrong language', async ({ page }) => {
  await breakIt(page, () => document.body.append('home.title'));
  expect((await translated(page, 'de')).join()).toContain('a key instead of a text: home.title');
  expect((await translated(page, 'de')).join()).toContain('html lang is en');
});

test('an inline script is refused, and that is heard', async ({ page }) => {
  const said = complaints(page);
  const heard = page.waitForEvent('console');
  await breakIt(page, () => {
    const script = document.createElement('script');
    script.textContent = 'window.alert(1)';
    document.body.append(script);
  });
  await heard;
  expect(said().join()).toContain('Content Security Policy');
});
