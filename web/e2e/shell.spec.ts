import { expect, test } from '@playwright/test';
import { signIn, state } from './accounts';

test.describe('signing in', () => {
  test('leads to the start page, and out again', async ({ page }) => {
    await signIn(page, 'auditor');
    await expect(page.locator('h1')).toHaveText('Today');
    await page.locator('.fettle-user summary').click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page).toHaveURL(/\/sign-in/);
    await page.goto('/me');
    await expect(page).toHaveURL(/\/sign-in/);
  });

  test('with a wrong password says so and stays', async ({ page }) => {
    await signIn(page, 'nobody-of-this-name', 'not the password');
    await expect(page.getByRole('alert').first()).toContainText('wrong');
    await expect(page).toHaveURL(/\/sign-in/);
  });
});

test.describe('signed in', () => {
  test.use({ storageState: state('admin') });

  test('German and back', async ({ page }) => {
    await page.goto('/me');
    await page.getByRole('button', { name: 'Deutsch' }).click();
    await expect(page).toHaveURL(/\/me$/);
    await expect(page.locator('h1')).toHaveText('Mein Konto');
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.locator('h1')).toHaveText('My account');
  });

  test('dark and light', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Dark' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-bs-theme', 'dark');
    await page.getByRole('button', { name: 'Light' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-bs-theme', 'light');
  });

  test('a device set to dark is served dark pages until somebody chooses', async ({ browser }) => {
    const device = await browser.newContext({ colorScheme: 'dark' });
    const page = await device.newPage();
    await page.goto('/sign-in');
    await expect(page.locator('html')).toHaveAttribute('data-bs-theme', 'dark');
    await page.reload();
    await page.getByRole('button', { name: 'Light' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-bs-theme', 'light');
    await device.close();
  });

  test('the palette leads anywhere by keys alone', async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox');
    await expect(field).toBeFocused();
    await field.fill('acco');
    await expect(page.getByRole('option').first()).toContainText('Accounts');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/accounts$/);
  });

  test('the palette finds things, and Escape gives the page back', async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('Demo Auditor');
    await expect(page.getByRole('option').first()).toContainText('Demo Auditor');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('combobox')).toBeHidden();
  });

  test('the search page groups what modules find', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('searchbox').fill('demo auditor');
    await page.keyboard.press('Enter');
    await expect(page.locator('main section')).toContainText('Demo Auditor');
    await page.goto('/search?q=zzzzzz');
    await expect(page.locator('main')).toContainText('Nothing matches');
  });

  test('? lists the shortcuts; they can be switched off', async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Shortcuts' })).toBeVisible();
    await page.getByLabel('Single-letter keys on this device').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Shortcuts' })).toBeHidden();
  });

  test('an address that leads nowhere says so, with a number', async ({ page }) => {
    const answer = await page.goto('/no-such-page');
    expect(answer?.status()).toBe(404);
    await expect(page.locator('main')).toContainText(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });

  test('the phone menu opens, closes by Escape, and leads on', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto('/');
    const menu = page.locator('.fettle-menu summary');
    const entry = page.locator('.fettle-nav a[href="/me"]');
    await expect(entry).toBeHidden();
    await menu.click();
    await expect(entry).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(entry).toBeHidden();
    await expect(menu).toBeFocused();
    await menu.click();
    await entry.click();
    await expect(page).toHaveURL(/\/me$/);
  });

  test('the first Tab offers to skip to the content', async ({ page }) => {
    await page.goto('/me');
    await page.keyboard.press('Tab');
    await expect(page.locator('.fettle-skip')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('#main')).toBeFocused();
  });
});
