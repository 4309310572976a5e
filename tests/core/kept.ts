import { expect } from '@esm-bundle/chai';
import { executeServerCommand } from '@web/test-runner-commands';

/** What is kept of a text in a file below tests/; with UPDATE_SNAPSHOTS=1 it is this one from now on: look at the difference. */
export async function keptText(file: string, now: string): Promise<string> {
  const { text } = await executeServerCommand<{ text: string }, { file: string; now: string }>('kept-text', {
    file,
    now,
  });
  return text;
}

/** Holds lines to those that are kept, and says which have moved. */
export async function asKept(file: string, lines: readonly string[]): Promise<void> {
  const now = [...lines, ''].join('\n');
  const kept = (await keptText(file, now)).split('\n');
  const moved = now
    .split('\n')
    .flatMap((line, at) => (line === kept[at] ? [] : [`${kept[at] ?? '(none)'}\n      now: ${line}`]));
  expect(
    moved.length,
    `${moved.length} lines differ. The first:\n      ${moved.slice(0, 12).join('\n      ')}`,
  ).to.equal(0);
}
