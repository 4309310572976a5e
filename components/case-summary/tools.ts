import { html, nothing } from 'lit';
import type { Issue } from '../../src/index.js';
import { issuesTemplate } from '../shared/fault.js';
import { saveFile } from '../shared/save-file.js';
import { chevron } from '../shared/icons.js';
import { caseStrings } from '../shared/strings.js';
import type { FileKind, MadeFile } from './files.js';
import { strings } from './strings.js';

/** What can be opened under the buttons: one at a time. */
export type Tool = 'download' | 'open';

export interface Refusal {
  readonly message: string;
  readonly issues: readonly Issue[];
}

const opener = (open: boolean, words: string, id: string, press: () => void) =>
  html`<button type="button" class="opener" id=${id} ?data-changes=${id === 'open'} aria-expanded=${open} @click=${press}>${chevron()}<span>${words}</span></button>`;

export interface Buttons {
  /** Null where nothing is recorded, or no report can be made. */
  readonly report: {
    readonly shown: boolean;
    readonly toggle: () => void;
    readonly print: () => void;
    readonly copy: () => void;
  } | null;
  readonly canDownload: boolean;
  readonly tool: Tool | null;
  readonly use: (tool: Tool) => void;
}

export function buttonsTemplate({ report, canDownload, tool, use }: Buttons) {
  return html`<div class="row tools">
    ${
      report
        ? html`<button type="button" class="main" data-read @click=${report.print}>${strings.print}</button>
          <button type="button" data-read @click=${report.copy}>${strings.copy}</button>
          ${opener(report.shown, report.shown ? strings.hide : strings.show, 'show', report.toggle)}`
        : nothing
    }
    ${canDownload ? opener(tool === 'download', strings.download, 'download', () => use('download')) : nothing}
    ${opener(tool === 'open', strings.open, 'open', () => use('open'))}
  </div>`;
}

/** The text to copy by hand, where the page may not. */
export const copyTemplate = (content: string) =>
  html`<div class="by-hand">
    <p>${strings.copyRefused}</p>
    <label class="block" for="copy-field">${strings.copyField}</label>
    <textarea id="copy-field" readonly rows="8" .value=${content}></textarea>
  </div>`;

export const downloadsTemplate = (files: Partial<Record<FileKind, MadeFile>>) =>
  html`<div class="tool">
    <ul role="list">
      ${Object.entries(strings.downloads).map(([kind, [name, hint]]) => {
        const file = files[kind as FileKind];
        return file
          ? html`<li><button type="button" data-read @click=${({ currentTarget }: Event) => saveFile(currentTarget as Element, file.name, file.type, file.content)}>${name}</button> <span class="hint">${hint}</span></li>`
          : nothing;
      })}
    </ul>
    <p class="hint">${strings.downloadHint}</p>
  </div>`;

export interface Opening {
  readonly refused: Refusal | null;
  /** True while a person is asked whether the file takes the place of what is recorded. */
  readonly asks: boolean;
  readonly choose: (file: File | undefined) => void;
  readonly yes: () => void;
  readonly no: () => void;
}

/** The same file, mended meanwhile, may be chosen again: browsers tell of another choice only. */
const forget = ({ currentTarget }: Event): void => {
  (currentTarget as HTMLInputElement).value = '';
};

/** A record from a file: chosen, asked about where something is recorded, or refused. */
export const openingTemplate = ({ refused, asks, choose, yes, no }: Opening) =>
  html`<div class="tool">
    <label class="block" for="file">${strings.openField}</label>
    <p class="hint" id="file-hint">${strings.openHint}</p>
    <input type="file" id="file" accept=".json,application/json" aria-describedby="file-hint" @click=${forget} @change=${({ currentTarget }: Event) => choose((currentTarget as HTMLInputElement).files?.[0])} />
    ${
      refused
        ? html`<div id="refused" tabindex="-1" class="refused" role="group" aria-labelledby="refused-title">
            <p class="error" id="refused-title">${refused.message}</p>
            ${issuesTemplate(refused.issues)}
          </div>`
        : nothing
    }
    ${
      asks
        ? html`<div role="group" aria-labelledby="sure">
            <p id="sure" tabindex="-1">${strings.openSure}</p>
            <p class="buttons"><button type="button" @click=${yes}>${strings.openYes}</button><button type="button" @click=${no}>${strings.openNo}</button></p>
          </div>`
        : nothing
    }
  </div>`;

/** Where the report cannot be made: the words for it, and the advice of every fault. */
export const failedTemplate = () => html`<p class="error" role="alert">${strings.failed} ${caseStrings.noLevel}</p>`;
