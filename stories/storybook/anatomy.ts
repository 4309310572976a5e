import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';

/*
 * An element with numbers at its parts, and a list that says what they are. The numbers are drawn
 * over the live element, where each part is measured to be: after each change of its size they move.
 */

export interface Part {
  readonly name: string;
  readonly text: string;
  /** Where it is, in the picture. */
  readonly find: (picture: Element) => Element | null | undefined;
  /**
   * Where its number stands: beside it with a line as long as the part is high, above it or at its
   * end with a line that leads to it. A part of a line of text has its number above or at the end.
   */
  readonly at?: 'start' | 'above' | 'end';
}

/** A part of one of the kit's elements, by its selector there. */
export const within = (element: string, selector: string) => (picture: Element) =>
  picture.querySelector(element)?.shadowRoot?.querySelector(selector);

/** How wide a number is, and so how far apart two of them stand, in CSS pixels. */
const DISC = 24;

export class KitAnatomy extends LitElement {
  static override styles = css`
    :host {
      display: block;
      container-type: inline-size;
    }
    .beside {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 18rem);
      gap: 1.5rem;
      align-items: start;
    }
    /* It scrolls nothing, but what sticks to the edge of a screen stays in its own place in it. */
    .picture {
      position: relative;
      overflow: hidden;
      padding: 8px;
      padding-inline-start: 36px;
    }
    .picture.above {
      padding-block-start: 40px;
    }
    .picture.end {
      padding-inline-end: 40px;
    }
    .number {
      position: absolute;
      display: grid;
      place-items: center;
      inline-size: ${DISC}px;
      block-size: ${DISC}px;
      border-radius: 50%;
      background: CanvasText;
      color: Canvas;
      font: bold 14px/1 sans-serif;
      forced-color-adjust: none;
      pointer-events: none;
    }
    .line {
      position: absolute;
      background: CanvasText;
      forced-color-adjust: none;
      pointer-events: none;
    }
    [hidden] {
      display: none;
    }
    ol {
      position: sticky;
      inset-block-start: 1rem;
      margin: 0;
      padding-inline-start: 2em;
      line-height: 1.45;
    }
    li {
      margin-block-end: 0.5em;
    }
    li::marker {
      font-weight: bold;
    }
    @container (max-width: 60rem) {
      .beside {
        grid-template-columns: minmax(0, 1fr);
      }
      ol {
        position: static;
      }
    }
  `;

  /** What the numbers stand at, in the order of the list. */
  @property({ attribute: false }) parts: readonly Part[] = [];

  readonly #sizes = new ResizeObserver(() => this.#place());

  protected override render() {
    const sides = new Set(this.parts.map(({ at }) => at));
    // The numbers in the picture are for the eye: the list has them too.
    return html`<div class="beside">
      <div class="picture ${sides.has('above') ? 'above' : ''} ${sides.has('end') ? 'end' : ''}">
        <slot @slotchange=${this.#watch}></slot>
        <div aria-hidden="true">${this.parts.map((_, at) => html`<span class="line"></span><span class="number">${at + 1}</span>`)}</div>
      </div>
      <ol>
        ${this.parts.map(({ name, text }) => html`<li><strong>${name}${name.endsWith('?') ? '' : '.'}</strong> ${text}</li>`)}
      </ol>
    </div>`;
  }

  protected override updated(): void {
    this.#place();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  /** The element itself grows when it is drawn; its frame gets narrower with the page. */
  #watch(): void {
    this.#sizes.disconnect();
    for (const one of [this, ...this.querySelectorAll('*')]) this.#sizes.observe(one);
  }

  #place(): void {
    const picture = this.renderRoot.querySelector('.picture')!.getBoundingClientRect();
    const numbers = [...this.renderRoot.querySelectorAll<HTMLElement>('.number')];
    const lines = [...this.renderRoot.querySelectorAll<HTMLElement>('.line')];
    // How far each side is taken by the numbers before.
    const taken = { start: 0, above: 0, end: 0 };
    for (const [index, { find, at = 'start' }] of this.parts.entries()) {
      const part = find(this)?.getBoundingClientRect();
      const [number, line] = [numbers[index]!, lines[index]!];
      number.hidden = line.hidden = !part?.height;
      if (!part?.height) continue;
      const box = {
        top: part.top - picture.top,
        left: part.left - picture.left,
        right: part.right - picture.left,
        bottom: part.bottom - picture.top,
      };
      if (at === 'start') {
        const top = Math.max(box.top, taken.start);
        put(number, { left: 0, top });
        put(line, { left: DISC + 4, top: box.top, width: 3, height: box.bottom - box.top });
        taken.start = top + DISC + 2;
      } else if (at === 'above') {
        const left = Math.max(box.left, taken.above);
        put(number, { left, top: 0 });
        put(line, { left: Math.max(left, box.left) + 1, top: DISC, width: 2, height: box.top - DISC });
        taken.above = left + DISC + 2;
      } else {
        const middle = (box.top + box.bottom) / 2;
        const top = Math.max(middle - DISC / 2, taken.end);
        put(number, { left: picture.width - DISC, top });
        put(line, {
          left: box.right + 4,
          top: top + DISC / 2 - 1,
          width: Math.max(0, picture.width - DISC - box.right - 4),
          height: 2,
        });
        taken.end = top + DISC + 2;
      }
    }
  }
}

function put(element: HTMLElement, place: Readonly<Record<string, number>>): void {
  for (const [name, pixels] of Object.entries(place)) element.style.setProperty(name, `${pixels}px`);
}

if (!customElements.get('kit-anatomy')) customElements.define('kit-anatomy', KitAnatomy);

/** The anatomy of an element, as a story. */
export const anatomy = (element: unknown, parts: readonly Part[]) =>
  html`<kit-anatomy .parts=${parts}>${element}</kit-anatomy>`;
