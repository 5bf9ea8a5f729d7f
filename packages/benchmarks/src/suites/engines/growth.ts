import { type Contestant, measureRounds, type Rounds } from '../../measure/rounds.ts';
import { median, ratioOf } from '../../measure/statistics.ts';
import { type CompiledModel, compiled } from '../../model/compiled.ts';
import { fortyCriteria } from '../../model/forty.ts';
import { OUR_ENGINES, peerOf } from '../../peers/ours.ts';
import { REFERENCE } from '../../peers/peers.ts';
import type { Section } from '../../report/section.ts';
import { type Crowd, checkAgreement, contestantOf, preparedLeads, readyPeers } from './contestants.ts';

const COPIES = [1, 4, 16] as const;
const EVENTS = 50;
/** The reference is slow on large models, and says the same of the next lead. */
const LEADS_CHECKED = 100;

const FASTEST_OURS = peerOf(OUR_ENGINES[0]);

async function contestantOn(model: CompiledModel, name: string, crowd: Crowd): Promise<Contestant> {
  const facts = preparedLeads(model, EVENTS, crowd);
  const { ready } = await readyPeers([REFERENCE, FASTEST_OURS], model);
  await checkAgreement(ready, facts.slice(0, LEADS_CHECKED));
  const score = ready.get(FASTEST_OURS);
  if (!score) throw new Error(`${FASTEST_OURS.name} is not there`);
  return { ...contestantOf(FASTEST_OURS, score, facts), name };
}

/** What a lead costs as the model grows from 40 to 640 criteria, on the fastest of our engines. The ratio is of costs, not of speeds. */
export async function measureGrowth(crowd: Crowd, rounds: Rounds): Promise<{ section: Section; ratio: number }> {
  const contestants: Contestant[] = [];
  for (const copies of COPIES) contestants.push(await contestantOn(compiled(fortyCriteria(copies)), `${40 * copies}`, crowd));
  const rates = await measureRounds(contestants, rounds);
  const small = rates.get('40') ?? [];
  const section: Section = {
    title: `Growth: ${FASTEST_OURS.name}, leads with ${EVENTS} events`,
    notes: [],
    columns: ['criteria', 'leads/s', 'cost of a lead, × 40 criteria'],
    rows: [...rates].map(([name, each]) => [Number(name), Math.round(median(each)), ratioOf(small, each).toPrecision(3)]),
  };
  return { section, ratio: ratioOf(small, rates.get('640') ?? []) };
}
