/** A process of its own: every engine on the model of 40 criteria and leads of one number of events; writes what it found as JSON. */
import { type Contestant, measureRounds, type Rounds } from '../../measure/rounds.ts';
import { compiled } from '../../model/compiled.ts';
import { fortyCriteria } from '../../model/forty.ts';
import { OUR_BATCHES } from '../../peers/our-batches.ts';
import { WHOLE_MODEL } from '../../peers/peers.ts';
import { batchContestant, type Crowd, checkAgreement, contestantOf, preparedLeads, readyPeers } from './contestants.ts';

export type Asked = { events: number; crowd: Crowd; rounds: Rounds };
/** `rates` as entries of a map; `missing`: the names of engines that are not installed. */
export type Found = { rates: (readonly [name: string, rates: readonly number[]])[]; missing: string[] };

const { events, crowd, rounds }: Asked = JSON.parse(process.argv[2] ?? '');
const model = compiled(fortyCriteria());
const facts = preparedLeads(model, events, crowd);
const { ready, missing } = await readyPeers(WHOLE_MODEL, model);
await checkAgreement(ready, facts);
const contestants: Contestant[] = [...ready].map(([peer, score]) => contestantOf(peer, score, facts));
const [reference] = ready.values();
for (const batch of OUR_BATCHES) if (reference) contestants.push(await batchContestant(batch, model, events, crowd, reference));
const found: Found = { rates: [...(await measureRounds(contestants, rounds))], missing };
process.stdout.write(JSON.stringify(found));
