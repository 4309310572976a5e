/* The manifest of the elements is complete: what a page may use stands in it, each with a sentence. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '../..');
const { customElements: place } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { modules } = JSON.parse(readFileSync(join(root, place), 'utf8'));
const elements = modules.flatMap(({ path, declarations }) =>
  declarations
    .filter(({ customElement, tagName }) => customElement && tagName)
    .map((element) => ({ path, ...element })),
);
const folders = readdirSync(join(root, 'components')).filter((name) => name.includes('-'));

/** What the sources of an element say, without the words about them. */
const code = (folder) =>
  readdirSync(join(root, 'components', folder), { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(root, 'components', folder, name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''))
    .join('\n');
const found = (text, pattern) => [...new Set([...text.matchAll(pattern)].map(([, name]) => name))].sort();
const names = (list = []) => list.map(({ name }) => name).sort();
const EVENTS = ['threshold-change', 'threshold-error', 'threshold-ready'];

it('has every element, by its tag, where the package has it', () => {
  assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), folders);
  for (const { path, tagName } of elements) assert.equal(path, `dist/esm/components/${tagName}/${tagName}.js`);
  const defined = modules.flatMap(({ exports }) => exports.filter(({ kind }) => kind === 'custom-element-definition'));
  assert.deepEqual(names(defined), folders);
});

for (const element of elements) {
  describe(element.tagName, async () => {
    const module = await import(pathToFileURL(join(root, element.path)));
    const Class = module[element.name];
    const attributes = Class.observedAttributes; // Makes Lit collect the properties.
    const properties = [...Class.elementProperties].filter(([, { state }]) => !state).map(([name]) => name);
    const styles = [Class.elementStyles].flat().join('\n');

    it('has its properties and attributes', () => {
      const fields = element.members.filter(({ kind }) => kind === 'field');
      for (const name of properties) assert.ok(names(fields).includes(name), name);
      for (const name of attributes) assert.ok(names(element.attributes).includes(name), name);
      for (const { name, attribute } of fields) if (attribute) assert.ok(attributes.includes(attribute), name);
    });

    it('has its custom properties, parts and slots', () => {
      assert.deepEqual(names(element.cssProperties), found(styles, /var\(\s*(--threshold-[a-z0-9-]+)/g));
      assert.deepEqual(names(element.cssParts), found(code(element.tagName), /\spart="([^"]+)"/g));
      assert.equal(names(element.slots).length, found(code(element.tagName), /(<slot\b)/g).length);
    });

    it('has its events, and no others', () => {
      // The badge takes no decision.
      const expected = element.tagName === 'level-of-need-badge' ? EVENTS.slice(1) : EVENTS;
      assert.deepEqual(names(element.events), expected);
    });

    it('says of each what it is, and nothing of what is private', () => {
      const {
        description,
        members,
        attributes: given = [],
        events,
        slots = [],
        cssParts = [],
        cssProperties = [],
      } = element;
      assert.ok(description?.trim());
      for (const one of [...members, ...given, ...events, ...slots, ...cssParts, ...cssProperties])
        assert.ok(one.description?.trim(), one.name);
      for (const { name, privacy } of members) assert.ok(!privacy && !/^[#_]/.test(name), name);
    });
  });
}

describe('the data for editors', () => {
  const data = (name) => JSON.parse(readFileSync(join(root, 'dist', name), 'utf8'));
  const { html, css } = data('web-types.json').contributions;
  const { tags } = data('vscode.html-custom-data.json');
  const sorted = (lists) => [...new Set(lists.flat())].sort();

  it('offers the same elements, attributes and properties', () => {
    assert.deepEqual(names(html.elements), folders);
    assert.deepEqual(names(tags), folders);
    for (const { tagName, attributes, members, events, slots } of elements) {
      const given = html.elements.find(({ name }) => name === tagName);
      assert.deepEqual(names(given.attributes), names(attributes));
      assert.deepEqual(names(given.js.properties), names(members.filter(({ kind }) => kind === 'field')));
      assert.deepEqual(names(given.events), names(events));
      assert.deepEqual(names(given.slots), names(slots));
      assert.deepEqual(names(tags.find(({ name }) => name === tagName).attributes), names(attributes));
    }
    const { values } = tags.find(({ name }) => name === 'triage-grid').attributes.find(({ name }) => name === 'mode');
    assert.deepEqual(names(values), ['blank', 'reference', 'triage']);
  });

  it('offers each custom property and part once', () => {
    const properties = sorted(elements.map(({ cssProperties }) => names(cssProperties)));
    assert.deepEqual(names(css.properties), properties);
    assert.deepEqual(names(data('vscode.css-custom-data.json').properties), properties);
    assert.deepEqual(
      names(css['pseudo-elements']),
      sorted(elements.map(({ cssParts }) => names(cssParts))).map((name) => `part(${name})`),
    );
  });
});
