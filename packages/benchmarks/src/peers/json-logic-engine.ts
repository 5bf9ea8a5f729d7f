import { LogicEngine } from 'json-logic-engine';
import type { Peer } from './peer.ts';
import { stagedScorer } from './stages.ts';

/** Generated code. */
export const jsonLogicEngineCompiled: Peer = {
  key: 'jle-compiled',
  name: 'json-logic-engine, compiled',
  prepare: async ({ ruleSet }) => {
    const engine = new LogicEngine();
    return stagedScorer(ruleSet, (rules) => {
      const built: unknown = engine.build(rules);
      return typeof built === 'function' ? (data) => built(data) : () => built;
    });
  },
};

export const jsonLogicEngineInterpreted: Peer = {
  key: 'jle-interpreted',
  name: 'json-logic-engine, interpreted',
  prepare: async ({ ruleSet }) => {
    const engine = new LogicEngine();
    return stagedScorer(ruleSet, (rules) => (data) => engine.run(rules, data));
  },
};
