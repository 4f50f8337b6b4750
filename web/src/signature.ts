import { html, LitElement, type TemplateResult } from 'lit';
import SignaturePad from 'signature_pad';

/// A field to sign in with finger, pen or mouse; sends the drawing as a PNG data URL under its `name`.
///
///     <fettle-signature name="signature" label="Sign here" clear="Clear" missing="Please sign." required></fettle-signature>
///
/// Whoever cannot draw types the name instead: the form holds that field, and then leaves `required` away.
export class Signature extends LitElement {
  static override properties = {
    name: {},
    label: {},
    clear: {},
    missing: {},
    required: { type: Boolean },
    value: { state: true },
    asked: { state: true },
  };

  declare name: string;
  declare label: string;
  declare clear: string;
  declare missing: string;
  declare required: boolean;
  declare value: string;
  declare asked: boolean;

  private pad: SignaturePad | undefined;
  private form: HTMLFormElement | null = null;

  constructor() {
    super();
    this.name = 'signature';
    this.label = '';
    this.clear = '';
    this.missing = '';
    this.required = false;
    this.value = '';
    this.asked = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this; // in the page itself, so that the form sends the field and the page's style holds
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.form = this.closest('form');
    this.form?.addEventListener('submit', this.refuseEmpty, true);
    window.addEventListener('resize', this.fit);
  }

  override disconnectedCallback(): void {
    this.form?.removeEventListener('submit', this.refuseEmpty, true);
    window.removeEventListener('resize', this.fit);
    this.pad?.off();
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult {
    const missing = this.asked && this.required && this.value === '';
    return html`
      <div class="d-flex align-items-center mb-1">
        <span class="form-label mb-0">${this.label}</span>
        <button type="button" class="btn btn-sm btn-ghost-secondary ms-auto" @click=${this.empty}>${this.clear}</button>
      </div>
      <canvas class="fettle-signature ${missing ? 'is-invalid' : ''}" role="img" aria-label=${this.label}></canvas>
      <p class="invalid-feedback ${missing ? 'd-block' : ''}" role="alert">${missing ? this.missing : ''}</p>
      <input type="hidden" name=${this.name} .value=${this.value} />
    `;
  }

  protected override firstUpdated(): void {
    const canvas = this.querySelector('canvas');
    if (!canvas) return;
    this.pad = new SignaturePad(canvas, { penColor: '#111', backgroundColor: '#fff' });
    this.pad.addEventListener('endStroke', () => this.drawn());
    this.fit();
  }

  /// Takes over what is on the pad.
  drawn(): void {
    this.value = this.pad && !this.pad.isEmpty() ? this.pad.toDataURL('image/png') : '';
  }

  private readonly empty = (): void => {
    this.pad?.clear();
    this.value = '';
  };

  /// One canvas pixel per pixel of the screen, and the strokes kept when the phone is turned.
  private readonly fit = (): void => {
    const canvas = this.querySelector('canvas');
    if (!canvas || !this.pad || canvas.offsetWidth === 0) return;
    const strokes = this.pad.toData();
    const scale = Math.max(window.devicePixelRatio, 1);
    canvas.width = canvas.offsetWidth * scale;
    canvas.height = canvas.offsetHeight * scale;
    canvas.getContext('2d')?.scale(scale, scale);
    this.pad.clear();
    this.pad.fromData(strokes);
  };

  private readonly refuseEmpty = (event: Event): void => {
    this.asked = true;
    if (!this.required || this.value !== '') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.scrollIntoView({ block: 'center' });
  };
}

customElements.define('fettle-signature', Signature);
