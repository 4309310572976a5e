/* The report of each worked case study, as a portal, a rich editor and another program get it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { HtmlValidate } from 'html-validate/node';
import * as core from '../../dist/esm/src/index.js';

const examples = join(import.meta.dirname, '../../stories/examples');
const json = (name) => JSON.parse(readFileSync(join(examples, name), 'utf8'));
const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
const options = { now: new Date('2026-11-26T10:00:00Z') };

for (const { id, title } of json('index.json')) {
  describe(`the report of ${title}`, async () => {
    const pack = await core.loadPack(json(`${id}.json`).document.id);
    const { value: record } = core.readRecord(pack, json(`${id}.json`));

    it('is valid HTML to paste', async () => {
      const { valid, results } = await validator.validateString(core.toRichText(pack, record, options));
      assert.ok(valid, JSON.stringify(results));
    });

    it('says the same as rich text and as plain text', () => {
      const text = core.toText(pack, record, options);
      const html = core.toRichText(pack, record, options);
      const words = (given) => given.toLowerCase().match(/[a-z’]{3,}/g);
      const shown = html
        .replace(/<[^>]*>/g, ' ')
        .replaceAll('&quot;', '"')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&');
      assert.deepEqual(words(shown), words(text));
    });

    it('has each recorded thing in it, and a source for every number', () => {
      const text = core.toText(pack, record, options);
      // A quotation inside another has single marks.
      const quoted = (note) => `“${note.replaceAll('“', '‘').replaceAll('”', '’')}”`;
      for (const { note } of [...record.concerns, ...record.strengths])
        if (note) assert.ok(text.includes(quoted(note)), note);
      const numbers = new Set(text.match(/\[\d+\]/g));
      const listed = text.slice(text.indexOf('\nSOURCES')).match(/^\[\d+\]/gm);
      assert.deepEqual([...numbers].sort(), [...listed].sort());
    });
  });
}
