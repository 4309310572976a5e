import { expect } from '@esm-bundle/chai';
import { emulateMedia } from '@web/test-runner-commands';
import { contrast, parseColour, ratioWords } from '../../stories/guide/contrast.js';
import { css, shown, tokens } from '../../stories/guide/tokens.js';
import { themes } from '../../stories/storybook/themes.js';

describe('The colours that the guide shows', () => {
  before(() => emulateMedia({ forcedColors: 'none' }));

  it('are worked out as the guidelines do', () => {
    const [black, white, grey] = ['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'rgb(118, 118, 118)'].map(parseColour) as [
      never,
      never,
      never,
    ];
    expect(contrast(black, white)).to.be.closeTo(21, 0.001);
    expect(contrast(grey, white)).to.be.closeTo(4.54, 0.01);
    expect(ratioWords(4.499)).to.equal('4.49 to 1');
    expect(contrast(parseColour('color(srgb 1 1 1)'), black)).to.be.closeTo(21, 0.001);
  });

  it('are all that the elements’ style sheets offer to hosts', () => {
    const offered = new Set([...css.matchAll(/var\(\s*(--threshold-[a-z0-9-]+-colour)/g)].map(([, name]) => name));
    expect(
      tokens
        .filter((token) => token.public)
        .map(({ name }) => name)
        .sort(),
    ).to.deep.equal([...offered].sort());
    for (const { name, value } of tokens) expect(value, name).to.match(/^(light-dark\(|color-mix\(|#)/);
  });

  for (const { id, name } of themes) {
    for (const scheme of ['light', 'dark'] as const) {
      it(`stand out enough: ${name}, ${scheme}`, () => {
        for (const token of tokens) expect(shown(token, id, scheme).ratio, token.name).to.be.at.least(token.least);
      });
    }
  }

  it('a colour that is too pale would be found', () => {
    expect(shown({ ...tokens[0]!, name: '--pale', value: 'rgb(200, 200, 200)' }, 'neutral', 'light').ratio).to.be.below(
      3,
    );
  });
});
