import { expect } from '@esm-bundle/chai';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { render } from 'lit';
import '../../components/index.js';
import { settled } from '../../stories/storybook/play.js';
import '../elements/told.js';
import { violations } from '../access/tools.js';
import { stage, themes, type Scheme } from '../../stories/storybook/themes.js';
import { checkPicture, picturesCompared, prepare, still, strayPictures } from './pictures.js';

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
  readonly id: string;
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
      id,
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

/** Puts the story that is shown into another theme and scheme, and gives the place where it stands. */
export function inTheme(
  theme: string,
  scheme: Scheme = 'light',
  own: Readonly<Record<string, string>> = {},
): HTMLElement {
  const host = canvas!.querySelector<HTMLElement>('.stage')!;
  const sample = document.createElement('div');
  render(stage('', theme, scheme, own), sample);
  host.style.cssText = sample.querySelector<HTMLElement>('.stage')!.style.cssText;
  return host;
}

export function hide(): void {
  if (canvas) render('', canvas);
  canvas?.remove();
  canvas = undefined;
}

/** Stories that show what they say only where the browser does something, and what it does. */
const media = (name: string) => (name === 'Forced colours' ? { forcedColors: 'active' as const } : {});

/** Stories about clocks stand in the present. Their pictures stay the same only if that is always the same moment. */
const MOMENT = Date.UTC(2026, 10, 23, 12);

/**
 * Every story of a file: drawn, played, clean for axe in the three themes, and looking as it did. `opening` is the
 * story on the element's page. The file is loaded here, when the clock has been stopped.
 */
export async function checkStories(load: () => Promise<unknown>, opening: string): Promise<void> {
  Date.now = () => MOMENT;
  const file = (await load()) as StoryFile;
  const { component } = file.default;
  describe(component, () => {
    before(async () => {
      await prepare();
      document.documentElement.lang = 'en-GB';
    });

    for (const story of storiesOf(file)) {
      describe(story.name, () => {
        before(async () => {
          // Low, so that a bar that stays in view lies over nothing: axe does not scroll.
          await setViewport({ width: 1000, height: 500 });
          await emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media(story.name) });
          await show(story);
        });
        after(async () => {
          hide();
          await emulateMedia({ forcedColors: 'none' });
        });

        it('is clean for axe in every theme', async () => {
          expect(await violations(undefined, canvas), themes[0]!.name).to.deep.equal([]);
          for (const { id, name } of themes.slice(1)) {
            inTheme(id);
            expect(await violations('look', canvas), name).to.deep.equal([]);
          }
        });

        it('looks as it did', async function () {
          // Pictures are of the Chromium from npm; the runner has said why another is used.
          if (!(await picturesCompared())) this.skip();
          await checkPicture(inTheme('neutral', 'light dark', still), `${component}/${story.id}`, story.id === opening);
        });
      });
    }

    it('keeps no picture of a story that is gone', async () => {
      expect(
        await strayPictures(
          component,
          storiesOf(file).map(({ id }) => id),
        ),
      ).to.deep.equal([]);
    });
  });
}
