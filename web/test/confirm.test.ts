import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askBeforeSubmit } from '../src/confirm';
import { one } from './one';

askBeforeSubmit(document);

describe('a form that asks first', () => {
  const sent = vi.fn();
  let dialog: HTMLDialogElement;
  let form: HTMLFormElement;

  beforeEach(() => {
    document.body.innerHTML = `
      <dialog id="fettle-confirm"><p data-question></p></dialog>
      <form data-confirm="Delete the book?"><button>go</button></form>`;
    dialog = one(HTMLDialogElement, 'dialog');
    form = one(HTMLFormElement, 'form');
    sent.mockReset();
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent();
    });
  });

  it('shows its question and sends nothing yet', () => {
    form.requestSubmit();
    expect(dialog.open).toBe(true);
    expect(dialog.textContent).toContain('Delete the book?');
    expect(sent).not.toHaveBeenCalled();
  });

  it('is sent once after yes, and asks again the next time', () => {
    form.requestSubmit();
    dialog.close('yes');
    expect(sent).toHaveBeenCalledTimes(1);
    form.requestSubmit();
    expect(dialog.open).toBe(true);
    expect(sent).toHaveBeenCalledTimes(1);
  });

  it('is not sent after no', () => {
    form.requestSubmit();
    dialog.close('');
    expect(sent).not.toHaveBeenCalled();
  });

  it('answers htmx questions too', () => {
    const issueRequest = vi.fn();
    const event = new CustomEvent('htmx:confirm', {
      bubbles: true,
      cancelable: true,
      detail: { question: 'Sure?', issueRequest },
    });
    form.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    dialog.close('yes');
    expect(issueRequest).toHaveBeenCalledWith(true);
  });
});
