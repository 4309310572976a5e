import { adoptStyles, LitElement, type CSSResult, type CSSResultGroup } from 'lit';
import { define, kitMark } from './define.js';
import { emptied } from './others.js';

/** What every element of the kit can do. */
export abstract class KitElement extends LitElement {
  static readonly [kitMark] = true;

  /**
   * Defines the element under a tag of your own, for a page that has another element of its name.
   * Does nothing where the page has the tag already.
   */
  static define(this: CustomElementConstructor, tag: string): void {
    define(tag, this);
  }

  /** As Lit does it, with plain loops: another script may have changed what goes over lists. */
  static override finalizeStyles(styles?: CSSResultGroup): CSSResult[] {
    const sheets = new Set<CSSResult>();
    const add = (group: CSSResultGroup): void => {
      if (Array.isArray(group)) {
        for (let at = 0; at < group.length; at++) add(group[at]!);
        return;
      }
      // Of a sheet that stands twice the last one counts.
      sheets.delete(group as CSSResult);
      sheets.add(group as CSSResult);
    };
    if (styles) add(styles);
    return [...sheets];
  }

  /** Some frameworks write "false" where they mean that an attribute is not there. */
  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    const { elementProperties } = this.constructor as typeof KitElement;
    const isSwitch = [...elementProperties].some(
      ([key, { type, attribute }]) =>
        type === Boolean && (typeof attribute === 'string' ? attribute : String(key).toLowerCase()) === name,
    );
    if (isSwitch && now === 'false') this.removeAttribute(name);
    else super.attributeChangedCallback(name, before, now);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = this.shadowRoot ?? this.attachShadow(KitElement.shadowRootOptions);
    // What said here that the element had not loaded.
    emptied(root);
    try {
      this.dress(root);
    } catch (error) {
      // Plain, and there: what it says counts more than how it looks.
      console.error(error);
    }
    return root;
  }

  /** A sheet belongs to the document that made it, and stays behind when an element goes to another. */
  adoptedCallback(): void {
    if (this.shadowRoot) this.dress(this.shadowRoot);
  }

  /** The sheets of what came after the first view. */
  protected get lateStyles(): readonly CSSResult[] {
    return [];
  }

  /** Puts the element's sheets on its root. */
  protected dress(root: ShadowRoot): void {
    const own = (this.constructor as typeof KitElement).elementStyles as CSSResult[];
    const styles = [...own, ...this.lateStyles];
    const view = this.ownerDocument.defaultView;
    if (this.ownerDocument === document) adoptStyles(root, styles);
    else if (view) {
      root.adoptedStyleSheets = styles.map(({ cssText }) => {
        const sheet = new view.CSSStyleSheet();
        sheet.replaceSync(cssText);
        return sheet;
      });
    }
  }
}
