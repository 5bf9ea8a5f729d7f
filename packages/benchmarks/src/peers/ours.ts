import type { RuleSet } from '@umbral/compiler';
import { compileRuleSet, type Scorer } from '@umbral/evaluator';
import type { Peer } from './peer.ts';

/** One of our engines: how it makes a scorer of a rule set. */
export type OurEngine = { key: string; name: string; compile: (ruleSet: RuleSet) => Scorer };

const generated: OurEngine = {
  key: 'jit',
  name: 'Umbral, generated code',
  compile: (ruleSet) => compileRuleSet(ruleSet, { engine: 'generated' }),
};

const closures: OurEngine = {
  key: 'closures',
  name: 'Umbral, closures',
  compile: (ruleSet) => compileRuleSet(ruleSet, { engine: 'closures' }),
};

/** Our engines, the fastest first. */
export const OUR_ENGINES: readonly [OurEngine, ...OurEngine[]] = [generated, closures];

export const peerOf = ({ key, name, compile }: OurEngine): Peer => ({ key, name, prepare: async ({ ruleSet }) => compile(ruleSet).score });
