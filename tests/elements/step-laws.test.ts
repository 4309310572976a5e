import { expect } from '@esm-bundle/chai';
import * as fc from 'fast-check';
import { planStep } from '../../src/index.js';
import { anyStep } from '../core/steps.js';
import { clear, openRecord, words } from './page.js';
import { openStep, resetClock, setClock, type StepPage } from './step-page.js';

describe('Whatever is recorded of a step', () => {
  afterEach(() => {
    clear();
    resetClock();
  });

  it('“nothing is open” is said only where nothing is; what is overdue stands above by name; one task is open at most', async () => {
    const pages = new Map<string, StepPage>();
    setClock('2026-04-02 15:00');
    await fc.assert(
      fc.asyncProperty(anyStep, async ({ document, record, now }) => {
        Date.now = () => now.getTime();
        const { id } = document.provenance;
        const page = pages.get(id) ?? (await openStep({ pack: id }));
        pages.set(id, page);
        await openRecord(page.case!, record);
        page.step.requestUpdate();
        await page.settled();

        const { pending, stages, papers, state } = planStep(document, record, { now });
        const waits = Object.values(pending).some((ids: readonly string[]) => ids.length > 0);
        expect(page.now() === 'Nothing is open now.').to.equal(!waits);
        expect(page.said.includes('Nothing is open'), 'nor anywhere else').to.equal(!waits);
        for (const { name } of [
          ...stages.filter(({ clock }) => clock?.overdue),
          ...papers.filter((one) => one.overdue),
        ])
          expect(words(page.root.querySelector('.facts .late')), name).to.contain(name);
        expect(page.opened().length).to.be.at.most(1);
        if (state === 'not-agreed') expect(words(page.tasks()[0]!.querySelector('h3'))).to.match(/^Not agreed/);
        for (const { name, status } of stages)
          expect(
            page.stages().some((one) => words(one.querySelector('h3')) === name),
            name,
          ).to.equal(status !== 'not-applicable');
        expect(page.said).to.contain('In danger now? Call 999.');
      }),
      { numRuns: 60 },
    );
  });
});
