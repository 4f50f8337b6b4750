import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

/// The browser tests: real Chromium against a running demo at FETTLE_URL.
const chromium = ['chromium', 'chromium-browser', 'google-chrome']
  .flatMap((name) => (process.env.PATH ?? '').split(':').map((folder) => `${folder}/${name}`))
  .find((path) => existsSync(path));

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'target/e2e',
  globalSetup: './e2e/setup.ts',
  workers: 2,
  timeout: 90_000,
  retries: 1, // a busy machine may miss a moment; what fails twice is a fault
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'target/e2e.json' }]],
  use: {
    baseURL: process.env.FETTLE_URL ?? 'http://127.0.0.1:8080',
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    viewport: { width: 1280, height: 900 },
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
