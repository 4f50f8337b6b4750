/// `data-opens="id"` opens that dialog; `data-closes` closes the one it stands in. A click beside a dialog closes it.
export function openDialogs(page: Document): void {
  page.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const opener = event.target.closest<HTMLElement>('[data-opens]');
    if (opener) {
      event.preventDefault();
      open(page, opener.dataset.opens ?? '');
    } else if (event.target.closest('[data-closes]')) event.target.closest('dialog')?.close();
    else if (event.target instanceof HTMLDialogElement) event.target.close();
  });
}

export function open(page: Document, id: string): void {
  const dialog = page.getElementById(id);
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
}
