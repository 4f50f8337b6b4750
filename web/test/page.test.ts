import { beforeEach, describe, expect, it } from 'vitest';
import { openDialogs } from '../src/dialogs';
import { focusWithin } from '../src/focus';
import { closeMenus } from '../src/menus';
import { fitted } from '../src/photo';
import { sayFailures } from '../src/toast';
import { one } from './one';

openDialogs(document);
closeMenus(document);
sayFailures(document);

describe('the page', () => {
  beforeEach(() => {
    document.body.innerHTML = `
      <details data-menu><summary>menu</summary><a href="/x">x</a></details>
      <button data-opens="box">open</button><dialog id="box"><button data-closes>close</button></dialog>
      <div id="fettle-toast" hidden data-refused="It failed." data-offline="No line."><span data-text></span></div>
      <form><input id="good"><input id="bad" class="is-invalid"></form>`;
  });

  it('opens and closes dialogs by data attributes', () => {
    one(HTMLButtonElement, '[data-opens]').click();
    expect(one(HTMLDialogElement, '#box').open).toBe(true);
    one(HTMLButtonElement, '[data-closes]').click();
    expect(one(HTMLDialogElement, '#box').open).toBe(false);
  });

  it('closes a menu on Escape and gives the focus back', () => {
    const menu = one(HTMLDetailsElement, 'details');
    menu.open = true;
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(menu.open).toBe(false);
    expect(document.activeElement).toBe(one(HTMLElement, 'summary'));
  });

  it('closes a menu on a click elsewhere, not inside', () => {
    const menu = one(HTMLDetailsElement, 'details');
    menu.open = true;
    one(HTMLElement, 'summary').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    menu.open = true;
    one(HTMLElement, '#good').click();
    expect(menu.open).toBe(false);
  });

  it('puts the focus on the first thing wrong', () => {
    focusWithin(document);
    expect(document.activeElement?.id).toBe('bad');
  });

  it('says a failed request aloud, with its number', () => {
    const xhr = { getResponseHeader: () => '0199-77' };
    document.body.dispatchEvent(new CustomEvent('htmx:responseError', { bubbles: true, detail: { xhr } }));
    expect(one(HTMLElement, '#fettle-toast').hasAttribute('hidden')).toBe(false);
    expect(one(HTMLElement, '#fettle-toast').textContent).toBe('It failed. 0199-77');
    document.body.dispatchEvent(new CustomEvent('htmx:beforeRequest', { bubbles: true }));
    expect(one(HTMLElement, '#fettle-toast').hasAttribute('hidden')).toBe(true);
  });
});

describe('a photo', () => {
  it('is fitted by its longer side and never enlarged', () => {
    expect(fitted(4000, 3000, 2000)).toEqual({ width: 2000, height: 1500 });
    expect(fitted(3000, 4000, 2000)).toEqual({ width: 1500, height: 2000 });
    expect(fitted(800, 600, 2000)).toBeNull();
  });
});
