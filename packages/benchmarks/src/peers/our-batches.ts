import { compileRuleSet, factsPreparer } from '@umbral/evaluator';
import type { BatchPeer } from './peer.ts';

/** The closures over many prepared leads, into typed arrays. */
const closuresMany: BatchPeer = {
  key: 'closures-many',
  name: 'Umbral, closures, many leads a call',
  prepare: ({ ruleSet }, leads, now) => {
    const prepare = factsPreparer(ruleSet.input);
    const facts = Array.from(leads, (lead) => prepare(lead, now));
    const { scoreMany } = compileRuleSet(ruleSet);
    return () => scoreMany(facts);
  },
};

/** Our engines where they score many leads at once. */
export const OUR_BATCHES: readonly BatchPeer[] = [closuresMany];
