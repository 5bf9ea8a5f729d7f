import type { RuleSet } from '@umbral/compiler';
import { compileRuleSet, factsPreparer, type Lead, type ManyScored } from '@umbral/evaluator';
import { readLeadRows } from '@umbral/samples';
import type { Scope } from '../database/scope.ts';
import { listLeads } from '../samples/leads.ts';
import { getSample } from '../samples/store.ts';
import type { Behaviour } from './behaviour.ts';
import { Tally } from './tally.ts';

/** Few enough that other requests are answered between two pages. */
const PAGE = 1_000;

function scorerAt(ruleSet: RuleSet, now: number): (leads: readonly Lead[]) => ManyScored {
  const prepare = factsPreparer(ruleSet.input);
  const { scoreMany } = compileRuleSet(ruleSet);
  return (leads) => scoreMany(leads.map((lead) => prepare(lead, now)));
}

/** Scores every lead of a sample by both rule sets at the sample's own moment, and says what the second does differently. */
export async function tryOnSample(scope: Scope, sampleId: string, before: RuleSet, after: RuleSet): Promise<Behaviour> {
  const { id, name, asOf } = await getSample(scope, sampleId);
  const tally = new Tally(before.outputs, after.outputs);
  const [old, now] = [scorerAt(before, asOf), scorerAt(after, asOf)];
  for (let from: number | null = null; ; ) {
    const page = await listLeads(scope, id, from, PAGE);
    const leads = readLeadRows(page.rows);
    tally.add(old(leads), now(leads), leads.length);
    from = page.next;
    if (from === null) return { sample: { id, name, asOf }, ...tally.result() };
  }
}
