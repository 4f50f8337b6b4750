/// Islands that few pages need are fetched by the pages that show them.
const ISLANDS: Record<string, () => Promise<unknown>> = {
  'fettle-board': () => import('./board'),
  'fettle-signature': () => import('./signature'),
};

export function loadIslands(page: Document): void {
  load(page);
  page.addEventListener('htmx:load', () => load(page));
}

function load(page: Document): void {
  for (const [name, fetchIsland] of Object.entries(ISLANDS))
    if (page.querySelector(name) && !customElements.get(name)) void fetchIsland();
}
