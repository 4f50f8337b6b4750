import { html, LitElement, nothing, type TemplateResult } from 'lit';

/// One line of `/api/shell/commands`.
export interface Command {
  label: string;
  hint: string;
  href: string;
}

/// The command palette: every page and every thing this account may see, by a few letters.
///
///     <fettle-palette label="Go to or find" none="Nothing found." all="Search everything"></fettle-palette>
///
/// A combobox with a listbox (WAI-ARIA): the focus stays in the field, arrows choose, Enter goes, Escape closes.
export class Palette extends LitElement {
  static override properties = {
    label: {},
    none: {},
    all: {},
    failed: {},
    words: { state: true },
    found: { state: true },
    chosen: { state: true },
    broken: { state: true },
  };

  declare label: string;
  declare none: string;
  declare all: string;
  declare failed: string;
  declare words: string;
  declare found: Command[];
  declare chosen: number;
  declare broken: boolean;

  private waiting: ReturnType<typeof setTimeout> | undefined;
  private asking: AbortController | undefined;

  constructor() {
    super();
    this.label = '';
    this.none = '';
    this.all = '';
    this.failed = '';
    this.words = '';
    this.found = [];
    this.chosen = 0;
    this.broken = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /// What Enter would open: the found ones, then a search for the words themselves.
  get choices(): Command[] {
    const words = this.words.trim();
    if (words === '') return this.found;
    return [
      ...this.found,
      { label: `${this.all}: ${words}`, hint: '', href: `/search?q=${encodeURIComponent(words)}` },
    ];
  }

  show(): void {
    const dialog = this.querySelector('dialog');
    if (!dialog || dialog.open) return;
    this.words = '';
    this.chosen = 0;
    dialog.showModal();
    this.querySelector('input')?.focus();
    void this.ask();
  }

  protected override render(): TemplateResult {
    const choices = this.choices;
    const active = choices.length > 0 ? `palette-${this.chosen}` : nothing;
    return html`
      <dialog class="fettle-palette" aria-label=${this.label}>
        <input
          class="form-control form-control-lg"
          role="combobox"
          aria-label=${this.label}
          placeholder=${this.label}
          aria-expanded="true"
          aria-controls="palette-list"
          aria-autocomplete="list"
          aria-activedescendant=${active}
          autocomplete="off"
          spellcheck="false"
          .value=${this.words}
          @input=${this.typed}
          @keydown=${this.pressed}
        />
        <ul class="list-unstyled" id="palette-list" role="listbox" aria-label=${this.label}>
          ${choices.map((choice, i) => this.line(choice, i))}
        </ul>
        <p class="fettle-palette-note" role="status">${this.note()}</p>
      </dialog>
    `;
  }

  private line(choice: Command, i: number): TemplateResult {
    return html`
      <li
        id="palette-${i}"
        role="option"
        aria-selected=${i === this.chosen ? 'true' : 'false'}
        @click=${() => this.go(choice)}
        @mousemove=${() => (this.chosen = i)}
      >
        <span>${choice.label}</span><small>${choice.hint}</small>
      </li>
    `;
  }

  private note(): string {
    if (this.broken) return this.failed;
    return this.found.length === 0 && this.words.trim() !== '' ? this.none : '';
  }

  private readonly typed = (event: Event): void => {
    this.words = (event.target as HTMLInputElement).value;
    this.chosen = 0;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.ask(), 120);
  };

  private readonly pressed = (event: KeyboardEvent): void => {
    const last = this.choices.length - 1;
    const to = moved(event.key, this.chosen, last);
    if (to !== null) {
      event.preventDefault();
      this.chosen = to;
      void this.updateComplete.then(() =>
        this.querySelector(`#palette-${this.chosen}`)?.scrollIntoView({ block: 'nearest' }),
      );
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const choice = this.choices[this.chosen];
      if (choice) this.go(choice);
    }
  };

  private go(choice: Command): void {
    this.querySelector('dialog')?.close();
    this.ownerDocument.location.assign(choice.href);
  }

  /// Only the answer to the latest question counts.
  private async ask(): Promise<void> {
    this.asking?.abort();
    const asking = new AbortController();
    this.asking = asking;
    try {
      const answer = await fetch(`/api/shell/commands?q=${encodeURIComponent(this.words)}`, { signal: asking.signal });
      if (!answer.ok) throw new Error(String(answer.status));
      this.found = (await answer.json()) as Command[];
      this.broken = false;
      this.chosen = Math.min(this.chosen, Math.max(this.choices.length - 1, 0));
    } catch {
      if (!asking.signal.aborted) this.broken = true;
    }
  }
}

/// The line that a key leads to from line `at` of `0..last`; null if the key does not move.
export function moved(key: string, at: number, last: number): number | null {
  if (last < 0) return null;
  switch (key) {
    case 'ArrowDown':
      return at >= last ? 0 : at + 1;
    case 'ArrowUp':
      return at <= 0 ? last : at - 1;
    case 'PageDown':
      return Math.min(at + 8, last);
    case 'PageUp':
      return Math.max(at - 8, 0);
    default:
      return null;
  }
}

customElements.define('fettle-palette', Palette);
