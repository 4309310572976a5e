import { emulateMedia, executeServerCommand, setViewport } from '@web/test-runner-commands';
import pixelmatch from 'pixelmatch';

/*
 * How stories look, kept as small pictures. What differs between machines is taken away: all text is
 * set in one bundled font, nothing moves, and the picture is drawn down to a sixth, which levels
 * out how a machine smooths its letters.
 */

const schemes = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
} as const;

/** Of a long story only the top is kept: so many CSS px at each width. */
const HEIGHTS = { 1280: 2000, 800: 800, 320: 1200 } as const;

type Look = readonly [width: keyof typeof HEIGHTS, scheme: keyof typeof schemes];
/** What is kept of each story, side by side. */
const LOOKS: readonly Look[] = [
  [1280, 'light'],
  [800, 'dark'],
  [320, 'forced'],
];
/** What is kept of the story that opens an element's page. */
const ALL_LOOKS: readonly Look[] = (['light', 'dark', 'forced'] as const).flatMap((scheme) =>
  ([1280, 800, 320] as const).map((width): Look => [width, scheme]),
);

const SCALE = 6;
/** The kept pictures have so many steps from dark to light in each colour: it halves their size. */
const STEPS = 8;
/**
 * How far a colour may be off (0 to 1, as pixelmatch measures), and in how many points of a picture it may be more.
 * The steps alone put it off by 0.06. Beyond that Chromium 147 and 156 differ in no point of any picture. A
 * box to tick that is gone changes 6 points, a button's padding one step off 22 and more, a lost line along one side
 * of a card 28. Not seen are what lies below the heights, a box moved by 2 px, and a shade a little lighter.
 */
const THRESHOLD = 0.08;
const TOLERATED = 3;

/** Its letters and symbols are all in one file, Arabic ones among them. */
const FONT = 'One Font on All Machines';
const fonts = ['400', '700'].map(
  (weight) =>
    new FontFace(
      FONT,
      `url(${new URL(`../../node_modules/@fontsource/dejavu-sans/files/dejavu-sans-latin-${weight}-normal.woff2`, import.meta.url).href})`,
      { weight },
    ),
);

/** What a page says about its stories while their pictures are taken. */
export const still = { 'font-family': `"${FONT}"` };

/*
 * What machines and browsers draw in their own way. What asks for a font by itself, as the numbers in
 * marks do, would get the machine's. Browsers round the width of letters, and a line then breaks after
 * another word; told to be exact they agree. The focus line of a radio button is round in some and
 * square in others, whatever a page says. Nothing moves: what fades in is drawn as it ends, and the caret,
 * which forced colours show whatever its colour, does not blink.
 */
const alike = new CSSStyleSheet();
alike.replaceSync(`
  * { font-family: "${FONT}" !important; text-rendering: geometricPrecision !important; caret-color: transparent !important }
  *, ::before, ::after, ::backdrop { animation: none !important; transition: none !important; caret-animation: manual !important }
  input[type='radio'] { outline: none !important; box-shadow: none !important }
`);

function drawAlike(root: Document | ShadowRoot): void {
  if (!root.adoptedStyleSheets.includes(alike)) root.adoptedStyleSheets.push(alike);
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) drawAlike(shadowRoot);
}

/** Loads the font; once for a file of stories. */
export async function prepare(): Promise<void> {
  for (const font of fonts) document.fonts.add(await font.load());
}

/** Whether this browser is the one that the pictures are of. */
export const picturesCompared = () => executeServerCommand<boolean, undefined>('pictures-compared');

const decoded = async (base64: string, options?: ImageBitmapOptions) =>
  createImageBitmap(await (await fetch(`data:image/*;base64,${base64}`)).blob(), options);

const canvasOf = (width: number, height: number) =>
  new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;

/** So many CSS px as make whole points. */
const inWhole = (length: number) => Math.floor(length / SCALE) * SCALE;

const frame = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));

/** Every element of the kit in a place, the outer ones first. */
const kitElements = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].flatMap((one) => (one.shadowRoot ? [one, ...kitElements(one.shadowRoot)] : []));

/** Waits until the page has taken on a look: its size, its colours, its fonts, and what its elements draw because of them. */
async function settled(place: HTMLElement, [width, scheme]: Look): Promise<void> {
  const dark = schemes[scheme].colorScheme === 'dark';
  const forced = schemes[scheme].forcedColors === 'active';
  while (
    innerWidth !== width ||
    innerHeight !== HEIGHTS[width] ||
    matchMedia('(prefers-color-scheme: dark)').matches !== dark ||
    matchMedia('(forced-colors: active)').matches !== forced
  )
    await frame();
  await document.fonts.ready;
  // What an element draws may change the size of another, which then draws: twice is as deep as they stand.
  for (let turn = 0; turn < 2; turn += 1) {
    for (const element of kitElements(place)) await (element as { updateComplete?: Promise<unknown> }).updateComplete;
    await frame();
  }
}

/** Carefully, it is taken until two in a row are the same: a busy machine draws in parts. */
async function shot(place: HTMLElement, look: Look, careful: boolean): Promise<ImageBitmap> {
  const [width, scheme] = look;
  await setViewport({ width, height: HEIGHTS[width] });
  await emulateMedia({ ...schemes[scheme], reducedMotion: 'reduce' });
  drawAlike(document);
  window.scrollTo(0, 0);
  await settled(place, look);
  const taken = async () => {
    const { left, top, height } = place.getBoundingClientRect();
    const x = Math.ceil(left);
    const clip = { x, y: top, width: inWhole(width - 2 * x), height: inWhole(Math.min(height, HEIGHTS[width] - top)) };
    return { clip, image: await executeServerCommand<string, typeof clip>('screenshot', clip) };
  };
  let { clip, image } = await taken();
  for (let before = ''; careful && before !== image;) {
    before = image;
    await frame();
    ({ clip, image } = await taken());
  }
  return decoded(image, { resizeWidth: clip.width / SCALE, resizeHeight: clip.height / SCALE, resizeQuality: 'high' });
}

/** The looks of a story beside each other, each a sixth of its size. */
async function picture(
  place: HTMLElement,
  looks: readonly Look[],
  careful: boolean,
): Promise<OffscreenCanvasRenderingContext2D> {
  const shots: ImageBitmap[] = [];
  for (const one of looks) shots.push(await shot(place, one, careful));
  const context = canvasOf(
    shots.reduce((sum, { width }) => sum + width, 0),
    Math.max(...shots.map(({ height }) => height)),
  );
  let left = 0;
  for (const one of shots) {
    context.drawImage(one, left, 0);
    left += one.width;
  }
  return context;
}

const dataOf = (context: OffscreenCanvasRenderingContext2D) =>
  context.getImageData(0, 0, context.canvas.width, context.canvas.height);

async function coded(context: OffscreenCanvasRenderingContext2D): Promise<string> {
  // Quality 1 is without loss.
  const bytes = new Uint8Array(
    await (await context.canvas.convertToBlob({ type: 'image/webp', quality: 1 })).arrayBuffer(),
  );
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function inSteps(context: OffscreenCanvasRenderingContext2D): OffscreenCanvasRenderingContext2D {
  const image = dataOf(context);
  image.data.forEach((value, at) => {
    image.data[at] = Math.round((Math.round((value * STEPS) / 255) * 255) / STEPS);
  });
  const result = canvasOf(image.width, image.height);
  result.putImageData(image, 0, 0);
  return result;
}

/** How the seen picture differs from the kept one, in words, and the points where; null where it does not. */
async function difference(
  seen: OffscreenCanvasRenderingContext2D,
  file: string,
): Promise<{ words: string; where?: ImageData } | null> {
  const { image } = await executeServerCommand<{ image: string }, { file: string }>('kept-picture', { file });
  if (!image) return { words: 'no picture of it is kept' };
  const before = await decoded(image);
  const { width, height } = seen.canvas;
  if (before.width !== width || before.height !== height)
    return { words: `it is ${width} by ${height} points and was ${before.width} by ${before.height}` };
  const context = canvasOf(width, height);
  context.drawImage(before, 0, 0);
  const where = new ImageData(width, height);
  const points = pixelmatch(dataOf(context).data, dataOf(seen).data, where.data, width, height, {
    threshold: THRESHOLD,
    includeAA: true,
  });
  return points > TOLERATED ? { words: `${points} points differ, and ${TOLERATED} may`, where } : null;
}

/**
 * Compares how a story looks with what is kept of it. With UPDATE_SNAPSHOTS=1 a picture that
 * differs is kept from now on; the others are left as they are.
 *
 * @throws Error that names the files to look at, where it differs
 */
export async function checkPicture(place: HTMLElement, file: string, all: boolean): Promise<void> {
  const looks = all ? ALL_LOOKS : LOOKS;
  // What is as it was at first sight needs no second.
  if (!(await difference(await picture(place, looks, false), file))) return;
  const seen = await picture(place, looks, true);
  const found = await difference(seen, file);
  if (!found) return;
  const where = canvasOf(seen.canvas.width, seen.canvas.height);
  if (found.where) where.putImageData(found.where, 0, 0);
  const payload = { file, seen: await coded(inSteps(seen)), where: found.where ? await coded(where) : '' };
  const { updated } = await executeServerCommand<{ updated: boolean }, typeof payload>('picture-differs', payload);
  if (updated) return;
  throw new Error(
    `It looks different: ${found.words}. Seen: dist/pictures/${file}.webp${found.where ? `, and in red where: dist/pictures/${file}.difference.webp` : ''}. Kept: tests/stories/pictures/${file}.webp. If it is meant so, keep it with UPDATE_SNAPSHOTS=1.`,
  );
}

/** The kept pictures of an element that are none of its stories'. With UPDATE_SNAPSHOTS=1 they are removed. */
export const strayPictures = (folder: string, stories: readonly string[]) =>
  executeServerCommand<string[], { folder: string; stories: readonly string[] }>('stray-pictures', { folder, stories });
