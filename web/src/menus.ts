/// `details[data-menu]` behaves as a menu: Escape and a click elsewhere close it, and Escape gives the focus back.
export function closeMenus(page: Document): void {
  page.addEventListener('click', (event) => {
    for (const menu of openMenus(page))
      if (!(event.target instanceof Node && menu.contains(event.target))) menu.open = false;
  });
  page.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const menu of openMenus(page)) {
      menu.open = false;
      menu.querySelector('summary')?.focus();
    }
  });
}

function openMenus(page: Document): HTMLDetailsElement[] {
  return [...page.querySelectorAll<HTMLDetailsElement>('details[data-menu][open]')];
}
