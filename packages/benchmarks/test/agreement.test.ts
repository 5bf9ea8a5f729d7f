import { compileRuleSet, factsPreparer } from '@umbral/evaluator';
import { beforeAll, describe, expect, it } from 'vitest';
import { scoreByHand } from '../src/hand/hand.ts';
import { NOW, randomLeads } from '../src/leads/leads.ts';
import { compiled } from '../src/model/compiled.ts';
import { attributesOnly, fortyCriteria } from '../src/model/forty.ts';
import { OUR_BATCHES } from '../src/peers/our-batches.ts';
import type { Peer, ScoreOne } from '../src/peers/peer.ts';
import { ATTRIBUTES_ONLY, WHOLE_MODEL } from '../src/peers/peers.ts';
import { differenceOf, scoredAt } from '../src/peers/verdict.ts';
import { checkAgreement, preparedLeads, readyPeers } from '../src/suites/engines/contestants.ts';

const crowd = { single: 40, batch: 60 };

describe('the model that is measured', () => {
  const model = compiled(fortyCriteria());

  it('has forty criteria and nothing wrong with it', () => {
    const { nodes } = model.program;
    expect(nodes.filter(({ kind }) => kind === 'criterion' || kind === 'activity')).toHaveLength(40);
    expect(nodes.filter((node) => node.kind === 'decay' && node.curve.kind === 'halfLife')).toHaveLength(5);
  });

  it('comes in copies that are all different', () => {
    const { nodes } = compiled(fortyCriteria(3)).program;
    const criteria = nodes.filter(({ kind }) => kind === 'criterion' || kind === 'activity');
    const meanings = new Set(criteria.map(({ id: _, ...meaning }) => JSON.stringify(meaning)));
    expect(criteria).toHaveLength(120);
    expect(meanings.size).toBe(120);
  });

  it.each([0, 10, 200])('comes to the same by hand and on our engine, with %i events', (events) => {
    const prepare = factsPreparer(model.ruleSet.input);
    const { score } = compileRuleSet(model.ruleSet);
    for (const lead of randomLeads(300, events)) {
      const facts = prepare(lead, NOW);
      expect(facts.events.length).toBeGreaterThanOrEqual(Math.floor(events / 2));
      expect(scoreByHand(facts)).toEqual(score(facts));
    }
  });

  it('gives every band and most grades to some lead', () => {
    const prepare = factsPreparer(model.ruleSet.input);
    const leads = [0, 10, 50, 200].flatMap((events) => [...randomLeads(300, events)]);
    const all = leads.map((lead) => scoreByHand(prepare(lead, NOW)));
    expect(new Set(all.map(({ bands }) => bands.total))).toEqual(new Set(['cold', 'cool', 'warm', 'hot']));
    expect(new Set(all.map(({ grades }) => grades.grade)).size).toBeGreaterThan(9);
  });
});

describe('engines', () => {
  const model = compiled(fortyCriteria());
  const facts = preparedLeads(model, 10, crowd);
  let ready: Awaited<ReturnType<typeof readyPeers>>['ready'];
  beforeAll(async () => {
    ({ ready } = await readyPeers(WHOLE_MODEL, model));
  });

  it('agree on the whole model', () => checkAgreement(ready, facts));

  it('agree on the attribute criteria', async () => {
    const attributes = compiled(attributesOnly());
    const peers = await readyPeers(ATTRIBUTES_ONLY, attributes);
    await checkAgreement(peers.ready, preparedLeads(attributes, 0, crowd));
  });

  it('that differ are named, with the lead and the difference', async () => {
    const wrong: Peer = { key: 'wrong', name: 'an engine that is wrong', prepare: async () => null };
    const lukewarm: ScoreOne = (one) => ({ ...scoreByHand(one), bands: { total: 'lukewarm' } });
    const almost = new Map([...ready, [wrong, lukewarm] as const]);
    await expect(checkAgreement(almost, facts)).rejects.toThrow(
      /^an engine that is wrong does not agree on lead 0 \(\d+ events\): bands.total is lukewarm instead of \w+$/,
    );
  });

  it('that are not installed are left out by name', async () => {
    const absent: Peer = { key: 'absent', name: 'an engine that is not here', prepare: async () => null };
    expect((await readyPeers([absent], model)).missing).toEqual(['an engine that is not here']);
  });

  it.each(OUR_BATCHES.map((batch) => [batch.name, batch] as const))('%s: many leads at once come to what each comes to', (_, batch) => {
    const prepare = factsPreparer(model.ruleSet.input);
    const many = batch.prepare(model, randomLeads(crowd.batch, 10), NOW)();
    for (const [index, lead] of [...randomLeads(crowd.batch, 10)].entries())
      expect(differenceOf(scoreByHand(prepare(lead, NOW)), scoredAt(index, many, model.ruleSet))).toBeNull();
  });
});

describe('random leads', () => {
  it('are the same every time, and the first of more are the same', () => {
    const ten = [...randomLeads(10, 5)];
    expect([...randomLeads(20, 5)].slice(0, 10)).toEqual(ten);
    expect(new Set(ten.map((lead) => JSON.stringify(lead))).size).toBe(10);
  });

  it('have as many events as asked for, newest first, none after the moment of scoring', () => {
    for (const { events } of randomLeads(20, 30)) {
      const times = events.map(({ at }) => at);
      expect(times).toHaveLength(30);
      expect(times).toEqual(times.toSorted((a, b) => b - a));
      expect(Math.max(...times)).toBeLessThanOrEqual(NOW);
    }
  });
});
