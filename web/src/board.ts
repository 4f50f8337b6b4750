/// The dispatcher's board: visits are dragged along a row and to other rows, or moved by keys (m, arrows, Enter, Escape).
/// The server decides; what it refuses is shown with its reasons, and nothing has moved then.
///
///     <fettle-board from="1764028800000" until="…" zone="Europe/Berlin"> … svg[data-technician] … a[data-appointment] … </fettle-board>
const STEP = 5 * 60_000;
const FAR = 6;
const SLACK = 4;
const SVG = 'http://www.w3.org/2000/svg';

interface Move {
  readonly visit: Element;
  readonly length: number;
  readonly grabbed: number;
  readonly from: { x: number; y: number };
  readonly byKeys: boolean;
  row: SVGSVGElement | undefined;
  start: number;
  begun: boolean;
}

export class Board extends HTMLElement {
  private move: Move | undefined;
  private ghost: SVGRectElement | undefined;
  private dropped = false;

  connectedCallback(): void {
    this.addEventListener('pointerdown', this.grab);
    this.addEventListener('dragstart', this.still);
    this.addEventListener('click', this.swallow, true);
    this.addEventListener('keydown', this.key);
    window.addEventListener('pointermove', this.drag);
    window.addEventListener('pointerup', this.release);
  }

  disconnectedCallback(): void {
    window.removeEventListener('pointermove', this.drag);
    window.removeEventListener('pointerup', this.release);
  }

  private readonly still = (event: Event): void => {
    if (event.target instanceof Element && event.target.closest('[data-movable]')) event.preventDefault();
  };

  private readonly swallow = (event: Event): void => {
    if (this.dropped) event.preventDefault();
    this.dropped = false;
  };

  private readonly grab = (event: PointerEvent): void => {
    const visit = event.target instanceof Element ? event.target.closest('[data-movable]') : null;
    if (!visit || event.button !== 0) return;
    const row = visit.closest<SVGSVGElement>('svg[data-technician]') ?? undefined;
    const start = number(visit, 'data-start');
    const grabbed = row ? this.timeAt(row, event.clientX) - start : 0;
    const from = { x: event.clientX, y: event.clientY };
    this.move = { visit, length: number(visit, 'data-length'), grabbed, from, byKeys: false, row, start, begun: false };
  };

  private readonly drag = (event: PointerEvent): void => {
    const move = this.move;
    if (!move || move.byKeys) return;
    if (!move.begun && Math.hypot(event.clientX - move.from.x, event.clientY - move.from.y) < SLACK) return;
    move.begun = true;
    move.row = this.rowAt(event.clientX, event.clientY);
    if (move.row) move.start = this.snapped(this.timeAt(move.row, event.clientX) - move.grabbed);
    this.show(move);
  };

  private readonly release = (): void => {
    const move = this.move;
    if (!move || move.byKeys) return;
    this.dropped = move.begun;
    if (move.begun && move.row) void this.drop(move);
    else this.forget();
  };

  private readonly key = (event: KeyboardEvent): void => {
    const visit = event.target instanceof Element ? event.target.closest('[data-movable]') : null;
    if (!this.move && event.key === 'm' && visit) this.lift(visit);
    else if (!this.move?.byKeys || !this.steer(this.move, event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  private lift(visit: Element): void {
    const row = visit.closest<SVGSVGElement>('svg[data-technician]') ?? this.rows()[0];
    const start = this.snapped(number(visit, 'data-start'));
    const length = number(visit, 'data-length');
    this.move = { visit, length, grabbed: 0, from: { x: 0, y: 0 }, byKeys: true, row, start, begun: true };
    this.show(this.move);
  }

  private steer(move: Move, event: KeyboardEvent): boolean {
    const step = STEP * (event.shiftKey ? FAR : 1);
    const rows = this.rows();
    const at = move.row ? rows.indexOf(move.row) : 0;
    if (event.key === 'ArrowLeft') move.start = this.snapped(move.start - step);
    else if (event.key === 'ArrowRight') move.start = this.snapped(move.start + step);
    else if (event.key === 'ArrowUp') move.row = rows[Math.max(0, at - 1)];
    else if (event.key === 'ArrowDown') move.row = rows[Math.min(rows.length - 1, at + 1)];
    else if (event.key === 'Escape') this.forget();
    else if (event.key === 'Enter') void this.drop(move);
    else return false;
    if (this.move) this.show(move);
    return true;
  }

  private show(move: Move): void {
    this.ghost ??= document.createElementNS(SVG, 'rect');
    this.ghost.setAttribute('class', 'board-ghost');
    if (!move.row) {
      this.ghost.remove();
      this.say('');
      return;
    }
    const width = move.row.viewBox.baseVal.width;
    const whole = this.until - this.from;
    this.ghost.setAttribute('x', String(((move.start - this.from) / whole) * width));
    this.ghost.setAttribute('width', String((move.length / whole) * width));
    this.ghost.setAttribute('y', '2');
    this.ghost.setAttribute('height', String(move.row.viewBox.baseVal.height - 4));
    move.row.append(this.ghost);
    this.say(`${this.clock(move.start)} · ${move.row.dataset.name ?? ''}`);
  }

  private async drop(move: Move): Promise<void> {
    const id = move.visit.getAttribute('data-appointment') ?? '';
    const technician = move.row?.dataset.technician ?? '';
    const at = this.clock(move.start);
    this.forget();
    this.setAttribute('aria-busy', 'true');
    try {
      const body = new URLSearchParams({ technician, at });
      const answer = await fetch(`/board/appointments/${id}/give`, { method: 'POST', headers: csrf(), body });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const refused = page.querySelector('main [role=alert]');
      if (answer.redirected && new URL(answer.url).pathname.startsWith('/board/plans/')) location.assign(answer.url);
      else if (refused) refuse(refused, id);
      else if (answer.ok) this.refresh();
      else throw new Error(`${answer.status}`);
    } catch {
      document.querySelector('#fettle-toast')?.removeAttribute('hidden');
      const text = document.querySelector<HTMLElement>('#fettle-toast [data-text]');
      if (text) text.textContent = document.querySelector<HTMLElement>('#fettle-toast')?.dataset.offline ?? '';
    } finally {
      this.removeAttribute('aria-busy');
    }
  }

  private refresh(): void {
    const live = { target: '#board-live', select: '#board-live', swap: 'outerHTML' };
    void window.htmx?.ajax('GET', location.pathname + location.search, live);
  }

  private forget(): void {
    this.move = undefined;
    this.ghost?.remove();
    this.say('');
  }

  private say(text: string): void {
    const place = this.querySelector('[data-say]');
    if (place) place.textContent = text;
  }

  private get from(): number {
    return number(this, 'from');
  }

  private get until(): number {
    return number(this, 'until');
  }

  private rows(): SVGSVGElement[] {
    return [...this.querySelectorAll<SVGSVGElement>('svg[data-technician]')];
  }

  private rowAt(x: number, y: number): SVGSVGElement | undefined {
    return this.rows().find((row) => {
      const box = row.getBoundingClientRect();
      return y >= box.top && y < box.bottom && x >= box.left && x < box.right;
    });
  }

  private timeAt(row: SVGSVGElement, x: number): number {
    const box = row.getBoundingClientRect();
    return this.from + ((x - box.left) / box.width) * (this.until - this.from);
  }

  private snapped(time: number): number {
    return Math.round(Math.max(this.from, Math.min(time, this.until - STEP)) / STEP) * STEP;
  }

  private clock(time: number): string {
    const zone = this.getAttribute('zone') ?? 'UTC';
    return new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(time);
  }
}

function refuse(why: Element, id: string): void {
  const dialog = document.querySelector<HTMLDialogElement>('#board-refused');
  const place = dialog?.querySelector('[data-why]');
  if (!dialog || !place) return;
  place.replaceChildren(...[...why.childNodes].map((node) => document.importNode(node, true)));
  dialog.querySelector('[data-visit]')?.setAttribute('href', `/board/appointments/${id}`);
  dialog.showModal();
}

function csrf(): Record<string, string> {
  return JSON.parse(document.body.getAttribute('hx-headers') ?? '{}') as Record<string, string>;
}

function number(element: Element, name: string): number {
  return Number(element.getAttribute(name));
}

declare global {
  interface Window {
    htmx?: { ajax(method: string, url: string, how: object): Promise<void> };
  }
}

customElements.define('fettle-board', Board);
