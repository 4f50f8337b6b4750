import { beforeEach, describe, expect, it } from 'vitest';
import { shortcuts, step } from '../src/shortcuts';
import { one } from './one';

const PAGE = `
  <dialog id="fettle-shortcuts"><input type="checkbox" id="fettle-single-keys"></dialog>
  <main><table><tbody>
    <tr><td><a id="a" href="/a">a</a></td></tr>
    <tr><td>no link</td></tr>
    <tr><td><a id="b" href="/b">b</a></td></tr>
  </tbody></table><input id="field"></main>`;

document.body.innerHTML = PAGE;
shortcuts(document);

describe('keys', () => {
  const press = (key: string, on: Element = document.body): void => {
    on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  };
  const list = (): HTMLDialogElement => one(HTMLDialogElement, '#fettle-shortcuts');

  beforeEach(() => {
    localStorage.clear();
    list().close();
    (document.activeElement as HTMLElement | null)?.blur();
  });

  it('? shows the list', () => {
    press('?');
    expect(list().open).toBe(true);
  });

  it('letters typed in a field are letters', () => {
    press('?', one(HTMLInputElement, '#field'));
    expect(list().open).toBe(false);
  });

  it('can be switched off and on again', () => {
    const box = one(HTMLInputElement, '#fettle-single-keys');
    box.checked = false;
    box.dispatchEvent(new Event('change'));
    press('?');
    expect(list().open).toBe(false);
    box.checked = true;
    box.dispatchEvent(new Event('change'));
    press('?');
    expect(list().open).toBe(true);
  });

  it('j and k walk the rows that lead somewhere', () => {
    press('j');
    expect(document.activeElement?.id).toBe('a');
    press('j');
    expect(document.activeElement?.id).toBe('b');
    step(document, 1);
    expect(document.activeElement?.id).toBe('b');
    press('k');
    expect(document.activeElement?.id).toBe('a');
  });

  it('rest where a scanner types', () => {
    document.querySelector('#field')?.setAttribute('data-scan', '');
    press('?');
    expect(list().open).toBe(false);
    document.querySelector('#field')?.removeAttribute('data-scan');
  });
});
