/// Says when a request behind the page failed, in `#fettle-toast`, so that nothing fails silently.
export function sayFailures(page: Document): void {
  page.addEventListener('htmx:responseError', (event) => {
    const { xhr } = (event as CustomEvent<{ xhr: XMLHttpRequest }>).detail;
    say(page, 'refused', xhr.getResponseHeader('X-Request-Id') ?? '');
  });
  page.addEventListener('htmx:sendError', () => say(page, 'offline', ''));
  page.addEventListener('htmx:beforeRequest', () => toast(page)?.setAttribute('hidden', ''));
}

function say(page: Document, why: 'refused' | 'offline', requestId: string): void {
  const box = toast(page);
  const text = box?.querySelector('[data-text]');
  if (!box || !text) return;
  text.textContent = [box.dataset[why] ?? '', requestId].join(' ').trim();
  box.removeAttribute('hidden');
}

function toast(page: Document): HTMLElement | null {
  return page.querySelector<HTMLElement>('#fettle-toast');
}
