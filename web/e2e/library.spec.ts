import { expect, test } from '@playwright/test';
import { api, as, fresh, lawful, mark, nobody, send, type Api, type Worker } from './flow';

/// The library's main flows, each by the person whose job it is. They run any number of times on one demo, in any order.

test('a packing list is announced, the box unpacked by scanning, and the book waits in the queue', async ({
  browser,
}) => {
  const receiver = await as(browser, 'processing');
  const { page } = receiver;
  const [isbn, title] = [newIsbn(), `Unpacked ${mark()}`];
  await page.goto('/receiving');
  await lawful(receiver);
  await page.locator('#vendor').fill('Browser Test Vendor');
  await page.locator('#lines').fill(`${isbn}; ${title}; 2; book`);
  await send(page.getByRole('button', { name: 'Save the list' }));
  await expect(page.locator('tbody tr', { hasText: title })).toContainText('0 of 2');

  await page.getByLabel('Scan the ISBN').fill(isbn);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').first()).toContainText('as announced');
  await lawful(receiver);
  const barcode = await page.locator('.alert .font-monospace').innerText();
  await page.reload();
  await expect(page.locator('tbody tr', { hasText: title }).first()).toContainText('1 of 2');

  await page.goto('/catalogue/queue');
  await expect(page.locator('main')).toContainText(title);
  await page.getByRole('link', { name: title }).click();
  await expect(page.locator('main')).toContainText(barcode);
  await lawful(receiver);
});

test('above her level a cataloguer proposes, a librarian accepts, and everybody finds the book', async ({
  browser,
}) => {
  const title = `Accepted ${mark()}`;
  const cataloguer = await as(browser, 'cataloguer');
  const number = await propose(cataloguer, title);
  const librarian = await as(browser, 'librarian');
  const reader = await nobody(browser);
  await reader.page.goto(`/catalogue?q=${encodeURIComponent(title)}`);
  await expect(reader.page.locator('main'), 'not public before it is accepted').not.toContainText(title);

  await review(librarian, number);
  await lawful(librarian);
  await send(librarian.page.getByRole('button', { name: 'Accept', exact: true }));
  await librarian.page.goto(`/catalogue/records/${number}`);
  await expect(librarian.page.locator('main .badge', { hasText: 'Accepted' })).toBeVisible();

  await expect(async () => {
    await reader.page.goto(`/catalogue?q=${encodeURIComponent(title)}`);
    await expect(reader.page.getByRole('link', { name: title })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 10_000 });
  await lawful(reader);
  await reader.page.getByRole('link', { name: title }).click();
  await expect(reader.page.locator('h1')).toContainText(title);
  await lawful(reader);
});

test('a librarian returns a proposal with a comment; the cataloguer reads it and proposes again', async ({
  browser,
}) => {
  const title = `Returned ${mark()}`;
  const cataloguer = await as(browser, 'cataloguer');
  const number = await propose(cataloguer, title);
  const librarian = await as(browser, 'librarian');
  await review(librarian, number);
  const comment = `Which edition is it? ${mark()}`;
  await librarian.page.getByLabel('Comment').fill(comment);
  await send(librarian.page.getByRole('button', { name: 'Return', exact: true }));
  await librarian.page.goto('/catalogue/reviews');
  await expect(librarian.page.locator('main')).not.toContainText(number);

  const { page } = cataloguer;
  await page.goto(`/catalogue/records/${number}`);
  await expect(page.locator('main')).toContainText(comment);
  await lawful(cataloguer);
  await page.getByRole('button', { name: 'Catalogue', exact: true }).click();
  await expect(page).toHaveURL(/\/edit$/);
  await finish(cataloguer, 'first edition');
  await review(librarian, number);
  await expect(librarian.page.locator('main')).toContainText('first edition');
});

test('a book goes through every station, by scanning, to the shelf', async ({ browser }) => {
  const barcode = await catalogued();
  const technician = await as(browser, 'processing');
  const { page } = technician;
  await page.goto('/processing');
  await page.getByRole('link', { name: 'Property stamp' }).first().click();
  await page.goto('/processing/station/shelve');
  await scan(technician, barcode);
  await expect(page.locator('main'), 'not yet').toContainText('Property stamp');
  for (const station of ['Property stamp', 'Spine label', 'Cover', 'RFID tag', 'Final check', 'Shelving']) {
    await page.getByRole('navigation', { name: 'Stations' }).getByRole('link', { name: station }).click();
    await scan(technician, barcode);
    await expect(page.locator('main')).toContainText('In hand');
    if (station === 'Cover') await lawful(technician);
    await scan(technician, barcode);
    await expect(page.locator('.alert-success')).toBeVisible();
    if (station === 'Cover') await lawful(technician);
  }
  const desk = await as(browser, 'desk');
  await desk.page.goto(`/catalogue/items`);
  await desk.page.locator('main input').first().fill(barcode);
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.locator('main')).toContainText('Available');
  await lawful(desk);
});

/// A new record by one whose level asks for a review; its number.
async function propose(cataloguer: Worker, title: string): Promise<string> {
  const { page } = cataloguer;
  await page.goto('/catalogue/new');
  await lawful(cataloguer);
  await page.getByLabel('ISBN').fill(newIsbn());
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Author').fill('Test, Author');
  await page.locator('main form button.btn-primary').click();
  if (!page.url().endsWith('/edit')) await page.getByRole('button', { name: 'Catalogue', exact: true }).click();
  await expect(page).toHaveURL(/\/edit$/);
  await lawful(cataloguer);
  const number = /B-\d+/.exec(page.url())?.[0] ?? '';
  await finish(cataloguer, 'described from the book');
  await page.goto(`/catalogue/records/${number}`);
  await expect(page.locator('main .badge', { hasText: 'Waiting for review' })).toBeVisible();
  return number;
}

/// Proposes it, with its faults if the check names some.
async function finish({ page }: Worker, why: string): Promise<void> {
  const button = page.locator('button[name=act][value=finish]');
  await page.locator('#why').fill(why);
  await send(button);
  const despite = page.locator('input[name=despite]');
  if ((await despite.count()) > 0) {
    await despite.check();
    await send(button);
  }
  await expect(page).not.toHaveURL(/\/edit$/);
}

async function review({ page }: Worker, number: string): Promise<void> {
  await page.goto('/catalogue/reviews');
  await page.locator('main a', { hasText: number }).click();
  await expect(page.locator('h1')).toContainText(number);
}

async function scan({ page }: Worker, barcode: string): Promise<void> {
  await page.locator('#barcode').fill(barcode);
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await page.keyboard.press('Enter');
  await answered;
  await page.waitForLoadState();
}

interface Taken {
  piece: { record: string };
  copy: { barcode: string };
}

/// A book that was received, catalogued and accepted, over the API; its barcode.
async function catalogued(): Promise<string> {
  const [receiver, librarian] = await Promise.all([api('processing'), api('librarian')]);
  const [delivery, isbn, title] = [fresh(), newIsbn(), `Processed ${mark()}`];
  const deliveries = '/api/library/processing/deliveries';
  const lines = [{ isbn, title, kind: 'BOOK', quantity: 1 }];
  await receiver.post(deliveries, { id: delivery, vendor: 'Browser Test Vendor', lines });
  const taken = await receiver.post<Taken>(`${deliveries}/${delivery}/pieces`, { record: fresh(), scanned: isbn });
  const record = `/api/catalogue/records/${await numberOf(receiver, taken.piece.record)}`;
  await librarian.post(`${record}/begin`, {});
  const { record: read } = await librarian.get<{ record: { version: number } }>(record);
  const why = 'catalogued for a browser test';
  await librarian.put(record, read.version, { marc: marc(isbn, title), why, finish: true, despite: true });
  return taken.copy.barcode;
}

async function numberOf(who: Api, record: string): Promise<string> {
  const { tasks } = await who.get<{ tasks: { title: string; thing: { id: string } }[] }>('/api/catalogue/queue');
  return tasks.find((task) => task.thing.id === record)?.title.split(' ')[0] ?? 'none';
}

function marc(isbn: string, title: string): string {
  return `=LDR  00000nam a2200000 i 4500
=008  261124s2026    gw            000 0 eng d
=020  \\\\$a${isbn}
=050  \\4$aTX769$b.T48 2026
=100  1\\$aTest, Author,$eauthor.
=245  10$a${title} /$cAuthor Test.
=264  \\1$aBayreuth :$bTest Press,$c2026.
=300  \\\\$a96 pages ;$c21 cm
=336  \\\\$atext$btxt$2rdacontent
=337  \\\\$aunmediated$bn$2rdamedia
=338  \\\\$avolume$bnc$2rdacarrier
=650  \\0$aBread.
`;
}

/// Of a range that no agency gives out (979-9), another one each time.
function newIsbn(): string {
  const stem = `9799${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;
  const sum = Array.from(stem).reduce((all, digit, at) => all + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return stem + String((10 - (sum % 10)) % 10);
}
