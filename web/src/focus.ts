/// Where the focus goes when the page or a part of it is new: to what asks for it, else to the first thing wrong.
export function keepFocus(page: Document): void {
  focusWithin(page);
  page.addEventListener('htmx:afterSettle', (event) => {
    const part = (event as CustomEvent<{ elt?: unknown }>).detail.elt;
    if (part instanceof Element) focusWithin(part);
  });
}

export function focusWithin(part: ParentNode): void {
  const wanted =
    part.querySelector<HTMLElement>('[data-focus], .is-invalid') ??
    part.querySelector<HTMLElement>('[role=alert][tabindex]:not([hidden])');
  wanted?.focus();
}
