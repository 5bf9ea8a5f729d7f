import type { Input, InputContract } from '@umbral/compiler';
import { compileRuleSet, type Difference, factsPreparer, Tally } from '@umbral/evaluator';
import { leadPages } from '../data/lines.ts';
import { type Inputs, openReading } from '../data/reading.ts';
import { openSession, type Resources } from '../data/session.ts';
import type { Model } from '../models/read.ts';

type TopLead = { lead: string; score: string; before: number | null; after: number | null };

/** What the second of two scoring models does differently to leads, and the leads that it moves furthest. */
export type LeadsDifference = Difference & { top: TopLead[] };

const byKey = <T extends { key: string }>(before: readonly T[], after: readonly T[]): T[] => [
  ...new Map([...before, ...after].map((each) => [each.key, each])).values(),
];

const propertiesIn = ({ events }: InputContract, event: string): Input[] => events.find(({ key }) => key === event)?.properties ?? [];

/** All that either reads. */
const union = (before: InputContract, after: InputContract): InputContract => ({
  attributes: byKey(before.attributes, after.attributes),
  events: byKey(before.events, after.events).map(({ key }) => ({
    key,
    properties: byKey(propertiesIn(before, key), propertiesIn(after, key)),
  })),
  counted: [],
  previous: [...new Set([...before.previous, ...after.previous])],
});

const moved = ({ before, after }: TopLead): number => (before === null || after === null ? Number.MAX_VALUE : Math.abs(after - before));

/** Scores the leads by both, a page at a time. */
export async function tryOn(
  before: Model,
  after: Model,
  inputs: Inputs,
  now: number,
  options: Resources & { top: number },
): Promise<LeadsDifference> {
  const session = await openSession(options);
  const { lines } = await openReading(inputs, union(before.ruleSet.input, after.ruleSet.input), session);
  const [old, next] = [before, after].map(({ ruleSet }) => ({
    prepare: factsPreparer(ruleSet.input),
    score: compileRuleSet(ruleSet).scoreMany,
  }));
  if (!old || !next) throw new Error('There are two scoring models');
  const tally = new Tally(before.ruleSet.outputs, after.ruleSet.outputs);
  for await (const page of leadPages(session, lines)) {
    const [was, is] = [old, next].map(({ prepare, score }) => score(page.map((lead) => prepare(lead, now))));
    if (was && is)
      tally.add(
        was,
        is,
        page.map(({ id }) => id),
      );
  }
  session.close();
  const result = tally.result();
  const top = result.scores.flatMap(({ key }) =>
    tally.changedLeads
      .list({ of: 'scores', key, move: null })
      .slice(0, options.top)
      .map(({ id, score }): TopLead => ({ lead: id, score: key, before: score?.before ?? null, after: score?.after ?? null })),
  );
  return { ...result, top: top.toSorted((a, b) => moved(b) - moved(a)).slice(0, options.top) };
}
