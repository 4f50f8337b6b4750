import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { moved, Palette, type Command } from '../src/palette';
import { one } from './one';

const COMMANDS: Command[] = [
  { label: 'Board', hint: 'Work', href: '/board' },
  { label: 'Technicians', hint: 'People', href: '/technicians' },
];

describe('moved', () => {
  it('wraps around at both ends', () => {
    expect(moved('ArrowDown', 2, 2)).toBe(0);
    expect(moved('ArrowUp', 0, 2)).toBe(2);
  });

  it('stays inside for whole pages, and leaves other keys alone', () => {
    expect(moved('PageDown', 1, 3)).toBe(3);
    expect(moved('PageUp', 1, 3)).toBe(0);
    expect(moved('x', 1, 3)).toBeNull();
    expect(moved('ArrowDown', 0, -1)).toBeNull();
  });
});

describe('the palette', () => {
  const asked: string[] = [];
  let palette: Palette;

  beforeEach(async () => {
    asked.length = 0;
    vi.stubGlobal('fetch', (url: string) => {
      asked.push(url);
      return Promise.resolve(new Response(JSON.stringify(COMMANDS), { status: 200 }));
    });
    document.body.innerHTML =
      '<fettle-palette label="Go to" none="Nothing." all="Search for" failed="Failed."></fettle-palette>';
    palette = one(Palette, 'fettle-palette');
    await palette.updateComplete;
    palette.show();
    await vi.waitFor(() => expect(options()).toHaveLength(2));
  });

  afterEach(() => vi.unstubAllGlobals());

  const options = (): Element[] => [...palette.querySelectorAll('[role=option]')];
  const field = (): HTMLInputElement => one(HTMLInputElement, 'input', palette);
  const press = async (key: string): Promise<void> => {
    field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await palette.updateComplete;
  };

  it('lists what the server knows and points at the first', () => {
    expect(options().map((o) => o.textContent.replace(/\s+/g, ' ').trim())).toEqual(['BoardWork', 'TechniciansPeople']);
    expect(field().getAttribute('aria-activedescendant')).toBe('palette-0');
  });

  it('moves by arrows and opens by Enter', async () => {
    const went = vi.spyOn(document.location, 'assign').mockImplementation(() => undefined);
    await press('ArrowDown');
    expect(options()[1]?.getAttribute('aria-selected')).toBe('true');
    await press('Enter');
    expect(went).toHaveBeenCalledWith('/technicians');
    went.mockRestore();
  });

  it('asks for the words and always offers the full search last', async () => {
    field().value = 'gas & heat';
    field().dispatchEvent(new Event('input', { bubbles: true }));
    await vi.waitFor(() => expect(asked.at(-1)).toBe('/api/shell/commands?q=gas%20%26%20heat'));
    await vi.waitFor(() => expect(options()).toHaveLength(3));
    expect(palette.choices.at(-1)?.href).toBe('/search?q=gas%20%26%20heat');
  });

  it('says when the server cannot be asked', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
    field().value = 'x';
    field().dispatchEvent(new Event('input', { bubbles: true }));
    await vi.waitFor(() => expect(palette.querySelector('[role=status]')?.textContent).toBe('Failed.'));
  });
});
