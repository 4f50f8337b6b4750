import { open } from './dialogs';
import type { Palette } from './palette';
import { scanField } from './scan';

/// Keys that work on every page; the dialog `#fettle-shortcuts` lists them. Single letters can be switched off there
/// (WCAG 2.1.4), and are off by themselves where a scanner types.
const SETTING = 'fettle.single-keys';
const PATIENCE_MS = 1500;

export function shortcuts(page: Document): void {
  let lastG = -Infinity;
  bindSwitch(page);
  page.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      palette(page)?.show();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || !singleKeys(page) || busy(page, event.target)) return;
    const afterG = event.timeStamp - lastG < PATIENCE_MS;
    lastG = event.key === 'g' ? event.timeStamp : -Infinity;
    if (act(page, afterG ? `g ${event.key}` : event.key)) event.preventDefault();
  });
  page.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('[data-palette]')) {
      event.preventDefault();
      palette(page)?.show();
    }
  });
}

function act(page: Document, keys: string): boolean {
  switch (keys) {
    case '?':
      open(page, 'fettle-shortcuts');
      return true;
    case '/':
      palette(page)?.show();
      return true;
    case 'g h':
      page.location.assign('/');
      return true;
    case 'g s':
      page.location.assign('/search');
      return true;
    case 'j':
      return step(page, 1);
    case 'k':
      return step(page, -1);
    default:
      return false;
  }
}

/// To the next or previous row of the page's lists: the first link in it.
export function step(page: Document, by: 1 | -1): boolean {
  const links = [...page.querySelectorAll('main tbody tr, main .list-group-item')]
    .map((row) => (row.matches('a[href]') ? row : row.querySelector('a[href]')))
    .filter((link): link is HTMLElement => link instanceof HTMLElement);
  if (links.length === 0) return false;
  const at = links.findIndex((link) => link === page.activeElement);
  const to = at < 0 ? (by === 1 ? 0 : links.length - 1) : Math.min(Math.max(at + by, 0), links.length - 1);
  links[to]?.focus();
  return true;
}

function busy(page: Document, target: EventTarget | null): boolean {
  if (page.querySelector('dialog[open]') || scanField(page)) return true;
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}

function singleKeys(page: Document): boolean {
  return page.defaultView?.localStorage.getItem(SETTING) !== 'off';
}

function bindSwitch(page: Document): void {
  const box = page.querySelector<HTMLInputElement>('#fettle-single-keys');
  if (!box) return;
  box.checked = singleKeys(page);
  box.addEventListener('change', () => page.defaultView?.localStorage.setItem(SETTING, box.checked ? 'on' : 'off'));
}

function palette(page: Document): Palette | null {
  return page.querySelector<Palette>('fettle-palette');
}
