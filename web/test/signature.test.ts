import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Signature } from '../src/signature';
import { one } from './one';

// This DOM draws nothing; a context that swallows every call stands in. The browser tests draw for real.
const swallow = new Proxy({}, { get: () => () => undefined, set: () => true });
HTMLCanvasElement.prototype.getContext = (() => swallow) as unknown as HTMLCanvasElement['getContext'];

describe('a signature', () => {
  let field: Signature;
  let form: HTMLFormElement;
  const sent = vi.fn();

  beforeEach(async () => {
    sent.mockReset();
    document.body.innerHTML = `<form>
      <fettle-signature name="drawing" label="Sign here" clear="Clear" missing="Please sign." required></fettle-signature>
    </form>`;
    form = one(HTMLFormElement, 'form');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent(new FormData(form).get('drawing'));
    });
    field = one(Signature, 'fettle-signature');
    field.scrollIntoView = () => undefined;
    await field.updateComplete;
  });

  it('holds back a form without one and says why', async () => {
    form.requestSubmit();
    await field.updateComplete;
    expect(sent).not.toHaveBeenCalled();
    expect(field.querySelector('[role=alert]')?.textContent).toBe('Please sign.');
  });

  it('is sent under its name', async () => {
    field.value = 'data:image/png;base64,AAAA';
    await field.updateComplete;
    form.requestSubmit();
    expect(sent).toHaveBeenCalledWith('data:image/png;base64,AAAA');
  });

  it('can be cleared', async () => {
    field.value = 'data:image/png;base64,AAAA';
    await field.updateComplete;
    field.querySelector('button')?.click();
    await field.updateComplete;
    form.requestSubmit();
    expect(sent).not.toHaveBeenCalled();
  });
});
