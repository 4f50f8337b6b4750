import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Place } from './discover';

/// The demo's accounts as the administrator's page lists them.
export interface Account {
  login: string;
  roles: string[];
}

export const PASSWORD = 'fettle-demo';
const FOLDER = join(import.meta.dirname, '..', 'target', 'e2e-accounts');

export const state = (login: string): string => join(FOLDER, `${login}.json`);
export const accountsFile = join(FOLDER, 'accounts.json');

export const placesFile = join(FOLDER, 'places.json');

export function accounts(): Account[] {
  return JSON.parse(readFileSync(accountsFile, 'utf8')) as Account[];
}

/// Empty while tests are only listed and nothing has been discovered.
export function places(): Place[] {
  return existsSync(placesFile) ? (JSON.parse(readFileSync(placesFile, 'utf8')) as Place[]) : [];
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
