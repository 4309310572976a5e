/* The snippets of the Embed guide, as files: the guide is the one place where they are written. */

const slug = (text) =>
  text
    .toLowerCase()
    .replace(/[`’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Each block of HTML in a guide, named after the heading that it stands under. */
export function snippetsIn(markdown) {
  const snippets = [];
  let heading = '';
  for (const [, title, html] of markdown.matchAll(/^#{2,4} (.+)$|^```html\n([\s\S]*?)^```$/gm)) {
    if (title) heading = title;
    else {
      const same = snippets.filter((one) => one.heading === heading).length;
      snippets.push({ heading, name: `${slug(heading)}${same ? `-${same + 1}` : ''}`, html });
    }
  }
  return snippets;
}
