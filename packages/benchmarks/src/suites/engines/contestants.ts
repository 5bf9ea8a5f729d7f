import { type Facts, factsPreparer, type Scored } from '@umbral/evaluator';
import { NOW, randomLeads } from '../../leads/leads.ts';
import type { Contestant } from '../../measure/rounds.ts';
import type { CompiledModel } from '../../model/compiled.ts';
import type { BatchPeer, Peer, ScoreOne } from '../../peers/peer.ts';
import { mustAgree, scoredAt } from '../../peers/verdict.ts';

/** How many different leads are scored one by one, and how many in one call of a batch. */
export type Crowd = { single: number; batch: number };

/** At least one. */
export type ManyFacts = readonly [Facts, ...Facts[]];

/** The leads that engines score one by one. */
export function preparedLeads({ ruleSet }: CompiledModel, events: number, { single }: Crowd): ManyFacts {
  const prepare = factsPreparer(ruleSet.input);
  const [first, ...others] = Array.from(randomLeads(single, events), (lead) => prepare(lead, NOW));
  if (!first) throw new Error('There are no leads');
  return [first, ...others];
}

const leadName = (index: number, { events }: Facts): string => `lead ${index} (${events.length} events)`;

/** Those engines that are there, by name; and the names of those whose packages are not. */
export async function readyPeers(peers: readonly Peer[], model: CompiledModel): Promise<{ ready: Map<Peer, ScoreOne>; missing: string[] }> {
  const ready = new Map<Peer, ScoreOne>();
  const missing: string[] = [];
  for (const peer of peers) {
    const score = await peer.prepare(model);
    if (score) ready.set(peer, score);
    else missing.push(peer.name);
  }
  return { ready, missing };
}

/** Throws unless all engines say the same of every lead. */
export async function checkAgreement(ready: ReadonlyMap<Peer, ScoreOne>, facts: readonly Facts[]): Promise<void> {
  const [reference, ...others] = ready;
  if (!reference) return;
  for (const [index, one] of facts.entries()) {
    const expected = await reference[1](one);
    for (const [{ name }, score] of others) mustAgree(name, leadName(index, one), expected, await score(one));
  }
}

export function contestantOf({ name }: Peer, score: ScoreOne, facts: ManyFacts): Contestant {
  const [first] = facts;
  return { name, inputs: facts.length, leadsPerCall: 1, call: (input) => score(facts[input] ?? first) };
}

/** A batch, once it said the same of all its leads as the reference. The first of them are those that the others score. */
export async function batchContestant(
  { name, prepare }: BatchPeer,
  model: CompiledModel,
  events: number,
  { batch }: Crowd,
  reference: (facts: Facts) => Scored | Promise<Scored>,
): Promise<Contestant> {
  const call = prepare(model, randomLeads(batch, events), NOW);
  const many = call();
  const prepareOne = factsPreparer(model.ruleSet.input);
  let index = 0;
  for (const lead of randomLeads(batch, events)) {
    const facts = prepareOne(lead, NOW);
    mustAgree(name, leadName(index, facts), await reference(facts), scoredAt(index, many, model.ruleSet));
    index += 1;
  }
  return { name, inputs: 1, leadsPerCall: batch, call };
}
