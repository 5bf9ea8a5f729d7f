import { describe, expect, it } from 'vitest';
import { ENGINES } from './engines.ts';
import { SEED, told } from './fuzz.ts';
import { diceOf } from './random/dice.ts';
import { factsPool, ruleSetDisagreement, shrunkStages, stagesOf, stagesWritten } from './rule-sets.ts';
import { written } from './written.ts';

/** Engines fuse the loops of a whole rule set, so whole rule sets are fuzzed too. */
const RULE_SETS = 1_000;
const FACTS_EACH = 3;

describe.each(ENGINES)('$name', (engine) => {
  it('scores random rule sets as a host with json-logic-js does', () => {
    const dice = diceOf(SEED);
    const pool = factsPool(dice, 500);
    for (let number = 0; number < RULE_SETS; number++) {
      const stages = stagesOf(dice);
      for (let index = 0; index < FACTS_EACH; index++) {
        const facts = dice.pick(pool);
        if (!ruleSetDisagreement(engine, stages, facts)) continue;
        const simple = shrunkStages(stages, (simpler) => ruleSetDisagreement(engine, simpler, facts) !== null);
        const found = ruleSetDisagreement(engine, simple, facts);
        const lines = [`rule set ${number}, seed ${SEED}`, stagesWritten(simple), written(facts)];
        expect.fail([...lines, `expected ${found ? told(found.expected) : ''}`, `found ${found ? told(found.found) : ''}`].join('\n'));
      }
    }
  }, 120_000);
});
