/*
 * The facts that a test can name. They stand apart from the schema, so that who uses them does not
 * load zod.
 */

/** Facts that are lists of dates. */
export const DATED_FACTS = ['suspensions', 'permanent-exclusions', 'missing-episodes', 'accidents-under-5'] as const;
export type DatedFact = (typeof DATED_FACTS)[number];

/** How an Education, Health and Care Plan (EHCP) stands. */
export const EHCP_STATES = ['none', 'considered', 'mainstream', 'specialist'] as const;
export type EhcpState = (typeof EHCP_STATES)[number];
