import type { RuleSet } from '@umbral/compiler';
import { type ChangedLeads, compileRuleSet, type Difference, factsPreparer, type Lead, type ManyScored, Tally } from '@umbral/evaluator';
import { readLeadRows } from '@umbral/samples';
import type { Scope } from '../../database/scope.ts';
import { listLeads, type PageStart } from '../../samples/leads.ts';

/** What was found when two rule sets were tried on a sample. */
export type Trial = { result: Difference; changedLeads: ChangedLeads };

type Tried = { id: string; asOf: number };

/** Few enough that other requests are answered between two pages. */
const PAGE = 1_000;

function scorerAt(ruleSet: RuleSet, now: number): (leads: readonly Lead[]) => ManyScored {
  const prepare = factsPreparer(ruleSet.input);
  const { scoreMany } = compileRuleSet(ruleSet);
  return (leads) => scoreMany(leads.map((lead) => prepare(lead, now)));
}

/**
 * Scores every lead of a sample by both rule sets at the sample's own moment, and says what the second does differently. `onProgress` is
 * told after each page how many leads are done.
 */
export async function tryOnSample(
  scope: Scope,
  { id, asOf }: Tried,
  before: RuleSet,
  after: RuleSet,
  onProgress: (leads: number) => void,
): Promise<Trial> {
  const tally = new Tally(before.outputs, after.outputs);
  const [old, now] = [scorerAt(before, asOf), scorerAt(after, asOf)];
  let from: PageStart = { after: null, edition: null };
  for (let done = 0; ; ) {
    const page = await listLeads(scope, id, from, PAGE);
    const leads = readLeadRows(page.rows);
    tally.add(
      old(leads),
      now(leads),
      leads.map((lead) => lead.id),
    );
    done += leads.length;
    onProgress(done);
    if (page.next === null) return { result: tally.result(), changedLeads: tally.changedLeads };
    from = { after: page.next, edition: page.edition };
  }
}
