/// `data-confirm="Really?"` on a form or its button asks first, in the page's own dialog `#fettle-confirm`.
/// Also answers htmx's `hx-confirm`. Without the dialog the form is simply sent, so a server never relies on it.
const agreed = new WeakSet<HTMLFormElement>();

export function askBeforeSubmit(page: Document): void {
  page.addEventListener('submit', (event) => askForm(page, event), true);
  page.addEventListener('htmx:confirm', (event) => askHtmx(page, event as CustomEvent<HtmxQuestion>));
}

interface HtmxQuestion {
  question: string | null;
  issueRequest: (skipConfirmation: boolean) => void;
}

function askForm(page: Document, event: SubmitEvent): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return;
  const question = event.submitter?.dataset.confirm ?? form.dataset.confirm;
  if (question === undefined || agreed.delete(form)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const submitter = event.submitter;
  ask(page, question, () => {
    agreed.add(form);
    form.requestSubmit(submitter);
  });
}

function askHtmx(page: Document, event: CustomEvent<HtmxQuestion>): void {
  const { question, issueRequest } = event.detail;
  if (!question) return;
  event.preventDefault();
  ask(page, question, () => issueRequest(true));
}

/// Shows the question; `agree` runs only when the person says so.
export function ask(page: Document, question: string, agree: () => void): void {
  const dialog = page.querySelector<HTMLDialogElement>('#fettle-confirm');
  const text = dialog?.querySelector('[data-question]');
  if (!dialog || !text) {
    agree();
    return;
  }
  text.textContent = question;
  dialog.returnValue = '';
  dialog.addEventListener(
    'close',
    () => {
      if (dialog.returnValue === 'yes') agree();
    },
    { once: true },
  );
  dialog.showModal();
}
