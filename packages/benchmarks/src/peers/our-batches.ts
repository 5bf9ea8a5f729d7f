import { compileRuleSet, FactColumnsCache, factsPreparer, leadColumnsBuilder } from '@umbral/evaluator';
import type { BatchPeer } from './peer.ts';

/** Generated code over columns, into typed arrays. */
const columns: BatchPeer = {
  key: 'batch',
  name: 'Umbral, columns, many leads a call',
  prepare: ({ ruleSet }, leads, now) => {
    const builder = leadColumnsBuilder();
    for (const lead of leads) builder.add(lead);
    const prepared = new FactColumnsCache(builder.finish(), now).prepare(ruleSet.input);
    const { scoreColumns } = compileRuleSet(ruleSet);
    return () => scoreColumns(prepared);
  },
};

/** Generated code over many prepared leads, into typed arrays. */
const many: BatchPeer = {
  key: 'many',
  name: 'Umbral, generated code, many leads a call',
  prepare: ({ ruleSet }, leads, now) => {
    const prepare = factsPreparer(ruleSet.input);
    const facts = Array.from(leads, (lead) => prepare(lead, now));
    const { scoreMany } = compileRuleSet(ruleSet);
    return () => scoreMany(facts);
  },
};

/** Our engines where they score many leads at once. */
export const OUR_BATCHES: readonly BatchPeer[] = [columns, many];
