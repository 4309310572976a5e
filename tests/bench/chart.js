/* A chart of bars as an SVG that needs no script and no font of its own. */

const COLOURS = ['#1d70b8', '#505a5f', '#b1b4b6', '#d4351c', '#f47738'];
const [WIDTH, LEFT, BAR, GAP, WORDS] = [760, 16, 16, 14, 110];
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * Rows of bars, each below its name: beside it a long one ran under them. In each row the longest takes the whole width, because rows measure different things;
 * every bar says its figure.
 *
 * @param rows - `{ name, bars: [{ value, words }] }`; a bar without a value is left out
 */
export function chart(title, sides, rows) {
  const lines = [];
  let y = 64;
  sides.forEach((side, at) => {
    const x = LEFT + at * 140;
    lines.push(`<rect x="${x}" y="38" width="12" height="12" fill="${COLOURS[at]}"/>`);
    lines.push(`<text x="${x + 18}" y="49">${escaped(side)}</text>`);
  });
  for (const { name, bars } of rows) {
    const most = Math.max(...bars.map((bar) => bar?.value ?? 0));
    y += GAP;
    lines.push(`<text x="${LEFT}" y="${y + BAR - 4}">${escaped(name)}</text>`);
    y += BAR;
    bars.forEach((bar, at) => {
      if (!bar) return;
      const width = Math.max(1, (bar.value / most) * (WIDTH - LEFT - WORDS));
      lines.push(
        `<rect x="${LEFT}" y="${y}" width="${width.toFixed(1)}" height="${BAR - 3}" fill="${COLOURS[at]}"/>`,
        `<text x="${(LEFT + width + 6).toFixed(1)}" y="${y + BAR - 4}">${escaped(bar.words)}</text>`,
      );
      y += BAR;
    });
  }
  const says = rows.map(
    ({ name, bars }) => `${name}: ${bars.flatMap((bar, at) => (bar ? [`${sides[at]} ${bar.words}`] : [])).join(', ')}.`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y + 16}" role="img" aria-labelledby="title says" font-family="Arial, sans-serif" font-size="13" fill="#0b0c0c">
<title id="title">${escaped(title)}</title>
<desc id="says">${escaped(says.join(' '))}</desc>
<rect width="100%" height="100%" fill="#fff"/>
<text x="${LEFT}" y="24" font-size="15" font-weight="bold">${escaped(title)}</text>
${lines.join('\n')}
</svg>
`;
}
