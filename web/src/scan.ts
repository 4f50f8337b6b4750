/// `input[data-scan]` is where a barcode scanner (a keyboard that types fast and ends with Enter or Tab) writes.
/// What is typed while nothing has the focus goes there too, so a scan never gets lost beside the field.
export function listenToScanner(page: Document): void {
  focusScan(page);
  page.addEventListener('htmx:afterSettle', () => focusScan(page));
  page.addEventListener('keydown', (event) => {
    const input = scanField(page);
    if (!input) return;
    if (event.target === input) endOfScan(event, input);
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey && idle(page)) input.focus();
  });
}

/// Many scanners are set to end with Tab; in a filled scan field that means "done", as Enter does.
function endOfScan(event: KeyboardEvent, input: HTMLInputElement): void {
  if (event.key !== 'Tab' || event.shiftKey || input.value.trim() === '' || !input.form) return;
  event.preventDefault();
  input.form.requestSubmit();
}

export function scanField(page: Document): HTMLInputElement | null {
  return page.querySelector<HTMLInputElement>('input[data-scan]:not([disabled])');
}

function focusScan(page: Document): void {
  const input = scanField(page);
  if (!input || page.querySelector('.is-invalid, dialog[open]')) return;
  input.focus();
  input.select();
}

function idle(page: Document): boolean {
  return page.activeElement === null || page.activeElement === page.body || page.activeElement.id === 'main';
}
