import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ConsoleMessage, Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

/// What holds for every page of Fettle. Each law answers sentences about what breaks it.
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const MESSAGES = join(import.meta.dirname, '..', '..', 'server', 'src', 'main', 'resources', 'messages');
const KEYS = new Set(
  readdirSync(MESSAGES)
    .filter((name) => name.endsWith('_en.properties'))
    .flatMap((name) => readFileSync(join(MESSAGES, name), 'utf8').split('\n'))
    .map((line) => /^([a-z0-9_.-]+)=/.exec(line)?.[1] ?? '')
    .filter((key) => key.includes('.')),
);

export async function accessible(page: Page): Promise<string[]> {
  // this rule reads every line of every style sheet; no page here turns itself by the way the phone is held
  return axe(page, { preload: false, rules: { 'css-orientation-lock': { enabled: false } } });
}

/// The part of [accessible] that another theme changes.
export async function contrasting(page: Page): Promise<string[]> {
  const found = await axe(page, { preload: false, runOnly: ['color-contrast', 'link-in-text-block', 'target-size'] });
  return found.map((fault) => `${fault} (dark, narrow)`);
}

async function axe(page: Page, options: RunOptions): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(async (how) => {
    const { axe } = window as unknown as { axe: { run: (on: Document, how: RunOptions) => Promise<AxeResults> } };
    return (await axe.run(document, { ...how, resultTypes: ['violations'] })).violations.map((v) => ({
      id: v.id,
      nodes: v.nodes.map((n) => `${n.target.join(' ')} ${(n.any[0] ?? n.all[0] ?? n.none[0])?.message ?? ''}`),
    }));
  }, options);
  return found.map(({ id, nodes }) => `axe ${id}: ${nodes.slice(0, 3).join(' | ')} (${nodes.length})`);
}

export async function noSidewaysScroll(page: Page): Promise<string[]> {
  const [room, width, wide] = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const clipped = (e: Element): boolean => {
      for (let p = e.parentElement; p && p !== document.body; p = p.parentElement)
        if (getComputedStyle(p).overflowX !== 'visible') return true;
      return false;
    };
    const wide = [...document.body.querySelectorAll('*')]
      .filter((e) => e.getBoundingClientRect().right > room + 1 && e.checkVisibility())
      .sort((a, b) => Number(clipped(a)) - Number(clipped(b)))
      .map((e) => `${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''}`);
    return [room, document.documentElement.scrollWidth, wide] as const;
  });
  return width <= room ? [] : [`scrolls sideways, ${width} px: perhaps ${wide.slice(0, 3).join(' | ')}`];
}

/// No key of a bundle where its words should be.
export async function translated(page: Page, language: string): Promise<string[]> {
  // what the audit shows is what the database holds, keys and all
  const text = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.fettle-changes')].reduce(
      (all, stored) => all.replace(stored.innerText, ''),
      document.body.innerText,
    ),
  );
  const lang = await page.getAttribute('html', 'lang');
  const keys = [...text.matchAll(/[a-z][a-z0-9_-]*(?:\.[a-z0-9_-]+)+/g)]
    .map((m) => m[0])
    .filter((word) => KEYS.has(word));
  return [
    ...(lang === language ? [] : [`html lang is ${lang ?? 'missing'}, not ${language}`]),
    ...(text.includes('⟦') || text.includes('??')
      ? [`a text is missing: ${/.{0,20}(⟦|\?\?).{0,40}/.exec(text)?.[0] ?? ''}`]
      : []),
    ...keys.map((key) => `a key instead of a text: ${key}`),
  ];
}

/// Collects what the browser complains of (script errors, refused scripts and styles, failed requests) until the answer
/// is called for.
export function complaints(page: Page): () => string[] {
  const said = new Set<string>();
  const hear = (message: ConsoleMessage): void => {
    if (message.type() === 'error') said.add(`console: ${message.text()}`);
  };
  const fail = (error: Error): void => {
    said.add(`script: ${error.message}`);
  };
  page.on('console', hear).on('pageerror', fail);
  return () => {
    page.off('console', hear).off('pageerror', fail);
    return [...said];
  };
}
