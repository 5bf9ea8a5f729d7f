import type { Logic } from '@umbral/compiler';
import jsonLogic, { type RulesLogic } from 'json-logic-js';
import type { Peer } from './peer.ts';
import { stagedScorer } from './stages.ts';

const apply = (rule: Logic, data: unknown): unknown => jsonLogic.apply(rule as RulesLogic, data);

/** The reference implementation; its `apply` takes a list of rules too. */
export const jsonLogicJs: Peer = {
  key: 'json-logic-js',
  name: 'json-logic-js',
  prepare: async ({ ruleSet }) => stagedScorer(ruleSet, (rules) => (data) => apply(rules, data)),
};
