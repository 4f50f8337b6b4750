import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/// The demo's accounts as the administrator's page lists them.
export interface Account {
  login: string;
  roles: string[];
}

export const PASSWORD = 'fettle-demo';
const FOLDER = join(import.meta.dirname, '..', 'target', 'e2e-accounts');

export const state = (login: string): string => join(FOLDER, `${login}.json`);
export const accountsFile = join(FOLDER, 'accounts.json');

export function accounts(): Account[] {
  return JSON.parse(readFileSync(accountsFile, 'utf8')) as Account[];
}

/// One account for every set of roles, so that every menu is seen once.
export function oneOfEach(all: Account[]): Account[] {
  return [...new Map(all.map((account) => [[...account.roles].sort().join(), account])).values()];
}

export async function signIn(page: Page, login: string, password = PASSWORD): Promise<void> {
  await page.goto('/sign-in');
  await page.fill('#login', login);
  await page.fill('#password', password);
  await page.click('main button.btn-primary');
}
