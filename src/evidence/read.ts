import * as z from 'zod/mini';
import { explain, type Issue, issuesOf, reading, type Result } from '../document/index.js';
import { type Facts, factsFile } from './schema.js';

/** Reads facts from data that came from outside. Never throws: faulty facts give every fault found. */
export const readFacts = (json: unknown): Result<Facts> => reading(() => factsIn(json));

function factsIn(json: unknown): Result<Facts> {
  const parsed = z.safeParse(factsFile, json, { error: explain });
  if (!parsed.success) return { ok: false, issues: issuesOf(parsed.error) };
  const issues = factIssues(parsed.data);
  return issues.length ? { ok: false, issues } : { ok: true, value: parsed.data };
}

/** Faults that the shape alone does not show: facts that cannot be so, and children who cannot be told apart. */
function factIssues({ children }: Facts): Issue[] {
  const issues: Issue[] = [];
  const seen = new Set<string>();
  children.forEach(
    ({ person, sessions, period, suspensions = [], permanentExclusions = [], enrolled, development }, at) => {
      const say = (key: string, message: string) => issues.push({ path: `children[${at}].${key}`, message });
      if (person === undefined && children.length > 1)
        say('person', 'There is more than one child. Say which person of the record this one is.');
      if (person !== undefined && seen.has(person))
        say('person', `The person "${person}" is here twice. Put their facts together.`);
      if (person !== undefined) seen.add(person);
      if (sessions?.possible !== undefined && sessions.missed > sessions.possible) {
        say(
          'sessions',
          `More sessions were missed (${sessions.missed}) than were possible (${sessions.possible}). Correct one of the two.`,
        );
      }
      if (period && period.to < period.from) say('period', 'It ends before it begins. Correct one of the two dates.');
      if (enrolled?.to !== undefined && enrolled.to < enrolled.from)
        say('enrolled', 'The child left before they came. Correct one of the two dates.');
      for (const [key, days] of Object.entries({ suspensions, permanentExclusions })) {
        if (new Set(days).size < days.length)
          say(key, 'A date is here twice. Keep one: nobody is suspended twice on a day.');
      }
      const aspects = development?.map(({ aspect }) => aspect) ?? [];
      if (new Set(aspects).size < aspects.length) say('development', 'An aspect is here twice. Keep one.');
    },
  );
  return issues;
}
