import { expect } from '@esm-bundle/chai';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { render } from 'lit';
import '../../components/index.js';
import { settled } from '../../stories/storybook/play.js';
import { violations } from '../access/tools.js';
import { stage, themes } from '../../stories/storybook/themes.js';

/*
 * Shows stories as Storybook does, without Storybook: the module of a story file is the fixture.
 */

type Args = Readonly<Record<string, unknown>>;
interface Parts {
  readonly name?: string;
  readonly args?: Args;
  readonly render?: (args: Args) => unknown;
  readonly play?: (context: { readonly canvasElement: HTMLElement; readonly args: Args }) => unknown;
}
export interface StoryFile {
  readonly default: Parts & { readonly component: string; readonly title: string };
  readonly [story: string]: unknown;
}

export interface Story {
  readonly name: string;
  readonly draw: () => unknown;
  readonly play: (canvasElement: HTMLElement) => Promise<void>;
}

/** The stories of a file, in their order. */
export function storiesOf(file: StoryFile): Story[] {
  const { default: meta, ...others } = file;
  return (Object.entries(others) as [string, Parts][]).map(([id, story]) => {
    const args = { ...meta.args, ...story.args };
    return {
      name: story.name ?? id,
      draw: () => (story.render ?? meta.render!)(args),
      play: async (canvasElement) => {
        await (story.play ?? meta.play)?.({ canvasElement, args });
      },
    };
  });
}

let canvas: HTMLElement | undefined;

/** Draws a story on a page with a theme, and plays it. */
export async function show({ draw, play }: Story, theme = 'neutral'): Promise<HTMLElement> {
  hide();
  canvas = document.createElement('main');
  document.body.append(canvas);
  render(stage(draw(), theme), canvas);
  await settled(canvas);
  await play(canvas);
  await settled(canvas);
  return canvas;
}

/** Puts the story that is shown into another theme. */
export function inTheme(theme: string): void {
  const host = canvas!.querySelector<HTMLElement>('.stage')!;
  const sample = document.createElement('div');
  render(stage('', theme), sample);
  host.style.cssText = sample.querySelector<HTMLElement>('.stage')!.style.cssText;
}

export function hide(): void {
  if (canvas) render('', canvas);
  canvas?.remove();
  canvas = undefined;
}

/** Stories that show what they say only where the browser does something, and what it does. */
const media = (name: string) => (name === 'Forced colours' ? { forcedColors: 'active' as const } : {});

/** Every story of a file: drawn, played, and clean for axe in the three themes. */
export function checkStories(file: StoryFile): void {
  describe(file.default.component, () => {
    before(async () => {
      // Low, so that a bar that stays in view lies over nothing: axe does not scroll.
      await setViewport({ width: 1000, height: 500 });
      document.documentElement.lang = 'en-GB';
    });
    afterEach(async () => {
      hide();
      await emulateMedia({ forcedColors: 'none' });
    });

    for (const story of storiesOf(file)) {
      it(story.name, async () => {
        await emulateMedia({ forcedColors: 'none', ...media(story.name) });
        await show(story);
        expect(await violations(undefined, canvas), themes[0]!.name).to.deep.equal([]);
        for (const { id, name } of themes.slice(1)) {
          inTheme(id);
          expect(await violations('look', canvas), name).to.deep.equal([]);
        }
      });
    }
  });
}
