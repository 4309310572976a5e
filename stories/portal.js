/*
 * The server's side of a partner portal, as small as it can be: it shows a referral form, takes what
 * the form posts, has the core check the record, keeps it and reads it back into the page. A portal
 * of your own also asks who is there, and keeps referrals in a safe place.
 */
import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { inLayout, readPage } from './layout.js';

const PACK = 'cheshire-east-2023';
const MOST = 1_000_000;

const escaped = (words) => words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
/** JSON that cannot end the script element it stands in. */
const inScript = (json) => JSON.stringify(json).replaceAll('<', '\\u003c');

/** The form, with what was filled in, what is wrong with it, or that it was received. */
async function draw({ id = '', reference = '', role = '', record, sent, problems = {}, received = '' }) {
  const list = Object.entries(problems);
  const parts = {
    title: list.length ? 'Error: ' : '',
    problems: list.length
      ? `<div class="problems" id="problems" tabindex="-1" role="alert"><h2>There is a problem</h2><ul>${list.map(([field, words]) => `<li><a href="#${field}">${escaped(words)}</a></li>`).join('')}</ul></div>`
      : '',
    received:
      received &&
      `<div class="received" role="status"><h2>Your referral was received</h2><p>${escaped(received)}</p></div>`,
    sent:
      sent === undefined
        ? ''
        : `<details class="sent"><summary>What you sent, to copy</summary><pre tabindex="0" role="region" aria-label="What you sent">${escaped(sent)}</pre></details>`,
    record: record ? `<script type="application/json" id="saved">${inScript(record)}</script>` : '',
    ...Object.fromEntries(
      ['reference', 'role'].map((field) => [
        `${field}-error`,
        problems[field] ? `<p class="problem" id="${field}-error">${escaped(problems[field])}</p>` : '',
      ]),
    ),
  };
  const values = { id, reference, role };
  const form = (await readPage('portal.html'))
    .replace(/<!--([a-z-]+)-->/g, (_, part) => parts[part])
    .replace(
      / name="(id|reference|role)" value=""/g,
      (_, name) => ` name="${name}" value="${escaped(values[name])}"${problems[name] ? ' aria-invalid="true"' : ''}`,
    );
  return inLayout(form, '/portal.html');
}

/** What a form says, and what is wrong with it, in the order of the page. */
function check(core, pack, form) {
  const [id, reference, role, sent] = ['id', 'reference', 'role', 'record'].map((name) =>
    (form.get(name) ?? '').trim(),
  );
  const problems = {};
  if (!reference) problems.reference = 'Enter your reference for the family';
  if (!role) problems.role = 'Enter your role';
  let json;
  try {
    json = JSON.parse(sent);
  } catch {
    // It is refused as the text that it is.
    json = sent;
  }
  const read = core.readRecord(pack, json);
  if (!sent) problems.family = 'Fill in the levels of need. They need JavaScript. If it does not work, ring us';
  else if (!read.ok)
    problems.family = `We could not read what you recorded, so it was not stored. Record it again. ${read.issues[0].message}`;
  else {
    const { agreed, urgent } = core.assess(pack, read.value);
    const nothing = !read.value.concerns.length && !read.value.strengths.length;
    // As in the page: where there is an immediate risk, nothing is held back.
    if (urgent?.status !== 'act-now' && (nothing || !agreed || agreed.rationaleMissing))
      problems.family = 'Record what you see, and the level of need that you agree';
  }
  return {
    referral: { reference, role, record: read.ok ? read.value : undefined },
    id,
    problems,
    sent: sent && !read.ok ? sent : undefined,
  };
}

/**
 * Answers `GET` and `POST` of the form. Where a referral was stored, the browser is sent on to it, so
 * that to load the page again does not send it again; the address holds a random number and no answer.
 */
export function createPortal(store) {
  return async (request, response) => {
    // Loaded when it is asked for: the other pages are served without the built core.
    const core = await import('../dist/esm/src/index.js');
    const pack = await core.loadPack(PACK);
    const show = async (status, what) =>
      response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' }).end(await draw(what));
    if (request.method === 'POST') {
      if (!(Number(request.headers['content-length']) <= MOST))
        return response.writeHead(413, { Connection: 'close' }).end();
      const { referral, id, problems, sent } = check(core, pack, new URLSearchParams(await text(request)));
      if (Object.keys(problems).length) return show(422, { ...referral, id, problems, sent });
      const key = store.has(id) ? id : randomUUID();
      store.set(key, JSON.stringify(referral));
      return response.writeHead(303, { Location: `/portal.html?referral=${key}` }).end();
    }
    const id = new URL(request.url, 'http://localhost').searchParams.get('referral');
    if (id === null) return show(200, {});
    if (!store.has(id))
      return show(404, { problems: { referral: 'We do not have this referral any more. Fill in the form again' } });
    const referral = JSON.parse(store.get(id));
    const { agreed } = referral.record;
    return show(200, {
      ...referral,
      id,
      received: `Your reference: ${referral.reference}.${agreed ? ` Level of need: ${core.positionWords(pack, agreed)}.` : ''} You can change it here and send it again.`,
    });
  };
}
