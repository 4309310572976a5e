/** Writes a text to the clipboard as rich and plain text at once; false where the page may not, as in a sandboxed frame. */
export async function copyBoth({ plain, rich }: { readonly plain: string; readonly rich: string }): Promise<boolean> {
  try {
    const part = (type: string, content: string) => new Blob([content], { type });
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/plain': part('text/plain', plain), 'text/html': part('text/html', rich) }),
    ]);
    return true;
  } catch {
    return false;
  }
}
