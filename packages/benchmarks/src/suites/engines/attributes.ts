import { measureRounds, type Rounds } from '../../measure/rounds.ts';
import { median, ratioOf } from '../../measure/statistics.ts';
import { compiled } from '../../model/compiled.ts';
import { attributesOnly } from '../../model/forty.ts';
import { jsonRulesEngine } from '../../peers/json-rules-engine.ts';
import { ATTRIBUTES_ONLY } from '../../peers/peers.ts';
import type { Section } from '../../report/section.ts';
import { type Crowd, checkAgreement, contestantOf, preparedLeads, readyPeers } from './contestants.ts';

/** The twenty criteria on attributes alone, for engines that cannot add up events. */
export async function measureAttributes(crowd: Crowd, rounds: Rounds): Promise<Section> {
  const model = compiled(attributesOnly());
  const facts = preparedLeads(model, 0, crowd);
  const { ready } = await readyPeers(ATTRIBUTES_ONLY, model);
  await checkAgreement(ready, facts);
  const rates = await measureRounds(
    [...ready].map(([peer, score]) => contestantOf(peer, score, facts)),
    rounds,
  );
  const base = rates.get(jsonRulesEngine.name) ?? [];
  return {
    title: 'The twenty attribute criteria alone',
    notes: [],
    columns: ['engine', 'leads/s', '× json-rules-engine'],
    rows: [...rates].map(([name, each]) => [name, Math.round(median(each)), ratioOf(each, base).toPrecision(3)]),
  };
}
