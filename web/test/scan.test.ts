import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listenToScanner } from '../src/scan';
import { one } from './one';

document.body.innerHTML = '<main id="main"><form><input data-scan name="barcode"></form><button>other</button></main>';
listenToScanner(document);
const input = one(HTMLInputElement, 'input');
const form = one(HTMLFormElement, 'form');

describe('a scan field', () => {
  const sent = vi.fn();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sent();
  });
  beforeEach(() => {
    sent.mockReset();
    input.value = '';
  });
  const press = (key: string, on: Element): KeyboardEvent => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    on.dispatchEvent(event);
    return event;
  };

  it('has the focus from the start', () => expect(document.activeElement).toBe(input));

  it('catches what is scanned while nothing has the focus', () => {
    input.blur();
    press('4', document.body);
    expect(document.activeElement).toBe(input);
  });

  it('leaves a person alone who is elsewhere', () => {
    const button = one(HTMLButtonElement, 'button');
    button.focus();
    press('4', button);
    expect(document.activeElement).toBe(button);
  });

  it('takes Tab after a scan as the end of it, and as a plain Tab when empty', () => {
    expect(press('Tab', input).defaultPrevented).toBe(false);
    input.value = '39110000012345';
    expect(press('Tab', input).defaultPrevented).toBe(true);
    expect(sent).toHaveBeenCalledTimes(1);
  });

  it('is found again after a part of the page was exchanged', () => {
    one(HTMLButtonElement, 'button').focus();
    document.body.dispatchEvent(new CustomEvent('htmx:afterSettle', { bubbles: true }));
    expect(document.activeElement).toBe(input);
  });
});
