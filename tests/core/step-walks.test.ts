import { expect } from '@esm-bundle/chai';
import { readRecord, type ThresholdDocument } from '../../src/index.js';
import { cheshireEast2023, tacProtocol, westCheshire2019, worcestershire2019 } from './documents.js';
import { deeds, planAt, protocols, type Deed } from './steps.js';

/*
 * Every protocol walked to its end, and down each branch on which people do not agree. After each
 * deed: how the step stands, and which stages are open. Written by hand from the sources.
 */

type Walk = readonly (readonly [deed: Deed, state: string, next: readonly string[]])[];

let day = 0;
/** A deed on the next day, so that each follows the one before. */
const next = () => `2026-06-${String(++day).padStart(2, '0')} 10:00`;
const did = (stage: string): Deed => ({ stage, at: next() });
const settle = (outcome: 'agreed' | 'not-agreed'): Deed => ({ outcome, at: next() });
const says = (answers: Readonly<Record<string, string>>): Deed => ({ answers });

const walked = new Set<string>();
function walk(what: string, document: ThresholdDocument, protocol: string, make: () => Walk) {
  it(what, () => {
    day = 0;
    const all = make();
    walked.add(`${document.provenance.id}, ${protocol}`);
    all.forEach(([deed, state, open], at) => {
      const record = deeds(document, protocol, ...all.slice(0, at + 1).map(([one]) => one));
      const plan = planAt(document, record, '2026-06-30 12:00');
      expect([plan.state, plan.next], `after ${at + 1}: ${JSON.stringify(deed)}`).to.deep.equal([state, open]);
      expect(readRecord(document, record).ok).to.equal(true);
    });
  });
}

describe('The TAC protocol, walked', () => {
  const tac = tacProtocol;
  walk('step up, agreed before the meeting', tac, 'step-up', () => [
    [did('identify'), 'considering', ['discussion']],
    [settle('agreed'), 'agreed', ['list', 'peh-role', 'share-assessment']],
    [says({ place: 'before' }), 'agreed', ['list', 'refer-before', 'peh-role', 'share-assessment']],
    [did('refer-before'), 'under-way', ['list', 'peh-role', 'share-assessment']],
    [did('list'), 'under-way', ['circulate', 'lead', 'allocation', 'peh-role', 'share-assessment']],
    [did('circulate'), 'under-way', ['lead', 'allocation', 'peh-role', 'share-assessment']],
    [did('allocation'), 'under-way', ['lead', 'peh-role', 'share-assessment', 'plan', 'tac-meeting']],
    [did('lead'), 'under-way', ['peh-role', 'share-assessment', 'plan', 'tac-meeting']],
    [did('peh-role'), 'under-way', ['share-assessment', 'plan', 'tac-meeting']],
    [did('share-assessment'), 'under-way', ['plan', 'tac-meeting']],
    [did('plan'), 'under-way', ['tac-meeting']],
    [did('tac-meeting'), 'under-way', ['close']],
    [did('close'), 'completed', []],
  ]);
  walk('step up, agreed at the meeting: the referral to the SPA comes right after', tac, 'step-up', () => [
    [says({ place: 'at' }), 'considering', ['identify']],
    [did('identify'), 'considering', ['discussion']],
    [settle('agreed'), 'agreed', ['list', 'refer-after', 'peh-role', 'share-assessment']],
  ]);
  walk('step up, not agreed: PEH carries on', tac, 'step-up', () => [
    [did('identify'), 'considering', ['discussion']],
    [settle('not-agreed'), 'not-agreed', ['peh-continues']],
    [did('peh-continues'), 'not-agreed', []],
  ]);
  walk('unplanned step up: no discussion comes first', tac, 'unplanned-step-up', () => [
    [says({ 'safeguarding-incident': 'yes' }), 'considering', ['refer', 'list']],
    [did('refer'), 'under-way', ['list', 'allocation', 'share-assessment']],
    [did('allocation'), 'under-way', ['list', 'peh-role', 'share-assessment', 'plan', 'tac-meeting']],
    [did('list'), 'under-way', ['circulate', 'lead', 'peh-role', 'share-assessment', 'plan', 'tac-meeting']],
    [did('circulate'), 'under-way', ['lead', 'peh-role', 'share-assessment', 'plan', 'tac-meeting']],
    [did('lead'), 'under-way', ['peh-role', 'share-assessment', 'plan', 'tac-meeting']],
    [did('peh-role'), 'under-way', ['share-assessment', 'plan', 'tac-meeting']],
    [did('share-assessment'), 'under-way', ['plan', 'tac-meeting']],
    [did('plan'), 'under-way', ['tac-meeting']],
    [did('tac-meeting'), 'under-way', ['close']],
    [did('close'), 'completed', []],
  ]);
  walk('step down', tac, 'step-down', () => [
    [did('identify'), 'considering', ['discussion']],
    [settle('agreed'), 'agreed', ['list', 'team', 'share-assessment']],
    [did('list'), 'under-way', ['circulate', 'lead', 'allocation', 'team', 'share-assessment']],
    [did('circulate'), 'under-way', ['lead', 'allocation', 'team', 'share-assessment']],
    [did('lead'), 'under-way', ['allocation', 'team', 'share-assessment']],
    [did('allocation'), 'under-way', ['team', 'share-assessment', 'plan', 'tac-meeting']],
    [did('team'), 'under-way', ['share-assessment', 'plan', 'tac-meeting']],
    [did('share-assessment'), 'under-way', ['plan', 'tac-meeting']],
    [did('plan'), 'under-way', ['tac-meeting']],
    [did('tac-meeting'), 'under-way', ['transition']],
    [did('transition'), 'under-way', ['close']],
    [did('close'), 'completed', []],
  ]);
  walk('step down, not agreed: CSC carries on', tac, 'step-down', () => [
    [did('identify'), 'considering', ['discussion']],
    [settle('not-agreed'), 'not-agreed', ['csc-continues']],
    [did('csc-continues'), 'not-agreed', []],
  ]);
  walk('No Further Action with a recommendation', tac, 'no-further-action', () => [
    [did('refer'), 'under-way', ['refer-on']],
    [did('refer-on'), 'under-way', ['allocation']],
    [did('allocation'), 'under-way', ['contact']],
    [did('contact'), 'completed', []],
  ]);
});

describe('The Worcestershire protocols, walked', () => {
  const wo = worcestershire2019;
  walk('step up, immediate: call the Family Front Door, whatever else is open', wo, 'step-up', () => [
    [says({ 'immediate-risk': 'yes' }), 'considering', ['call', 'review']],
    [did('call'), 'under-way', ['review', 'answer']],
    [did('answer'), 'completed', []],
  ]);
  walk('step up, "not sure" whether it is immediate: the call is open all the same', wo, 'step-up', () => [
    [says({ 'immediate-risk': 'unsure' }), 'considering', ['call', 'review']],
  ]);
  walk('step up, emerging, by a step up conversation, agreed', wo, 'step-up', () => [
    [says({ 'immediate-risk': 'no', talk: 'mash' }), 'considering', ['review']],
    [did('review'), 'considering', ['request']],
    [did('request'), 'considering', ['conversation']],
    [did('conversation'), 'considering', ['outcome']],
    [settle('agreed'), 'agreed', ['consent']],
    [did('consent'), 'under-way', ['referral']],
    [did('referral'), 'under-way', ['answer']],
    [did('answer'), 'completed', []],
  ]);
  walk('step up, emerging, with the line manager and then MASH', wo, 'step-up', () => [
    [says({ 'immediate-risk': 'no', talk: 'both' }), 'considering', ['review']],
    [did('review'), 'considering', ['line-manager', 'request']],
    [did('line-manager'), 'considering', ['request']],
    [did('request'), 'considering', ['conversation']],
  ]);
  walk('step up, level 4 not agreed: the case note, and early help carries on', wo, 'step-up', () => [
    [says({ 'immediate-risk': 'no', talk: 'line-manager' }), 'considering', ['review']],
    [did('review'), 'considering', ['line-manager']],
    [did('line-manager'), 'considering', ['outcome']],
    [settle('not-agreed'), 'not-agreed', ['case-note']],
    [did('case-note'), 'not-agreed', ['early-help']],
    [did('early-help'), 'not-agreed', []],
  ]);
  walk('step down, route A, with support from TFS or EIFS', wo, 'step-down-locality', () => [
    [says({ 'plan-completed': 'yes', 'risk-reduced': 'yes', community: 'yes' }), 'considering', ['decision']],
    [settle('agreed'), 'agreed', []],
    [says({ support: 'yes' }), 'agreed', ['transfer']],
    [did('transfer'), 'under-way', ['discussion', 'visit', 'final-meeting']],
    [did('discussion'), 'under-way', ['visit', 'final-meeting', 'allocation']],
    [did('visit'), 'under-way', ['final-meeting', 'allocation']],
    [did('final-meeting'), 'under-way', ['allocation']],
    [did('allocation'), 'completed', []],
  ]);
  walk('step down, route A, without such support: partner agencies carry on', wo, 'step-down-locality', () => [
    [says({ support: 'no' }), 'considering', ['decision']],
    [settle('agreed'), 'agreed', ['partners']],
    [did('partners'), 'completed', []],
  ]);
  walk('step down, route A, not agreed: the Escalation Policy', wo, 'step-down-locality', () => [
    [settle('not-agreed'), 'not-agreed', ['escalate']],
    [did('escalate'), 'not-agreed', []],
    [{ outcome: 'agreed', at: '2026-06-20 10:00', reason: 'Settled by escalation.' }, 'agreed', []],
  ]);
  walk('step down, route B', wo, 'step-down-assessment', () => [
    [settle('agreed'), 'agreed', ['transfer']],
    [did('transfer'), 'under-way', ['acceptance']],
    [did('acceptance'), 'under-way', ['allocation']],
    [did('allocation'), 'completed', []],
  ]);
  walk('step down, route B, not agreed: the Escalation Policy', wo, 'step-down-assessment', () => [
    [settle('not-agreed'), 'not-agreed', ['escalate']],
    [did('escalate'), 'not-agreed', []],
  ]);
  walk('open case, immediate: telephone first, then the form', wo, 'open-case', () => [
    [says({ 'immediate-risk': 'yes' }), 'considering', ['call', 'raise']],
    [did('call'), 'under-way', ['form', 'raise']],
    [did('form'), 'under-way', ['raise', 'answer']],
    [did('answer'), 'completed', []],
  ]);
  walk('open case, possible Level 4: you refer, and it stays with you', wo, 'open-case', () => [
    [says({ 'immediate-risk': 'no' }), 'considering', ['raise']],
    [did('raise'), 'considering', ['discussion']],
    [settle('agreed'), 'agreed', []],
    [says({ 'level-now': 'level-4' }), 'agreed', ['refer']],
    [did('refer'), 'under-way', ['answer']],
    [did('answer'), 'completed', []],
  ]);
  walk('open case, current level: a meeting within three days', wo, 'open-case', () => [
    [says({ 'immediate-risk': 'no', 'level-now': 'current' }), 'considering', ['raise']],
    [did('raise'), 'considering', ['discussion']],
    [settle('agreed'), 'agreed', ['meeting']],
    [did('meeting'), 'completed', []],
  ]);
  walk('open case, not agreed: the Escalation Policy, and a referral is still open to you', wo, 'open-case', () => [
    [says({ 'immediate-risk': 'no', 'level-now': 'level-4' }), 'considering', ['raise']],
    [did('raise'), 'considering', ['discussion']],
    [settle('not-agreed'), 'not-agreed', ['refer', 'escalate']],
    [did('escalate'), 'not-agreed', ['refer']],
    [did('refer'), 'not-agreed', ['answer']],
    [did('answer'), 'completed', []],
  ]);
});

describe('The Cheshire East protocols, walked', () => {
  const ce = cheshireEast2023;
  walk('step up, immediate: phone first, and ChECS reviews', ce, 'step-up', () => [
    [says({ 'immediate-risk': 'yes' }), 'considering', ['ring']],
    [did('ring'), 'considering', ['review']],
    [settle('agreed'), 'agreed', ['social-care']],
    [did('social-care'), 'completed', []],
  ]);
  walk('step up, not urgent and not at the threshold: the lower tier is tried first', ce, 'step-up', () => [
    [says({ 'immediate-risk': 'no', reached: 'no' }), 'considering', ['lower-tier', 'consent']],
    [did('lower-tier'), 'considering', ['consent']],
    [did('consent'), 'considering', ['form']],
    [did('form'), 'considering', ['review']],
    [settle('agreed'), 'agreed', ['social-care']],
    [did('social-care'), 'completed', []],
  ]);
  walk('step up, not urgent, threshold already reached: the lower tier is not tried', ce, 'step-up', () => [
    [says({ 'immediate-risk': 'no', reached: 'yes' }), 'considering', ['consent']],
    [did('consent'), 'considering', ['form']],
  ]);
  walk('step up, not agreed: to the Family Help Front Door', ce, 'step-up', () => [
    [says({ 'immediate-risk': 'yes' }), 'considering', ['ring']],
    [did('ring'), 'considering', ['review']],
    [settle('not-agreed'), 'not-agreed', []],
    [says({ answer: 'family-help' }), 'not-agreed', ['family-help']],
    [did('family-help'), 'not-agreed', []],
  ]);
  walk('step up, not agreed: advice and guidance', ce, 'step-up', () => [
    [says({ 'immediate-risk': 'yes', answer: 'advice' }), 'considering', ['ring']],
    [did('ring'), 'considering', ['review']],
    [settle('not-agreed'), 'not-agreed', ['advice']],
    [did('advice'), 'not-agreed', []],
  ]);
  walk('to the lower tier, by the council', ce, 'to-lower-tier', () => [
    [says({ 'who-leads': 'council' }), 'considering', ['consent']],
    [did('consent'), 'under-way', ['request']],
    [did('request'), 'under-way', ['front-door']],
    [did('front-door'), 'under-way', ['assessment']],
    [did('assessment'), 'under-way', ['plan']],
    [did('plan'), 'completed', []],
  ]);
  walk('to the lower tier, by the lead professional alone', ce, 'to-lower-tier', () => [
    [says({ 'who-leads': 'own' }), 'considering', ['progress']],
    [did('progress'), 'under-way', ['assessment']],
    [did('assessment'), 'under-way', ['plan']],
    [did('plan'), 'completed', []],
  ]);
  for (const [what, answers, stage] of [
    ['to the council', { threshold: 'lower', partner: 'no' }, 'council'],
    ['to a partner', { threshold: 'lower', partner: 'yes' }, 'partner'],
    ['to the Joint Allocation Meeting', { threshold: 'extra' }, 'jam'],
  ] as const) {
    walk(`step down ${what}`, ce, 'step-down', () => [
      [says(answers), 'considering', ['decision']],
      [settle('agreed'), 'agreed', ['alert']],
      [did('alert'), 'under-way', [stage]],
      [did(stage), 'under-way', ['tracking']],
      [did('tracking'), 'completed', []],
    ]);
  }
  walk('step down, not agreed: Professional Challenge', ce, 'step-down', () => [
    [settle('not-agreed'), 'not-agreed', ['challenge']],
    [did('challenge'), 'not-agreed', []],
  ]);
});

describe('The West Cheshire protocols, walked', () => {
  for (const protocol of ['to-integrated-early-support', 'step-up']) {
    walk(`${protocol}, agreed`, westCheshire2019, protocol, () => [
      [says({ tool: 'no', taf: 'yes' }), 'considering', ['decision']],
      [settle('agreed'), 'agreed', ['refer']],
      [did('refer'), 'under-way', ['answer']],
      [did('answer'), 'completed', []],
    ]);
    walk(`${protocol}, not agreed: the Escalation and Resolution Policy`, westCheshire2019, protocol, () => [
      [settle('not-agreed'), 'not-agreed', ['escalate']],
      [did('escalate'), 'not-agreed', []],
    ]);
  }
});

describe('The walks', () => {
  it('leave no protocol out', () => {
    expect([...walked].sort()).to.deep.equal(protocols.map(({ name }) => name).sort());
  });
});
