import { expect, type Locator, type Page } from '@playwright/test';
import { send } from './flow';

/// A customer signs the report on this page with a drawn line, which is there afterwards: the hash that was signed.
export async function sign(page: Page, name = 'A customer (test)'): Promise<string> {
  await page.getByLabel('Your name').fill(name);
  await draw(page);
  await send(page.getByRole('button', { name: 'Sign', exact: true }));
  await page.reload();
  await expect(page.locator('main')).toContainText(name);
  expect(await ink(page.locator('img.fettle-signed')), 'the line that was drawn').toBeGreaterThan(200);
  const hash = /[0-9a-f]{64}/.exec(await page.locator('.card-footer', { hasText: 'SHA-256' }).innerText())?.[0] ?? '';
  expect(hash).not.toBe('');
  return hash;
}

/// Draws, clears what was drawn, as people do, and draws again.
async function draw(page: Page): Promise<void> {
  const kept = page.locator('fettle-signature input[name=image]');
  await stroke(page);
  await expect(kept).toHaveValue(/^data:image\/png;base64,/);
  await page.locator('fettle-signature').getByRole('button', { name: 'Clear' }).click();
  await expect(kept).toHaveValue('');
  await stroke(page);
  await expect(kept).toHaveValue(/^data:image\/png;base64,/);
}

async function stroke(page: Page): Promise<void> {
  const pad = page.locator('fettle-signature canvas');
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('there is nothing to sign on');
  const middle = box.y + box.height / 2;
  await page.mouse.move(box.x + 30, middle);
  await page.mouse.down();
  for (let at = 1; at <= 8; at++)
    await page.mouse.move(box.x + 30 + at * 25, middle + (at % 2 ? -25 : 25), { steps: 3 });
  await page.mouse.up();
}

/// How many dark pixels a picture has; fails when it is not shown.
async function ink(picture: Locator): Promise<number> {
  await expect(picture).toBeVisible();
  return picture.evaluate(async (img: HTMLImageElement) => {
    await img.decode();
    const canvas = document.createElement('canvas');
    canvas.width = img.naturalWidth;
    canvas.height = img.naturalHeight;
    const paint = canvas.getContext('2d');
    if (!paint) return 0;
    paint.drawImage(img, 0, 0);
    const { data } = paint.getImageData(0, 0, canvas.width, canvas.height);
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 100 && (data[at + 3] ?? 0) > 200) dark++;
    return dark;
  });
}
