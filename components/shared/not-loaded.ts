import { adoptStyles, css, html, nothing, render } from 'lit';
import { controlStyles } from './control-styles.js';
import { ThresholdErrorEvent } from './events.js';
import { faultStyles } from './fault.js';
import { saidIn, wrongLanguage, type Language } from './language.js';
import { emptied } from './others.js';
import { caseStrings } from './strings.js';

const styles = [
  controlStyles,
  faultStyles,
  css`
    :host {
      display: block;
    }
  `,
];

const ours = new WeakSet<ShadowRoot>();

/**
 * Says in the place of an element why it is not there, with the emergency advice, and shows what the host put
 * inside it. The host is told; where it cancels the event, the advice stays.
 *
 * @param again - what a button asks for anew; null where that would not help
 */
export function sayNotThere(place: HTMLElement, say: () => string, again: (() => void) | null): void {
  const root = rootOf(place);
  if (!root) return;
  const restore = emptied(root);
  adoptStyles(root, styles);
  const language = languageOf(place);
  const message = saidIn(language, say);
  const draw = (handled: boolean) =>
    saidIn(language, () =>
      render(
        html`<div class="fault" role="alert">
            <p class="emergency"><strong>${caseStrings.emergency}</strong></p>
            ${
              handled
                ? nothing
                : html`<p class="fault-title"><strong>${caseStrings.errorTitle}</strong></p>
                  <p>${message}</p>
                  ${again ? html`<p><button type="button" @click=${again}>${caseStrings.tryAgain}</button></p>` : nothing}`
            }
          </div>
          <slot></slot>`,
        root,
      ),
    );
  draw(false);
  restore();
  if (!place.dispatchEvent(new ThresholdErrorEvent(message, []))) draw(true);
}

/** The element has come. It cleared its own root; a place for it shows again what is inside. */
export function sayNoMore(place: HTMLElement): void {
  const root = place.shadowRoot;
  if (!root || !ours.has(root) || customElements.get(place.localName)) return;
  emptied(root);
  root.adoptedStyleSheets = [];
  root.append(document.createElement('slot'));
}

/** A place may have a shadow root of the host's, or be of a kind that can have none. */
function rootOf(place: HTMLElement): ShadowRoot | null {
  const there = place.shadowRoot;
  if (there) return ours.has(there) ? there : null;
  try {
    const root = place.attachShadow({ mode: 'open' });
    ours.add(root);
    return root;
  } catch {
    return null;
  }
}

/** The language of the case around it, where that is one to speak. */
function languageOf(place: HTMLElement): Language | undefined {
  const language = place.closest('threshold-case')?.language;
  return language && !wrongLanguage(language) ? language : undefined;
}
