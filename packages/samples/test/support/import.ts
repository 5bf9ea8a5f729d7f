import { type AssembleOptions, assemble, type Mapping, suggestMapping, type Tables } from '../../src/index.ts';

export const NOW = Date.UTC(2026, 10, 1);

/** What a person gets who accepts every suggestion. */
export function suggestAll({ leads, events, outcomes }: Tables): Mapping {
  const suggestions = {
    leads: suggestMapping(leads, 'leads'),
    events: events ? suggestMapping(events, 'events') : null,
    outcomes: outcomes ? suggestMapping(outcomes, 'outcomes') : null,
  };
  const missing = [suggestions.leads, suggestions.events, suggestions.outcomes].flatMap((each) => each?.missing ?? []);
  return {
    leads: suggestions.leads.mapping,
    events: suggestions.events?.mapping ?? null,
    outcomes: suggestions.outcomes?.mapping ?? null,
    missingTokens: missing.filter((each) => each.suggested).map((each) => each.token),
    asOf: null,
  };
}

/** The sample and report of tables that must go together under this mapping. */
export async function sampleOf(tables: Tables, mapping: Mapping = suggestAll(tables), options: Partial<AssembleOptions> = {}) {
  const result = await assemble(tables, mapping, { now: NOW, ...options });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}
