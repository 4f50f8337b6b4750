import type { APIRequestContext } from '@playwright/test';
import type { Account } from './accounts';

/// One page to look at, as one account.
export interface Place {
  login: string;
  path: string;
  /// The first account to see this kind of page looks at it in full; the others once, narrow and German.
  full: boolean;
}

const MOST_PER_ACCOUNT = 80;

/// The menu's pages of one account, and from each the first of every kind of page linked in its content.
export async function placesOf(account: Account, as: APIRequestContext, seen: Set<string>): Promise<Place[]> {
  const start = await read(as, '/');
  const menu = ['/', '/search?q=a', ...links(start.slice(start.indexOf('class="fettle-nav'), start.indexOf('<main')))];
  const found = new Map(menu.map((path) => [kind(path), path]));
  for (const path of menu)
    for (const link of links(content(await read(as, path))).slice(0, 300))
      if (!found.has(kind(link)) && found.size < MOST_PER_ACCOUNT) found.set(kind(link), link);
  return [...found].map(([of, path]) => {
    const full = !seen.has(shape(of));
    seen.add(shape(of));
    return { login: account.login, path, full };
  });
}

/// Kinds that differ only in what they list: another station's queue, another pack's rules, the list's next part or order.
function shape(kind: string): string {
  const [route = '', keys = ''] = kind.split('?');
  const shown = keys.split('&').filter((key) => !['after', 'before', 'sort', 'page'].includes(key));
  return `${route.replace(/^\/(rules|processing\/station)\/.*/, '/$1/*')}?${shown.join('&')}`;
}

async function read(as: APIRequestContext, path: string): Promise<string> {
  const answer = await as.get(path);
  return (answer.headers()['content-type'] ?? '').includes('text/html') ? answer.text() : '';
}

function content(html: string): string {
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'));
}

/// Addresses of pages; not what is downloaded, opened elsewhere, or spoken to by programs.
export function links(html: string): string[] {
  return [...html.matchAll(/<a\b[^>]*>/g)]
    .map((tag) => tag[0])
    .filter((tag) => !/\bdownload\b|target="_blank"/.test(tag))
    .map((tag) => (/href="([^"]*)"/.exec(tag)?.[1] ?? '').replaceAll('&amp;', '&'))
    .filter((href) => /^\/(?!\/)/.test(href))
    .filter((href) => !/\.(csv|pdf|mrc|xml|json|ics|png|svg)(\?|$)|^\/(api|files|actuator)\//.test(href));
}

/// Pages of one kind: the address with ids, numbers and the query's values left out.
export function kind(path: string): string {
  const [route = '', query = ''] = path.split('#')[0]?.split('?') ?? [];
  const parts = route.split('/').map((part) => (/\d/.test(part) ? '*' : part));
  const keys = query.split('&').map((pair) => pair.split('=')[0] ?? '');
  return `${parts.join('/')}?${keys.sort().join('&')}`;
}
