const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as HTML shows it, and never as markup. */
export const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign]!);
