import jsonLogic, { type RulesLogic } from 'json-logic-js';
import type { Peer } from './peer.ts';
import { stagedScorer } from './stages.ts';

/** The reference implementation; its `apply` takes a list of rules too, which its types do not say. */
export const jsonLogicJs: Peer = {
  key: 'json-logic-js',
  name: 'json-logic-js',
  prepare: async ({ ruleSet }) => stagedScorer(ruleSet, (rules) => (data) => jsonLogic.apply(rules as unknown as RulesLogic, data)),
};
